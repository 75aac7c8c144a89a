import { all, any, did, didNot, last, type ReadyMade, subscribed, where } from "./ready-made-segment"

const engaged = (days: number): ReadyMade => ({
  key: `engaged_${days}`, name: `Engaged in ${days} days`, category: "Engagement",
  description: `Subscribed, and clicked a mail, visited the site or ordered within the last ${days} days. Opens do not count: mail programs open mails by themselves.`,
  rule: all(subscribed, any(did("clicked_mail", { window: last(days) }), where("last_visit_at", "in_the_last", days), where("last_order_at", "in_the_last", days))),
})

/** What people do on the site and with mails. */
export const behaviourSegments: readonly ReadyMade[] = [
  engaged(30), engaged(60), engaged(90),
  {
    key: "unengaged", name: "Unengaged", category: "Engagement",
    description: "Subscribed and mailed at least five times, but no click, visit or order in 180 days. Mail them less, or ask whether they want to stay.",
    rule: all(subscribed, where("mails_received", "at_least", 5), didNot("clicked_mail", last(180)), didNot("active_on_site", last(180)), didNot("placed_order", last(180))),
  },
  {
    key: "subscribed_never_bought", name: "Subscribed, never bought", category: "Engagement",
    description: "Wants your mails and has not ordered yet.",
    rule: all(subscribed, where("orders", "is", 0)),
  },
  {
    key: "window_shoppers", name: "Window shoppers", category: "On the site",
    description: "At least three visits, the latest within 30 days, and no order ever. Needs the storefront helper.",
    rule: all(where("visits", "at_least", 3), where("last_visit_at", "in_the_last", 30), where("orders", "is", 0)),
  },
  {
    key: "browse_abandoners", name: "Browsed, did not buy", category: "On the site",
    description: "Looked at products in the last seven days, put nothing into a cart and ordered nothing. Needs the storefront helper.",
    rule: all(did("viewed_product", { window: last(7) }), didNot("added_to_cart", last(7)), didNot("placed_order", last(7))),
  },
  {
    key: "cart_abandoners", name: "Abandoned a cart", category: "On the site",
    description: "Left a cart in the last seven days and has not ordered since that week began.",
    rule: all(did("abandoned_cart", { window: last(7) }), didNot("placed_order", last(7))),
  },
  {
    key: "big_carts_abandoned", name: "Abandoned a big cart", category: "On the site",
    description: "Left a cart in the last 14 days that is among the most valuable tenth of what lies in carts. Worth a personal word.",
    rule: all(where("cart_value", "in_top", 10), where("cart_value", "more_than", 0), did("abandoned_cart", { window: last(14) })),
  },
  {
    key: "checkout_abandoners", name: "Left at the checkout", category: "On the site",
    description: "Began a checkout in the last seven days without an order. Needs the storefront helper.",
    rule: all(did("started_checkout", { window: last(7) }), didNot("placed_order", last(7))),
  },
  {
    key: "searchers", name: "Searched, did not buy", category: "On the site",
    description: "Searched the shop three times or more in the last 14 days and ordered nothing: perhaps they did not find it.",
    rule: all(did("searched", { amount: 3, window: last(14) }), didNot("placed_order", last(14))),
  },
  {
    key: "left_us", name: "Unsubscribed buyers", category: "Consent",
    description: "Customers who ended the mails within the last 90 days. They must not be mailed; look at what they received before.",
    rule: all(where("orders", "at_least", 1), where("email_consent", "is", "unsubscribed"), where("email_consent_at", "in_the_last", 90)),
  },
]
