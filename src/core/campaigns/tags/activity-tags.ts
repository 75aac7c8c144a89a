import { moneyTag } from "./money-tag"
import { dayTag, numberTag, textTag, type MergeTag } from "./tag"

const unknown = "Empty where it cannot be told."

/** What can be said of what someone likes, does and will likely do. */
export const activityTags: readonly MergeTag[] = [
  textTag("favourite_product", { label: "Favourite product", help: "The one most pieces of which were kept.", example: "Oak chair" }),
  textTag("favourite_category", { label: "Favourite category", help: "The one most pieces of which were kept.", example: "Chairs" }),
  textTag("favourite_channel", { label: "Favourite sales channel", help: "Where most pieces were bought.", example: "Web shop" }),
  textTag("last_product", { label: "Last product bought", help: "Of the latest order the line worth most.", example: "Desk lamp" }),
  textTag("viewed_product", { label: "Last product viewed", help: "On your storefront.", example: "Reading lamp" }),
  numberTag("abandoned_carts", { label: "Abandoned carts", help: "How many.", example: "1" }),
  moneyTag("cart_value", { label: "Value of the abandoned cart", help: "With its currency; the last cart while it lies there.", example: "€59.00" }),
  dayTag("last_cart_at", { label: "Date of the last cart", help: "Empty without one.", example: "2026-09-20" }),
  numberTag("visits", { label: "Visits", help: "To your storefront.", example: "12" }),
  dayTag("last_visit_at", { label: "Date of the last visit", help: "Empty without one.", example: "2026-09-21" }),
  numberTag("mails_received", { label: "Mails received", help: "From campaigns.", example: "9" }),
  numberTag("mails_clicked", { label: "Mails clicked", help: "From campaigns.", example: "4" }),
  numberTag("engagement", { label: "Engagement", help: "From 0 to 100.", example: "63" }),
  textTag("rfm_group", { label: "Kind of customer", help: `The group by recency, frequency and spending. ${unknown}`, example: "loyal" }),
  dayTag("next_order_at", { label: "Next order expected", help: unknown, example: "2026-11-28" }),
  numberTag("predicted_orders", { label: "Orders expected", help: `In the next year. ${unknown}`, example: "2.4" }),
  moneyTag("predicted_value", { label: "Spending expected", help: `In the next year, with its currency. ${unknown}`, example: "€190.00" }),
  numberTag("churn_risk", { label: "Risk of leaving", help: `In percent. ${unknown}`, example: "22" }),
  dayTag("email_consent_at", { label: "Date of consent", help: "When the person last said yes or no to mail.", example: "2026-03-14" }),
  textTag("email_consent_source", { label: "Source of consent", help: "How the person said so.", example: "Newsletter form" }),
  textTag("first_source", { label: "First source", help: "Where the person first came from.", example: "google" }),
  textTag("first_medium", { label: "First medium", help: "How the person first came.", example: "cpc" }),
  textTag("first_campaign", { label: "First campaign", help: "The campaign that first brought the person.", example: "spring" }),
]
