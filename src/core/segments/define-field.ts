import type { Choice, Field, FieldType, Operator, OperatorKind, Source } from "./field"
import { operators } from "./operators"
import { behaviour, sequence } from "./values/behaviours"
import { membership, sample } from "./values/groups-of-people"

type Given = Pick<Field, "name" | "label" | "help" | "group" | "words" | "reads">
type Optional = { choices?: readonly Choice[]; source?: Source; defaultOperator?: string; defaultValue?: unknown; always?: boolean }

/**
 * Completes a field with what its type brings: operators, and the condition a builder starts with.
 * `always` says that everybody has a value, so that asking for an empty one is not offered.
 */
export function defineField(type: FieldType, { always, ...given }: Given & Optional): Field {
  const kinds: Record<string, OperatorKind> = type === "list" ? operators.list[given.source ? "ids" : "texts"] : operators[type]
  const offered: Operator[] = Object.entries(kinds)
    .map(([name, kind]) => ({ name, ...kind }))
    .filter(({ name }) => !always || (name !== "is_empty" && name !== "is_not_empty"))
  const { operator, value } = starts[type]
  return { type, operators: offered, defaultOperator: operator, defaultValue: value, ...given }
}

const anyTime = { kind: "any" }

const starts: Record<FieldType, { operator: string; value: unknown }> = {
  text: { operator: "is", value: "" },
  number: { operator: "at_least", value: 1 },
  money: { operator: "at_least", value: 0 },
  date: { operator: "in_the_last", value: 30 },
  days: { operator: "at_least", value: 30 },
  boolean: { operator: "is", value: true },
  choice: { operator: "is", value: "" },
  list: { operator: "has_any_of", value: [] },
  decimal: { operator: "at_least", value: 1 },
  bought: { operator: "did", value: { ids: [], atLeast: 1, window: anyTime } },
  orders_in_window: { operator: "at_least", value: { count: 1, window: { kind: "last", days: 90 } } },
  spent_in_window: { operator: "at_least", value: { amount: 0, window: { kind: "last", days: 90 } } },
  behaviour: { operator: "at_least", value: behaviour.initial },
  sequence: { operator: "did", value: sequence.initial },
  membership: { operator: "is_in_any", value: membership.initial },
  sample: { operator: "in_sample", value: sample.initial },
}
