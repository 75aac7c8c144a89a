import { all, any, last, type ReadyMade, where } from "./ready-made-segment"

const bought = where("orders", "at_least", 1)
const lapsed = (days: number, name: string, further: string): ReadyMade => ({
  key: `lapsed_${days}`, name, category: "Coming back",
  description: `Customers whose last order is ${days} days old or older. ${further}`,
  rule: all(where("days_since_last_order", "at_least", days)),
})

/** Who buys, how much, and who stopped. */
export const customerSegments: readonly ReadyMade[] = [
  {
    key: "vip", name: "VIP customers", category: "Best customers",
    description: "The tenth of all people who spent most, as far as they ordered at all. The threshold moves with your shop; nobody has to set an amount.",
    rule: all(where("spent", "in_top", 10), bought),
  },
  {
    key: "big_spenders", name: "Big average orders", category: "Best customers",
    description: "The fifth of customers whose average order is largest, with at least two orders, so that one lucky sale does not count.",
    rule: all(where("average_order", "in_top", 20), where("orders", "at_least", 2)),
  },
  {
    key: "champions", name: "Champions", category: "Best customers",
    description: "Bought lately, often and for much: the best group of the recency, frequency and monetary scores. Empty while the shop is too small to tell.",
    rule: all(where("rfm_group", "is", "Champions")),
  },
  {
    key: "loyal", name: "Loyal customers", category: "Best customers",
    description: "At least three orders, one of them in the last 180 days.",
    rule: all(where("orders", "at_least", 3), where("days_since_last_order", "at_most", 180)),
  },
  {
    key: "frequent_guests", name: "Guests who order often", category: "Best customers",
    description: "Three orders or more without an account: worth an invitation to open one.",
    rule: all(where("has_account", "is", false), where("orders", "at_least", 3)),
  },
  {
    key: "predicted_best", name: "Most valuable next year", category: "Best customers",
    description: "The tenth with the highest predicted spending. A forecast from past orders, not a promise; empty while there are too few orders to forecast from.",
    rule: all(where("predicted_value", "in_top", 10)),
  },
  {
    key: "at_risk", name: "At risk", category: "Coming back",
    description: "Bought twice or more, and nothing in the last 90 days, though less than 180 days ago.",
    rule: all(where("orders", "at_least", 2), where("days_since_last_order", "between", [90, 179])),
  },
  lapsed(90, "Lapsed 90 days", "For goods that are used up within weeks."),
  lapsed(180, "Lapsed 180 days", "A usual point for a first win-back mail."),
  lapsed(365, "Lapsed a year", "Most will not return; ask once, then let them go."),
  {
    key: "one_time_buyers", name: "One-time buyers", category: "Coming back",
    description: "Exactly one order, at least 30 days ago.",
    rule: all(where("orders", "is", 1), where("days_since_last_order", "at_least", 30)),
  },
  {
    key: "second_order_due", name: "Second order due", category: "Coming back",
    description: "Exactly one order, 20 to 60 days ago: the time in which a second order is most often won. Move the days to what your goods need.",
    rule: all(where("orders", "is", 1), where("days_since_last_order", "between", [20, 60])),
  },
  {
    key: "order_expected", name: "Next order expected", category: "Coming back",
    description: "Returning customers whose usual pause between orders ends within the next seven days. Needs two orders or more of a person.",
    rule: all(where("next_order_at", "in_the_next", 7)),
  },
  {
    key: "first_order_this_week", name: "First order this week", category: "New customers",
    description: "People whose first order ever was placed in the last seven days.",
    rule: all(where("first_order_at", "in_the_last", 7)),
  },
  {
    key: "new_customers", name: "New customers", category: "New customers",
    description: "First order within the last 30 days, whether they have ordered again or not.",
    rule: all(where("first_order_at", "in_the_last", 30)),
  },
  {
    key: "registered_never_bought", name: "Registered, never bought", category: "New customers",
    description: "An account for a week or longer and no order yet.",
    rule: all(where("has_account", "is", true), where("orders", "is", 0), where("days_since_registration", "at_least", 7)),
  },
  {
    key: "discount_lovers", name: "Discount lovers", category: "Products and prices",
    description: "Two orders or more, with discounts worth at least a fifth of the full price over all of them. They may not need a coupon; they look for one.",
    rule: all(where("orders", "at_least", 2), where("discount_share", "at_least", 20)),
  },
  {
    key: "full_price_buyers", name: "Full-price buyers", category: "Products and prices",
    description: "Two orders or more and hardly any discount: at most two per cent of the full price. Spare them the sales.",
    rule: all(where("orders", "at_least", 2), where("discount_share", "at_most", 2)),
  },
  {
    key: "refunders", name: "Often refunded", category: "Products and prices",
    description: "Two refunded orders or more. Something keeps going wrong with what they buy; ask before you mail.",
    rule: all(where("refunded_orders", "at_least", 2)),
  },
  {
    key: "category_fans", name: "Fans of a category", category: "Products and prices",
    description: "Bought three pieces or more from a category in the last year. Choose the category first.",
    rule: all(where("bought_category", "did", { ids: [], atLeast: 3, window: last(365) })),
  },
  {
    key: "bought_not_again", name: "Bought a product, not again", category: "Products and prices",
    description: "Bought a product once, more than 60 days ago, and not since: time for a refill. Choose the product in both conditions first.",
    rule: all(
      where("bought_product", "did", { ids: [], atLeast: 1, window: { kind: "any" } }),
      where("bought_product", "did_not", { ids: [], atLeast: 1, window: last(60) })),
  },
  {
    key: "birthday_soon", name: "Birthday soon", category: "Dates",
    description: "A birthday within the next seven days. Empty until birthdays are known, from customer metadata or an import.",
    rule: all(where("birthday", "anniversary_in_next", 7)),
  },
  {
    key: "customer_anniversary", name: "Customer anniversary", category: "Dates",
    description: "The first order was a year, or several, before one of the next seven days.",
    rule: all(where("first_order_at", "anniversary_in_next", 7), where("first_order_at", "longer_ago_than", 300)),
  },
  {
    key: "never_asked", name: "Not asked for consent yet", category: "Consent",
    description: "Customers nobody ever asked whether they want marketing mail. They must not be mailed; ask at the till or the checkout.",
    rule: all(where("email_consent", "is", "never_asked"), any(bought, where("has_account", "is", true))),
  },
]
