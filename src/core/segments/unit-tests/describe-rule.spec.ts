import { describeRule } from "../describe-rule"
import type { Condition, Group, Rule } from "../rule.schema"

const all = (...rules: (Group | Condition)[]): Rule => ({ version: 1, combinator: "and", rules })
const any = (...rules: (Group | Condition)[]): Group => ({ combinator: "or", rules })
const names = { prod_1: "Oak chair", cat_1: "Lamps", cusgroup_1: "VIP", cusgroup_2: "Trade" }
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
