import { describeRule as describeIn } from "../describe-rule"
import { createCatalogue } from "../fields"
import type { Speech } from "../value-kind"
import type { Condition, Group, Rule } from "../rule.schema"

const catalogue = createCatalogue([{ key: "points", name: "Points", type: "number", help: null, choices: [] }, { key: "member", name: "Member", type: "boolean", help: null, choices: [] }])
const describeRule = (rule: Rule, speech: Speech) => describeIn(rule, speech, catalogue)
const did = (operator: string, parts: object): Condition =>
  ({ field: "did", operator, value: { event: "viewed_product", filters: [], measure: { of: "count" }, amount: 1, window: { kind: "last", days: 30 }, ...parts } })
const all = (...rules: (Group | Condition)[]): Rule => ({ version: 1, combinator: "and", rules })
const any = (...rules: (Group | Condition)[]): Group => ({ combinator: "or", rules })
const names = { prod_1: "Oak chair", cat_1: "Lamps", cusgroup_1: "VIP", cusgroup_2: "Trade", mseg_1: "VIP", mseg_2: "Lapsed" }
const spent: Condition = { field: "spent", operator: "more_than", value: 20_000 }
const lapsed: Condition = { field: "days_since_last_order", operator: "at_least", value: 60 }
const german: Condition = { field: "country", operator: "is", value: "de" }

describe("describeRule", () => {
  it.each<[Rule, string]>([
    [all(), "Everyone."],
    [{ ...all(), not: true }, "Nobody."],
    [all(spent, lapsed), "People who spent more than €200.00 and who last ordered at least 60 days ago."],
    [{ ...all(spent, german), not: true }, "Everyone except people who spent more than €200.00 and whose country is Germany."],
    [all(german, any(spent, lapsed)), "People whose country is Germany and (who spent more than €200.00 or who last ordered at least 60 days ago)."],
    [all(german, { ...any(spent), not: true }), "People whose country is Germany and not (who spent more than €200.00)."],
    [all(any(spent)), "People who spent more than €200.00."],
    [all(german, any()), "People whose country is Germany and whoever they are."],
    [all({ field: "orders", operator: "is", value: 1 }), "People who placed exactly 1 order."],
    [all({ field: "orders", operator: "between", value: [2, 5] }), "People who placed between 2 and 5 orders."],
    [all({ field: "average_order", operator: "is_not", value: 0 }), "People whose average order is other than exactly €0.00."],
    [all({ field: "email", operator: "contains", value: "@example.com" }), "People whose e-mail contains “@example.com”."],
    [all({ field: "city", operator: "is_none_of", value: ["Rome", "Paris"] }), "People whose city is not “Rome” or “Paris”."],
    [all({ field: "first_name", operator: "is_empty", value: null }), "People without a first name."],
    [all({ field: "last_order_at", operator: "is_empty", value: null }), "People who have never ordered."],
    [all({ field: "last_order_at", operator: "between", value: ["2026-01-01", "2026-03-31"] }), "People who last ordered between 1 January 2026 and 31 March 2026."],
    [all({ field: "customer_since", operator: "in_the_last", value: 1 }), "People who became customers in the last day."],
    [all({ field: "has_account", operator: "is", value: false }), "People who are guests."],
    [all({ field: "email_consent", operator: "is", value: "subscribed" }), "People whose marketing consent is Subscribed."],
    [all({ field: "country", operator: "is_one_of", value: ["de", "fr", "gb"] }), "People whose country is Germany, France or United Kingdom."],
    [all({ field: "customer_groups", operator: "has_all_of", value: ["cusgroup_1", "cusgroup_2"] }), "People whose customer groups include all of “VIP” and “Trade”."],
    [all({ field: "bought_product", operator: "did", value: { ids: ["prod_1", "prod_gone"], atLeast: 2, window: { kind: "last", days: 90 } } }),
      "People who bought “Oak chair” or “prod_gone” (at least 2 items) in the last 90 days."],
    [all({ field: "bought_category", operator: "did_not", value: { ids: ["cat_1"], atLeast: 1, window: { kind: "any" } } }), "People who did not buy from the category “Lamps”."],
    [all({ field: "orders_in_period", operator: "at_most", value: { count: 0, window: { kind: "last", days: 1 } } }), "People who placed at most 0 orders in the last day."],
    [all({ field: "spent_in_period", operator: "at_least", value: { amount: 5_000, window: { kind: "between", from: "2026-11-01", to: "2026-11-30" } } }),
      "People who spent at least €50.00 between 1 November 2026 and 30 November 2026."],
    [all(did("at_least", {})), "People who viewed a product at least once in the last 30 days."],
    [all(did("at_least", { amount: 3, filters: [{ property: "product", operator: "is_any_of", value: ["prod_1", "prod_gone"] }, { property: "price", operator: "at_least", value: 5_000 }] })),
      "People who viewed a product at least 3 times where product is “Oak chair” or “prod_gone” and price is at least €50.00 in the last 30 days."],
    [all(did("never", { event: "searched", window: { kind: "after", from: "2026-01-01" } })), "People who never searched the site since 1 January 2026."],
    [all(did("at_most", { event: "placed_order", measure: { of: "average", property: "value" }, amount: 2_000, window: { kind: "any" } })), "People who placed an order with an average order value of at most €20.00."],
    [all(did("exactly", { event: "custom:rated", filters: [{ property: "stars", operator: "is_not", value: 5 }], amount: 0, window: { kind: "earlier", days: 7 } })), "People who did “rated” exactly 0 times where “stars” is not 5 more than 7 days ago."],
    [all({ field: "did_then", operator: "did", value: { first: { event: "added_to_cart", filters: [] }, then: { event: "placed_order", filters: [] }, within: { amount: 1, unit: "hours" }, window: { kind: "last", days: 90 } } }),
      "People who added something to a cart in the last 90 days and then placed an order within 1 hour."],
    [all({ field: "did_then", operator: "did_not", value: { first: { event: "clicked_mail", filters: [] }, then: { event: "placed_order", filters: [] }, within: { amount: 3, unit: "days" }, window: { kind: "any" } } }),
      "People who did not do this: clicked in a mail and then placed an order within 3 days."],
    [all({ field: "segments", operator: "is_in_all", value: { ids: ["mseg_1", "mseg_2"], joined: { kind: "last", days: 7 } } }), "People who are in “VIP” and “Lapsed”, joined in the last 7 days."],
    [all({ field: "segments", operator: "is_in_none", value: { ids: ["mseg_1"], joined: { kind: "any" } } }), "People who are not in “VIP”."],
    [all({ field: "sample", operator: "not_in_sample", value: { percent: 12.5, seed: "spring" } }), "People who are not among 12.5 % of everybody, drawn by “spring”."],
    [all({ field: "spent", operator: "in_top", value: 10 }), "People whose total spent is among the highest 10 %."],
    [all({ field: "days_since_last_order", operator: "in_bottom", value: 5 }), "People whose time since the last order is among the lowest 5 %."],
    [all({ field: "attribute.points", operator: "in_quintile", value: 5 }), "People whose “Points” is in the highest fifth."],
    [all({ field: "attribute.points", operator: "more_than", value: -2.5 }), "People whose “Points” is more than -2.5."],
    [all({ field: "attribute.member", operator: "is", value: false }), "People whose “Member” is no."],
    [all({ field: "birthday", operator: "anniversary_in_next", value: 7 }), "People whose birthday comes round again between today and 7 days from now."],
    [all({ field: "birthday", operator: "in_month", value: [2, 12] }), "People who were born in February or December."],
    [all({ field: "customer_since", operator: "years_at_least", value: 2 }), "People who became customers at least 2 years ago."],
    [all({ field: "last_order_at", operator: "on_weekday", value: [1] }), "People who last ordered on a Monday."],
    [all({ field: "next_order_at", operator: "in_the_next", value: 14 }), "People whose next order is expected between today and 14 days from now."],
    [all({ field: "city", operator: "matches", value: "^San" }), "People whose city matches the pattern “^San”."],
    [all({ field: "tags", operator: "count_at_least", value: 2 }), "People whose tags are at least 2."],
    [all({ field: "churn_risk", operator: "at_least", value: 50 }), "People whose risk of churn is at least 50 percent."],
    [all({ field: "engagement", operator: "at_least", value: 63 }), "People whose engagement score is at least 63."],
    [all({ field: "tags", operator: "has_any_of", value: ["a", "b", "c", "d", "e", "f", "g", "h"] }), "People whose tags include “a”, “b”, “c”, “d”, “e” or 3 others."],
  ])("tells %j as a sentence", (rule, sentence) => expect(describeRule(rule, { currency: "eur", names })).toBe(sentence))

  it("formats amounts as their currency writes them", () => {
    expect(describeRule(all(spent), { currency: "jpy" })).toBe("People who spent more than ¥20,000.")
    expect(describeRule(all(spent), { currency: "usd" })).toBe("People who spent more than $200.00.")
  })

  it("keeps a place for what is not finished", () => {
    const rule = all(german, { field: "", operator: "", value: "" }, { field: "spent", operator: "more_than", value: "" }, { field: "spent", operator: "sniffs", value: 1 })
    expect(describeRule(rule, { currency: "eur" })).toBe("People whose country is Germany and who … and who spent more than … and who ….")
  })
})
