import { formatMoney } from "../base/money"

/** What a message may say about the person it is for. Money in minor units of the reporting currency; times in UTC. */
export type MessagePerson = {
  email: string
  first_name: string | null
  last_name: string | null
  company_name: string | null
  country_code: string | null
  city: string | null
  orders: number
  spent: number
  average_order: number
  first_order_at: Date | string | null
  last_order_at: Date | string | null
}

/** What a message may say about the shop. `currency` is the reporting currency. */
export type MessageShop = { name: string; url: string; postalAddress: string; currency: string }

export type MergeFacts = { person: MessagePerson; shop: MessageShop; unsubscribeUrl: string }

/** One thing that can be merged into a message: how it is written, what it means and what it becomes. */
export type MergeTag = {
  /** What stands between {{ and }}. */
  tag: string
  label: string
  help: string
  example: string
  value: (facts: MergeFacts) => string | number
}

/** Every merge tag there is. To add one, add one object; the editor, the checks and the printed list read it here. */
export const mergeTags: readonly MergeTag[] = [
  {
    tag: "person.first_name", label: "First name", help: 'Empty for people who never gave it: write {{ person.first_name | default: "there" }}.', example: "Ada",
    value: ({ person }) => person.first_name?.trim() ?? "",
  },
  { tag: "person.last_name", label: "Last name", help: "Empty for people who never gave it.", example: "Miller", value: ({ person }) => person.last_name?.trim() ?? "" },
  {
    tag: "person.name", label: "Full name", help: "First and last name, as far as they are known.", example: "Ada Miller",
    value: ({ person }) => [person.first_name, person.last_name].map((part) => part?.trim()).filter(Boolean).join(" "),
  },
  { tag: "person.email", label: "E-mail address", help: "The address the message goes to.", example: "ada@example.com", value: ({ person }) => person.email },
  { tag: "person.company", label: "Company", help: "Empty for people who never gave it.", example: "Miller & Co", value: ({ person }) => person.company_name?.trim() ?? "" },
  { tag: "person.city", label: "City", help: "From the latest address.", example: "Hamburg", value: ({ person }) => person.city?.trim() ?? "" },
  { tag: "person.country", label: "Country", help: "In English, from the latest address.", example: "Germany", value: ({ person }) => nameCountry(person.country_code) },
  { tag: "person.orders", label: "Number of orders", help: "Orders that count: not cancelled, not drafts.", example: "3", value: ({ person }) => person.orders },
  { tag: "person.spent", label: "Spent in total", help: "With its currency, refunds taken off.", example: "€248.50", value: ({ person, shop }) => formatMoney(person.spent, shop.currency) },
  { tag: "person.average_order", label: "Average order", help: "With its currency.", example: "€82.83", value: ({ person, shop }) => formatMoney(person.average_order, shop.currency) },
  {
    tag: "person.first_order_at", label: "Date of the first order", help: 'Write {{ person.first_order_at | date: "%-d %B %Y" }} to choose the form. Empty without orders.', example: "2026-03-14",
    value: ({ person }) => day(person.first_order_at),
  },
  {
    tag: "person.last_order_at", label: "Date of the latest order", help: 'Write {{ person.last_order_at | date: "%-d %B %Y" }} to choose the form. Empty without orders.', example: "2026-09-02",
    value: ({ person }) => day(person.last_order_at),
  },
  { tag: "shop.name", label: "Shop name", help: "The name mails come from.", example: "Harbour Supplies", value: ({ shop }) => shop.name },
  { tag: "shop.url", label: "Shop address", help: "The storefront's home page, without a slash at its end.", example: "https://shop.example.com", value: ({ shop }) => shop.url.replace(/\/+$/, "") },
  { tag: "shop.postal_address", label: "Postal address", help: "Printed in the footer on its own unless you place it yourself.", example: "1 Harbour Street, 20457 Hamburg, Germany", value: ({ shop }) => shop.postalAddress },
  { tag: "unsubscribe_url", label: "Unsubscribe link", help: "Added in the footer on its own unless you place it yourself.", example: "https://shop.example.com/unsubscribe", value: ({ unsubscribeUrl }) => unsubscribeUrl },
]

/** An invented person, for drawing a message when nobody is chosen. */
export const examplePerson: MessagePerson = {
  email: "ada@example.com", first_name: "Ada", last_name: "Miller", company_name: "Miller & Co", country_code: "de", city: "Hamburg",
  orders: 3, spent: 24850, average_order: 8283, first_order_at: "2026-03-14T09:30:00Z", last_order_at: "2026-09-02T17:05:00Z",
}

const byTag = new Map(mergeTags.map((mergeTag) => [mergeTag.tag, mergeTag]))

/** The catalogue's entry for what stands between {{ and }}; undefined when there is none. */
export function findMergeTag(tag: string): MergeTag | undefined {
  return byTag.get(tag)
}

export type MergeScope = { person: Record<string, string | number>; shop: Record<string, string | number>; [name: string]: unknown }

/** Liquid's variables for one person: the given tags only, because formatting money and dates nobody prints costs time. */
export function mergeScope(facts: MergeFacts, tags: Iterable<MergeTag> = mergeTags): MergeScope {
  const scope: MergeScope = { person: {}, shop: {} }
  for (const { tag, value } of tags) {
    const [group, name] = tag.split(".") as [string, string?]
    if (name) (scope[group] as Record<string, string | number>)[name] = value(facts)
    else scope[group] = value(facts)
  }
  return scope
}

const countries = new Intl.DisplayNames("en", { type: "region", fallback: "code" })
const named = new Map<string, string>()

function nameCountry(code: string | null): string {
  if (!code || !/^[a-z]{2}$/i.test(code)) return ""
  const known = named.get(code)
  if (known !== undefined) return known
  const name = countries.of(code.toUpperCase()) ?? ""
  named.set(code, name)
  return name
}

function day(moment: Date | string | null): string {
  return moment ? new Date(moment).toISOString().slice(0, 10) : ""
}
