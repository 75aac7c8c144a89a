import type { Group, Rule } from "../../src/core/segments/rule.schema"

/**
 * A rule as a merchant builds it, and the condition on `profile` that a person who knows the tables would write. `among` goes into
 * look-ups of other tables, to limit them to certain people: `and profile_key = any(…)`, or nothing.
 */
export type TypicalRule = { name: string; rule: Rule; where: (among: string) => string }

type Condition = Exclude<Group["rules"][number], Group>
const when = (field: string, operator: string, value: Condition["value"] = null) => ({ field, operator, value })
const last = (days: number) => ({ kind: "last", days })
const all = (...rules: Rule["rules"]): Rule => ({ version: 1, combinator: "and", rules })
const did = (event: string, amount: number, days: number, more: object = {}) => ({ event, filters: [], measure: { of: "count" }, amount, window: last(days), ...more })
const days = (count: number) => `now() - interval '${count} days'`
const stored = (kind: string, count: number) => `select profile_key from marketing_event where kind = '${kind}' and occurred_at > ${days(count)}`

const facts: TypicalRule[] = [
  { name: "everyone", rule: all(), where: () => "true" },
  {
    name: "spent > 200, not for 60 days",
    rule: all(when("spent", "more_than", 20_000), when("days_since_last_order", "at_least", 60)),
    where: () => `spent > 20000 and last_order_at <= ${days(60)}`,
  },
  {
    name: "in Germany or France, 3 orders or more",
    rule: all(when("country", "is_one_of", ["de", "fr"]), when("orders", "at_least", 3)),
    where: () => "country_code in ('de', 'fr') and orders >= 3",
  },
  {
    name: "e-mail contains gmail, subscribed",
    rule: all(when("email", "contains", "gmail"), when("email_consent", "is", "subscribed")),
    where: () => "email like '%gmail%' and email_consent = 'subscribed'",
  },
  {
    name: "group VIP without the tag newsletter",
    rule: all(when("customer_groups", "has_any_of", ["group_vip"]), when("tags", "has_none_of", ["newsletter"])),
    where: () => "group_ids && array['group_vip'] and not tags && array['newsletter']",
  },
  {
    name: "never ordered, registered 30 days ago",
    rule: all(when("orders", "is", 0), when("days_since_registration", "at_least", 30)),
    where: () => `orders = 0 and customer_since <= ${days(30)}`,
  },
  {
    name: "(rich or Swiss), never refunded",
    rule: all(
      { combinator: "or", rules: [when("spent", "more_than", 100_000), when("country", "is", "ch")] },
      { combinator: "and", not: true, rules: [when("refunded_orders", "at_least", 1)] }),
    where: () => "(spent > 100000 or country_code = 'ch') and not refunded_orders >= 1",
  },
  {
    name: "1,500 loyalty points, engaged",
    rule: all(when("attribute.loyalty_points", "at_least", 1_500), when("engagement", "at_least", 50)),
    where: () => "(attributes ->> 'loyalty_points')::numeric >= 1500 and engagement >= 50",
  },
  { name: "the 10 % who spent most", rule: all(when("spent", "in_top", 10)), where: () => "spent >= (select value from marketing_cut where field = 'spent' and percent = 90)" },
  { name: "a tenth of all, the same every time", rule: all(when("sample", "in_sample", { percent: 10, seed: "holdout" })), where: () => "('x' || left(md5('holdout:' || id), 7))::bit(28)::integer < 26843546" },
]

const purchases: TypicalRule[] = [
  {
    name: "bought a popular product in 90 days",
    rule: all(when("bought_product", "did", { ids: ["prod_1"], atLeast: 1, window: last(90) })),
    where: (among) => `key in (select profile_key from marketing_purchase_item where product_id = 'prod_1' and placed_at > ${days(90)} and quantity > returned_quantity${among})`,
  },
  {
    name: "bought any of 20 products ever",
    rule: all(when("bought_product", "did", { ids: Array.from({ length: 20 }, (_, index) => `prod_${500 + index}`), atLeast: 1, window: { kind: "any" } })),
    where: (among) => `key in (select profile_key from marketing_purchase_item where product_id in (${Array.from({ length: 20 }, (_, index) => `'prod_${500 + index}'`).join(",")}) and quantity > returned_quantity${among})`,
  },
  {
    name: "ordered, but nothing of a category",
    rule: all(when("orders", "at_least", 1), when("bought_category", "did_not", { ids: ["cat_3"], atLeast: 1, window: { kind: "any" } })),
    where: (among) => `orders >= 1 and not exists (select from marketing_purchase_item item where item.profile_key = profile.key and category_ids && array['cat_3'] and quantity > returned_quantity${among})`,
  },
  {
    name: "5 pieces of a collection in 180 days",
    rule: all(when("bought_collection", "did", { ids: ["col_2"], atLeast: 5, window: last(180) })),
    where: (among) => `key in (select profile_key from marketing_purchase_item where collection_id = 'col_2' and placed_at > ${days(180)}${among} group by profile_key having sum(quantity - returned_quantity) >= 5)`,
  },
  {
    name: "spent 100 in 90 days",
    rule: all(when("spent_in_period", "at_least", { amount: 10_000, window: last(90) })),
    where: (among) => `key in (select profile_key from marketing_purchase where deleted_at is null and placed_at > ${days(90)}${among} group by profile_key having sum(reporting_net) >= 10000)`,
  },
  {
    name: "2 orders in 30 days",
    rule: all(when("orders_in_period", "at_least", { count: 2, window: last(30) })),
    where: (among) => `key in (select profile_key from marketing_purchase where deleted_at is null and placed_at > ${days(30)}${among} group by profile_key having count(*) >= 2)`,
  },
]

const behaviour: TypicalRule[] = [
  {
    name: "viewed a product in 30 days",
    rule: all(when("did", "at_least", did("viewed_product", 1, 30, { filters: [{ property: "product", operator: "is_any_of", value: ["prod_1"] }] }))),
    where: (among) => `key in (${stored("viewed_product", 30)} and product_id = 'prod_1'${among})`,
  },
  { name: "3 visits in 30 days", rule: all(when("did", "at_least", did("active_on_site", 3, 30))), where: (among) => `key in (${stored("active_on_site", 30)}${among} group by profile_key having count(*) >= 3)` },
  {
    name: "added to cart in 14 days, no order in them",
    rule: all(when("did", "at_least", did("added_to_cart", 1, 14)), when("did", "never", did("placed_order", 1, 14))),
    where: (among) => `key in (${stored("added_to_cart", 14)}${among}) and key not in (select profile_key from marketing_purchase where deleted_at is null and placed_at > ${days(14)}${among})`,
  },
  { name: "no visit in 90 days", rule: all(when("did", "never", did("active_on_site", 1, 90))), where: (among) => `not exists (${stored("active_on_site", 90)} and profile_key = profile.key${among})` },
  {
    name: "put 100 into carts in 60 days",
    rule: all(when("did", "at_least", did("added_to_cart", 10_000, 60, { measure: { of: "sum", property: "value" } }))),
    where: (among) => `key in (${stored("added_to_cart", 60)}${among} group by profile_key having sum(value) >= 10000)`,
  },
  {
    name: "checkout, an order within 7 days, in 90 days",
    rule: all(when("did_then", "did", { first: { event: "started_checkout", filters: [] }, then: { event: "placed_order", filters: [] }, within: { amount: 7, unit: "days" }, window: last(90) })),
    where: (among) => `key in (select one.profile_key from marketing_event one join marketing_purchase other on other.profile_key = one.profile_key and other.placed_at > one.occurred_at and other.placed_at <= one.occurred_at + interval '7 days' and other.deleted_at is null where one.kind = 'started_checkout' and one.occurred_at > ${days(90)}${among.replace("profile_key", "one.profile_key")})`,
  },
]

/** The rules of a merchant, over facts, purchases and behaviour, and one about the members of two other segments, `one` but not `other`. */
export function typicalRules({ one, other }: { one: string; other: string }): TypicalRule[] {
  const members = (id: string, among: string) => `select profile_key from marketing_segment_member where segment_key = (select key from marketing_segment where id = '${id}')${among}`
  const joined = { kind: "any" }
  const membership: TypicalRule = {
    name: "in one segment and not in another",
    rule: all(when("segments", "is_in_any", { ids: [one], joined }), when("segments", "is_in_none", { ids: [other], joined })),
    where: (among) => `key in (${members(one, among)}) and key not in (${members(other, among)})`,
  }
  return [...facts, membership, ...purchases, ...behaviour]
}

/** The two segments that rule is about. */
export const named = { one: facts[2]!, other: facts[3]! }

/** Those about facts of the profile alone. */
export const factRules = facts
