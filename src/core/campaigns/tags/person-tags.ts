import { moneyTag } from "./money-tag"
import { nameCountry } from "./name-country"
import { dayTag, numberTag, textTag, type MergeTag } from "./tag"

const never = "Empty for people who never gave it."
const unknown = "Empty where nobody knows."

/** What can be said of who someone is and of what they ordered. */
export const personTags: readonly MergeTag[] = [
  textTag("first_name", { label: "First name", help: 'Empty for people who never gave it: write {{ person.first_name | default: "there" }}.', example: "Ada" }),
  textTag("last_name", { label: "Last name", help: never, example: "Miller" }),
  {
    tag: "person.name", label: "Full name", help: "First and last name, as far as they are known.", example: "Ada Miller", reads: ["first_name", "last_name"],
    value: ({ person }) => [person.first_name, person.last_name].map((part) => part?.trim()).filter(Boolean).join(" "),
  },
  { tag: "person.email", label: "E-mail address", help: "The address the message goes to.", example: "ada@example.com", reads: [], value: ({ person }) => person.email },
  textTag("phone", { label: "Phone", help: never, example: "+49 40 123456" }),
  textTag("company_name", { tag: "company", label: "Company", help: never, example: "Miller & Co" }),
  textTag("locale", { tag: "language", label: "Language", help: "As a code.", example: "en-GB" }),
  textTag("time_zone", { label: "Time zone", help: unknown, example: "Europe/Berlin" }),
  dayTag("birthday", { label: "Birthday", help: never, example: "1990-02-28" }),
  textTag("gender", { label: "Gender", help: `As the shop wrote it down. ${never}`, example: "female" }),
  dayTag("customer_since", { label: "Customer since", help: "The day the shop first knew the person.", example: "2026-03-14" }),
  textTag("address_1", { label: "Street", help: "From the latest address.", example: "1 Quay" }),
  textTag("address_2", { label: "Address, second line", help: "From the latest address.", example: "Rear building" }),
  textTag("postal_code", { label: "Postal code", help: "From the latest address.", example: "20457" }),
  textTag("city", { label: "City", help: "From the latest address.", example: "Hamburg" }),
  textTag("province", { label: "State or province", help: "From the latest address.", example: "HH" }),
  {
    tag: "person.country", label: "Country", help: "In English, from the latest address.", example: "Germany", reads: ["country_code"],
    value: ({ person }) => nameCountry(person.country_code ?? null),
  },
  numberTag("orders", { label: "Number of orders", help: "Orders that count: not cancelled, not drafts.", example: "3" }),
  numberTag("items", { label: "Number of items", help: "Pieces bought and kept.", example: "7" }),
  moneyTag("spent", { label: "Spent in total", help: "With its currency, refunds taken off.", example: "€248.50" }),
  moneyTag("average_order", { label: "Average order", help: "With its currency.", example: "€82.83" }),
  moneyTag("largest_order", { label: "Largest order", help: "With its currency.", example: "€119.00" }),
  moneyTag("refunded", { label: "Refunded", help: "With its currency.", example: "€10.00" }),
  moneyTag("discounted", { label: "Saved by discounts", help: "With its currency, of what was kept.", example: "€31.20" }),
  numberTag("discount_share", { label: "Share of discounts", help: "Whole percent of the price of what was bought.", example: "11" }),
  dayTag("first_order_at", { label: "Date of the first order", help: 'Write {{ person.first_order_at | date: "%-d %B %Y" }} to choose the form. Empty without orders.', example: "2026-03-14" }),
  dayTag("last_order_at", { label: "Date of the latest order", help: 'Write {{ person.last_order_at | date: "%-d %B %Y" }} to choose the form. Empty without orders.', example: "2026-09-02" }),
  numberTag("order_gap_days", { label: "Days between orders", help: "On average. Empty with fewer than two orders.", example: "86" }),
]
