import { faker } from "@faker-js/faker"
import type { ItemFacts, Person, PurchaseFacts } from "./people"

const DAY_MS = 86_400_000
const seldom = <Value>(value: Value, chance = 0.25): Value | null => (faker.number.float() < chance ? null : value)
const some = (values: readonly string[], most = 3) => faker.helpers.arrayElements([...values], { min: 0, max: most })

/** The words and ids that invented people are made of, so that rules about them find somebody. */
export const vocabulary = {
  first_names: ["Ada", "ada", "ADA", "Åsa", "ÅSA", "Zoë", "O'Neil", "100%", "a_b", "back\\slash", "Иван", "иван", "李", "émile", "Ада", ""],
  last_names: ["Smith", "smith-jones", "MÜLLER", "Müller", "de la Cruz", "\"quoted\"", "'; drop table marketing_profile; --", "{curly}", "NULL", "null", "", " "],
  companies: ["Acme", "ACME Ltd", "50% Off GmbH", "under_score", "Ünal", ""],
  cities: ["Berlin", "berlin", "San José", "São Paulo", "New York", "新宿区", ""],
  provinces: ["CA", "ca", "Bayern", "NY", ""],
  postal_codes: ["10115", "10-115", "SW1A 1AA", "sw1a 2aa", "75001", ""],
  countries: ["de", "us", "fr", "gb", "br"],
  locales: ["en", "en-GB", "de-DE", "DE-de", "pt-BR", ""],
  sources: ["checkout", "Checkout, by the shopper", "told us by phone", "import of 2019", ""],
  consents: ["never_asked", "pending", "subscribed", "unsubscribed"],
  groups: ["cusgroup_vip", "cusgroup_trade", "cusgroup_staff"],
  tags: ["VIP", "vip", "Trade fair", "null", "a,b", "{x}", "\"y\"", "Ünal", "ünal"],
  ids: ["thing_1", "thing_2", "thing_3", "thing_4", "thing_'5\""],
  channels: ["sc_web", "sc_shop"],
  regions: ["reg_eu", "reg_us"],
}

/** People of every kind, the same for the same seed: with and without values, accounts, orders, returns, rates; some deleted. */
export function inventPeople(count: number, { seed, now }: { seed: number; now: Date }): Omit<Person, "key">[] {
  faker.seed(seed)
  return Array.from({ length: count }, (_, index) => inventPerson(index, now))
}

function inventPerson(index: number, now: Date): Omit<Person, "key"> {
  const purchases = Array.from({ length: faker.helpers.weightedArrayElement([{ weight: 3, value: 0 }, { weight: 4, value: 1 }, { weight: 3, value: 4 }]) }, () => inventPurchase(now))
  const counting = purchases.filter(({ removed }) => !removed)
  const nets = counting.flatMap(({ reporting_net }) => (reporting_net === null ? [] : [reporting_net]))
  const times = counting.map(({ placed_at }) => placed_at.getTime())
  const spent = nets.reduce((sum, net) => sum + net, 0)
  const words = (values: readonly string[]) => seldom(faker.helpers.arrayElement([...values]))
  return {
    email: `${faker.helpers.arrayElement(["ada", "o'neil", "100%", "a_b", "müller", "shop"])}.${index}@${faker.helpers.arrayElement(["example.com", "example.org", "mail.example.com"])}`,
    first_name: words(vocabulary.first_names), last_name: words(vocabulary.last_names), phone: words(["+49 30 1", ""]), company_name: words(vocabulary.companies),
    locale: words(vocabulary.locales), has_account: faker.datatype.boolean(), customer_since: seldom(inventInstant(now)),
    country_code: words(vocabulary.countries), province: words(vocabulary.provinces), city: words(vocabulary.cities), postal_code: words(vocabulary.postal_codes),
    group_ids: some(vocabulary.groups), tags: some(vocabulary.tags),
    email_consent: faker.helpers.arrayElement(vocabulary.consents), email_consent_at: seldom(inventInstant(now)), email_consent_source: words(vocabulary.sources),
    open_tracking: faker.datatype.boolean(),
    orders: counting.length, unconverted_orders: counting.length - nets.length,
    items: counting.flatMap(({ items }) => items).reduce((sum, item) => sum + item.quantity - item.returned_quantity, 0),
    spent, average_order: nets.length ? Math.round(spent / nets.length) : 0, largest_order: Math.max(0, ...nets),
    refunded: faker.helpers.arrayElement([0, 0, 500, 1999]), refunded_orders: faker.helpers.arrayElement([0, 0, 1, 2]),
    first_order_at: times.length ? new Date(Math.min(...times)) : null, last_order_at: times.length ? new Date(Math.max(...times)) : null,
    removed: index % 17 === 0,
    purchases,
  }
}

/** Instants crowd around the edges of days and of round numbers of days ago. */
export function inventInstant(now: Date): Date {
  const days = faker.helpers.arrayElement([0, 1, 2, 7, 30, 31, 60, 90, 365, 400])
  const edge = faker.helpers.arrayElement([0, 0, -1, 1, 3_600_000, -3_600_000, DAY_MS / 2])
  const from = faker.datatype.boolean() ? now.getTime() : Date.parse(`${now.toISOString().slice(0, 10)}T00:00:00Z`)
  return new Date(from - days * DAY_MS + edge)
}

function inventPurchase(now: Date): PurchaseFacts {
  return {
    placed_at: inventInstant(now),
    reporting_net: seldom(faker.helpers.arrayElement([0, 1_000, 1_999, 2_000, 5_000, 20_000]), 0.15),
    removed: faker.number.float() < 0.15,
    sales_channel_id: seldom(faker.helpers.arrayElement(vocabulary.channels), 0.1),
    region_id: seldom(faker.helpers.arrayElement(vocabulary.regions), 0.1),
    items: Array.from({ length: faker.number.int({ min: 1, max: 3 }) }, inventItem),
  }
}

function inventItem(): ItemFacts {
  const quantity = faker.number.int({ min: 1, max: 4 })
  const id = () => seldom(faker.helpers.arrayElement(vocabulary.ids), 0.1)
  return {
    quantity, returned_quantity: faker.helpers.arrayElement([0, 0, 0, 1, quantity]),
    product_id: id(), variant_id: id(), collection_id: id(), type_id: id(), category_ids: some(vocabulary.ids), tag_ids: some(vocabulary.ids, 2),
  }
}
