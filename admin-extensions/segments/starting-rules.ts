import { toMinor } from "../../src/core/base/money"
import type { Condition, Group, Rule } from "../../src/core/segments/rule.schema"

type StartingRule = { name: string; rule: (currency: string) => Rule }

const asked = (field: string, operator: string, value: unknown): Condition => ({ field, operator, value })
const all = (...rules: (Condition | Group)[]): Rule => ({ version: 1, combinator: "and", rules })

/** Ready-made rules to begin with; `segments.start.<name>` holds their title and text. */
export const startingRules: readonly StartingRule[] = [
  {
    name: "winback",
    rule: (currency) => all(asked("spent", "more_than", toMinor(200, currency)), asked("days_since_last_order", "at_least", 60)),
  },
  { name: "first_order", rule: () => all(asked("orders", "is", 1), asked("last_order_at", "in_the_last", 30)) },
  { name: "loyal", rule: () => all(asked("orders_in_period", "at_least", { count: 3, window: { kind: "last", days: 365 } })) },
  { name: "never_bought", rule: () => all(asked("has_account", "is", true), asked("orders", "is", 0)) },
  {
    name: "big_spenders",
    rule: (currency) => all(asked("spent_in_period", "at_least", { amount: toMinor(500, currency), window: { kind: "last", days: 365 } })),
  },
  {
    name: "guests_returning",
    rule: () => all(asked("has_account", "is", false), asked("orders", "at_least", 2)),
  },
  {
    name: "subscribed_quiet",
    rule: () => all(asked("email_consent", "is", "subscribed"), asked("days_since_last_order", "between", [90, 180])),
  },
  {
    name: "refunded",
    rule: () => all(asked("refunded_orders", "at_least", 1)),
  },
]
