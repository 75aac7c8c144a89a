import { rfmGroups } from "../../insights/statistics/rfm-groups"
import { defineField } from "../define-field"
import type { Field, ProfileColumn } from "../field"

const untold = "People of whom it cannot be told yet have none."
const scored = { recency: "how lately someone ordered", frequency: "how often someone ordered", monetary: "how much someone spent" }
const methods = [
  { prefix: "", label: "", said: "", how: "by fifths of all buyers" },
  { prefix: "fixed_", label: " (fixed)", said: "fixed ", how: "by fixed thresholds" },
] as const

/** How good a customer someone is, and what is expected of them. */
export const scoreFields: Field[] = [
  ...methods.flatMap((method) => [...(["recency", "frequency", "monetary"] as const).map((part) => score(part, method)), group(method)]),
  defineField("money", {
    name: "predicted_value", label: "Predicted value", group: "scores", help: `What someone is expected to spend in the next twelve months, in the reporting currency. ${untold}`,
    words: { noun: "predicted value", subject: "whose predicted value is", empty: "without a predicted value", filled: "with a predicted value" },
    reads: { from: "profile", column: "predicted_value" },
  }),
  defineField("decimal", {
    name: "predicted_orders", label: "Predicted orders", group: "scores", help: `How many orders are expected in the next twelve months. ${untold}`,
    words: { noun: "number of predicted orders", subject: "whose number of predicted orders is", empty: "without predicted orders", filled: "with predicted orders" },
    reads: { from: "profile", column: "predicted_orders", stored: "float" },
  }),
  defineField("number", {
    name: "churn_risk", label: "Risk of churn", group: "scores", help: `The chance in percent that someone will not order again. ${untold}`,
    words: { noun: "risk of churn", subject: "whose risk of churn is", unit: ["percent", "percent"], empty: "without a risk of churn", filled: "with a risk of churn" },
    reads: { from: "profile", column: "churn_risk" },
  }),
  defineField("date", {
    name: "next_order_at", label: "Next order expected", group: "scores", defaultOperator: "in_the_next", defaultValue: 14, help: `When the next order is expected. ${untold}`,
    words: { noun: "expected next order", subject: "whose next order is expected", empty: "whose next order cannot be told", filled: "whose next order can be told" },
    reads: { from: "profile", column: "next_order_at" },
  }),
]

type Method = (typeof methods)[number]

function score(part: keyof typeof scored, { prefix, label, said, how }: Method): Field {
  const noun = `${said}${part} score`
  return defineField("number", {
    name: `${prefix}${part}_score`, label: `${part[0]!.toUpperCase()}${part.slice(1)} score${label}`, group: "scores",
    help: `From 1 to 5 (best), ${scored[part]}, ${how}. ${untold}`, defaultValue: 4,
    words: { noun, subject: `whose ${noun} is`, empty: `without a ${noun}`, filled: `with a ${noun}` },
    reads: { from: "profile", column: `${prefix}${part}_score` satisfies ProfileColumn },
  })
}

function group({ prefix, label, said, how }: Method): Field {
  const noun = `${said}customer group by value`
  return defineField("choice", {
    name: `${prefix}rfm_group`, label: `Group by value${label}`, group: "scores", help: `The name behind recency, frequency and monetary score, ${how}. ${untold}`,
    choices: rfmGroups.map((value) => ({ value, label: value })),
    words: { subject: `whose ${noun}`, empty: `without a ${noun}`, filled: `with a ${noun}` },
    reads: { from: "profile", column: `${prefix}rfm_group` satisfies ProfileColumn },
  })
}
