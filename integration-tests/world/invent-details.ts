import { faker } from "@faker-js/faker"
import type { AttributeDefinition } from "../../src/core/segments/catalogue"
import { campaigns, type Details, type EventFacts, links, segments } from "./details"
import { inventInstant, vocabulary } from "./invent-people"
import type { Person, PurchaseFacts } from "./people"

const seldom = <Value>(value: Value, chance = 0.25): Value | null => (faker.number.float() < chance ? null : value)
const one = <Value>(values: readonly Value[]): Value => faker.helpers.arrayElement([...values])
const some = <Value>(values: readonly Value[], most = 3): Value[] => faker.helpers.arrayElements([...values], { min: 0, max: most })
const several = <Value>(most: number, invent: () => Value): Value[] => Array.from({ length: faker.number.int({ min: 0, max: most }) }, invent)

/** Attributes a shop might have, one of each type; a text, a number and so on. */
export const attributes: readonly AttributeDefinition[] = [
  { key: "nick", name: "Nickname", type: "text", help: null, choices: [] },
  { key: "points", name: "Points", type: "number", help: "Loyalty points.", choices: [] },
  { key: "member", name: "Member", type: "boolean", help: null, choices: [] },
  { key: "renewal", name: "Renewal", type: "date", help: null, choices: [] },
  { key: "likes", name: "Likes", type: "list", help: null, choices: [] },
  { key: "tier", name: "Tier", type: "choice", help: null, choices: ["Gold", "silver", "Bronze"] },
]

/** The words and ids that invented details are made of. */
export const detailWords = {
  days: ["1990-02-28", "1992-02-29", "1996-02-29", "1985-06-15", "1985-06-16", "2000-06-22", "1971-12-31", "2001-01-01", "1999-06-14", "2025-08-01", "2026-04-01", "2026-06-20"],
  zones: ["Europe/Berlin", "America/New_York", "Asia/Tokyo"],
  genders: ["female", "male", "Female", "diverse"],
  streets: ["Hauptstr. 1", "1 High Street", "rue de l'Été 5"],
  origins: ["google", "Google", "newsletter", "direct", "https://blog.example/a?b=c"],
  groups: ["Champions", "Loyal", "Lost", "Others"],
  queries: ["Oak chair", "oak", "lamp 100%", "a_b", "Ünal"],
  customs: ["custom:rated", "custom:it's done"],
}

const instants = ["last_visit_at", "last_mail_at", "last_click_at", "last_open_at", "last_cart_at", "first_touch_at", "sms_consent_at", "open_consent_at", "click_consent_at", "profiling_consent_at"]
const counts = ["visits", "mails_received", "mails_clicked", "mails_opened", "abandoned_carts"]
const scores = ["recency_score", "frequency_score", "monetary_score", "fixed_recency_score", "fixed_frequency_score", "fixed_monetary_score"]

/** The same people, and what else may be known of them; the same for the same seed. */
export function inventDetails(people: readonly Omit<Person, "key">[], { seed, now }: { seed: number; now: Date }): (Omit<Person, "key"> & { details: Details })[] {
  faker.seed(seed)
  return people.map((person) => ({ ...person, purchases: person.purchases.map(withAmounts), details: inventOne(now) }))
}

/** Amounts of the order beside those in the reporting currency; a third were paid in dollars. */
function withAmounts(purchase: PurchaseFacts): PurchaseFacts {
  const isForeign = faker.number.float() < 0.3
  const net = purchase.reporting_net === null ? 3_000 : isForeign ? purchase.reporting_net * 2 : purchase.reporting_net
  return {
    ...purchase, currency: isForeign || purchase.reporting_net === null ? "usd" : "eur", net, refunded: one([0, 0, 0, 250, 1_000]),
    items: purchase.items.map((item) => ({ ...item, unit_price: one([500, 999, 1_000]), discount: one([0, 0, 100, 333]) })),
  }
}

function inventOne(now: Date): Details {
  const instant = () => inventInstant(now)
  return {
    columns: {
      ...Object.fromEntries(instants.map((name) => [name, seldom(instant())])),
      ...Object.fromEntries(counts.map((name) => [name, one([0, 0, 1, 2, 3, 5])])),
      ...Object.fromEntries(scores.map((name) => [name, seldom(one([1, 2, 3, 4, 5]))])),
      time_zone: seldom(one(detailWords.zones)), gender: seldom(one(detailWords.genders)), birthday: seldom(one(detailWords.days)),
      address_1: seldom(one(detailWords.streets)), address_2: seldom(one(detailWords.streets), 0.6),
      ...Object.fromEntries(["sms", "open", "click", "profiling"].flatMap((name) => [[`${name}_consent`, one(vocabulary.consents)], [`${name}_consent_source`, seldom(one(vocabulary.sources))]])),
      order_gap_days: seldom(one([1, 7, 30, 60])), discounted: one([0, 500, 2_000]), discount_share: seldom(one([0, 1, 10, 50, 100])),
      favourite_product_id: seldom(one(vocabulary.ids)), favourite_category_id: seldom(one(vocabulary.ids)), favourite_channel_id: seldom(one(vocabulary.channels)),
      last_product_id: seldom(one(vocabulary.ids)), viewed_product_id: seldom(one(vocabulary.ids)),
      engagement: one([0, 15, 28, 63, 100]), cart_value: one([0, 0, 1_999, 20_000]),
      rfm_group: seldom(one(detailWords.groups)), fixed_rfm_group: seldom(one(detailWords.groups)),
      predicted_value: seldom(one([0, 1_000, 20_000])), predicted_orders: seldom(one([0, 0.1, 1.25, 2.3])), churn_risk: seldom(one([1, 5, 50, 99])),
      next_order_at: seldom(one([instant(), new Date(2 * now.getTime() - instant().getTime())])),
      first_source: seldom(one(detailWords.origins)), first_medium: seldom(one(detailWords.origins)), first_campaign: seldom(one(detailWords.origins)), first_referrer: seldom(one(detailWords.origins)),
    },
    attributes: inventAttributes(),
    events: several(6, () => inventEvent(instant())),
    carts: several(2, () => ({ abandoned_at: seldom(instant(), 0.4), value: seldom(one([1_000, 1_999, 20_000])), items: one([1, 2, 5]), product_ids: some(vocabulary.ids) })),
    mails: some(campaigns, 2).map((campaign) => ({ campaign, state: one(["accepted", "accepted", "skipped", "failed"]), at: instant() })),
    touches: several(3, () => ({ campaign: one(campaigns), kind: one(["click", "open", "unsubscribe"] as const), machine: faker.number.float() < 0.3, url: seldom(one(links), 0.4), at: instant() })),
    changes: several(3, () => ({ segment: one(segments), change: one(["joined", "left"] as const), at: instant() })),
    memberships: some(segments, 3).map((segment) => ({ segment, at: instant() })),
  }
}

/** Some hold what is no value of their type, as data of other origin may. */
function inventAttributes(): Record<string, unknown> {
  const given = {
    nick: one([...vocabulary.first_names, "", null]), points: one([0, -1, 0.5, -2.25, 100, 1_999, "100", null]), member: one([true, false, "yes", null]),
    renewal: one([...detailWords.days, "2026-06-15", "2026-06-20", "2026-02-30", "soon", 5, "2026-06-15T08:00:00Z"]), likes: one([some(vocabulary.tags), [], "VIP", null]), tier: one(["Gold", "silver", "Bronze", "gold", null]),
  }
  return Object.fromEntries(Object.entries(given).filter(() => faker.number.float() > 0.2))
}

function inventEvent(at: Date): EventFacts {
  const kind = one(["active_on_site", "viewed_product", "viewed_product", "viewed_category", "searched", "added_to_cart", "started_checkout", ...detailWords.customs])
  const properties: Record<string, unknown> = {
    variant_id: one(vocabulary.ids), category_ids: some(vocabulary.ids), category_id: one(vocabulary.ids), title: one(detailWords.queries), price: one([500, 1_000, "1000", null]),
    query: one(detailWords.queries), results: one([0, 1, 5, 2.5]), quantity: one([1, 2, 3]), path: one(["/", "/sale", "/100%_off"]), url: one(links), referrer: one(detailWords.origins),
    utm_source: one(detailWords.origins), utm_medium: one(detailWords.origins), utm_campaign: one(detailWords.origins),
    stars: one([1, 5, 4.5, "5", null]), mood: one(["good", "Good", "it's bad", 5, null]),
  }
  return {
    kind, at, value: seldom(one([0, 1_000, 1_999, 20_000])), product_id: seldom(one(vocabulary.ids)),
    properties: Object.fromEntries(Object.entries(properties).filter(() => faker.number.float() > 0.2)),
  }
}
