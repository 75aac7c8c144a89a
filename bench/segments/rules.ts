import type { Rule } from "../../src/core/segments/rule.schema"

/** A rule as a merchant builds it, and the statement that a person who knows the tables would write for it. */
export type TypicalRule = { name: string; rule: Rule; byHand: string }

const when = (field: string, operator: string, value: unknown = null) => ({ field, operator, value })
const last = (days: number) => ({ kind: "last", days })
const all = (...rules: Rule["rules"]): Rule => ({ version: 1, combinator: "and", rules })
const people = "select key from marketing_profile profile where deleted_at is null"

export const typicalRules: TypicalRule[] = [
  {
    name: "everyone",
    rule: all(),
    byHand: people,
  },
  {
    name: "spent > 200, not for 60 days",
    rule: all(when("spent", "more_than", 20_000), when("days_since_last_order", "at_least", 60)),
    byHand: `${people} and spent > 20000 and last_order_at <= now() - interval '60 days'`,
  },
  {
    name: "in Germany or France, 3 orders or more",
    rule: all(when("country", "is_one_of", ["de", "fr"]), when("orders", "at_least", 3)),
    byHand: `${people} and country_code in ('de', 'fr') and orders >= 3`,
  },
  {
    name: "e-mail contains gmail, subscribed",
    rule: all(when("email", "contains", "gmail"), when("email_consent", "is", "subscribed")),
    byHand: `${people} and email like '%gmail%' and email_consent = 'subscribed'`,
  },
  {
    name: "group VIP without the tag newsletter",
    rule: all(when("customer_groups", "has_any_of", ["group_vip"]), when("tags", "has_none_of", ["newsletter"])),
    byHand: `${people} and group_ids && array['group_vip'] and not tags && array['newsletter']`,
  },
  {
    name: "never ordered, registered 30 days ago",
    rule: all(when("orders", "is", 0), when("days_since_registration", "at_least", 30)),
    byHand: `${people} and orders = 0 and customer_since <= now() - interval '30 days'`,
  },
  {
    name: "(rich or Swiss), never refunded",
    rule: all(
      { combinator: "or", rules: [when("spent", "more_than", 100_000), when("country", "is", "ch")] },
      { combinator: "and", not: true, rules: [when("refunded_orders", "at_least", 1)] }),
    byHand: `${people} and (spent > 100000 or country_code = 'ch') and not refunded_orders >= 1`,
  },
  {
    name: "bought a popular product in 90 days",
    rule: all(when("bought_product", "did", { ids: ["prod_1"], atLeast: 1, window: last(90) })),
    byHand: `${people} and key in (select profile_key from marketing_purchase_item where product_id = 'prod_1' and placed_at > now() - interval '90 days' and quantity > returned_quantity)`,
  },
  {
    name: "bought any of 20 products ever",
    rule: all(when("bought_product", "did", { ids: Array.from({ length: 20 }, (_, index) => `prod_${500 + index}`), atLeast: 1, window: { kind: "any" } })),
    byHand: `${people} and key in (select profile_key from marketing_purchase_item where product_id in (${Array.from({ length: 20 }, (_, index) => `'prod_${500 + index}'`).join(",")}) and quantity > returned_quantity)`,
  },
  {
    name: "ordered, but nothing of a category",
    rule: all(when("orders", "at_least", 1), when("bought_category", "did_not", { ids: ["cat_3"], atLeast: 1, window: { kind: "any" } })),
    byHand: `${people} and orders >= 1 and not exists (select from marketing_purchase_item item where item.profile_key = profile.key and category_ids && array['cat_3'] and quantity > returned_quantity)`,
  },
  {
    name: "5 pieces of a collection in 180 days",
    rule: all(when("bought_collection", "did", { ids: ["col_2"], atLeast: 5, window: last(180) })),
    byHand: `${people} and key in (select profile_key from marketing_purchase_item where collection_id = 'col_2' and placed_at > now() - interval '180 days' group by profile_key having sum(quantity - returned_quantity) >= 5)`,
  },
  {
    name: "spent 100 in 90 days",
    rule: all(when("spent_in_period", "at_least", { amount: 10_000, window: last(90) })),
    byHand: `${people} and key in (select profile_key from marketing_purchase where deleted_at is null and placed_at > now() - interval '90 days' group by profile_key having sum(reporting_net) >= 10000)`,
  },
  {
    name: "2 orders in 30 days",
    rule: all(when("orders_in_period", "at_least", { count: 2, window: last(30) })),
    byHand: `${people} and key in (select profile_key from marketing_purchase where deleted_at is null and placed_at > now() - interval '30 days' group by profile_key having count(*) >= 2)`,
  },
]
