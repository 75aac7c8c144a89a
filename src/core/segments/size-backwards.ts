import type { Catalogue } from "./catalogue"
import type { Field, ProfileColumn } from "./field"
import { operatorNamed } from "./fields"
import { type Condition, type Group, isGroup } from "./rule.schema"
import type { BehaviourValue, SequenceValue } from "./values/behaviour-value"

export type Backwards = { possible: true } | { possible: false; reason: string }

/** What the dates of purchases tell of any past instant. */
export const pastColumns = [
  "orders", "unconverted_orders", "items", "spent", "average_order", "largest_order", "first_order_at", "last_order_at", "customer_since",
] as const satisfies readonly ProfileColumn[]

const pastEvents: ReadonlySet<string> = new Set(["placed_order", "ordered_product"])
const known: ReadonlySet<string> = new Set(pastColumns)

/** Whether a checked rule can be asked about a past instant; if not, which condition forbids it. */
export function sizeBackwards(rule: Group, catalogue: Catalogue): Backwards {
  for (const node of rule.rules) {
    const answer = isGroup(node) ? sizeBackwards(node, catalogue) : conditionBackwards(node, catalogue)
    if (!answer.possible) return answer
  }
  return { possible: true }
}

function conditionBackwards({ field: name, operator: asked, value }: Condition, catalogue: Catalogue): Backwards {
  const field = catalogue.field(name)
  if (!field) return { possible: false, reason: `There is no field “${name}”.` }
  const kind = operatorNamed(field, asked)?.valueKind
  if (kind === "percent" || kind === "quintile") return forgotten(field, "what everybody else's was")
  if (field.type === "behaviour") return eventsKnown(field, [(value as BehaviourValue).event])
  if (field.type === "sequence") return eventsKnown(field, [(value as SequenceValue).first.event, (value as SequenceValue).then.event])
  const { reads } = field
  if (reads.from === "items" || reads.from === "purchases" || (reads.from === "profile" && known.has(reads.column)) || field.type === "sample") return { possible: true }
  return forgotten(field, "what it was")
}

const forgotten = ({ label }: Field, what: string): Backwards => ({
  possible: false, reason: `“${label}” is only known as it is now; ${what} on earlier days was not kept.`,
})

const eventsKnown = (field: Field, names: readonly string[]): Backwards =>
  names.every((name) => pastEvents.has(name)) ? { possible: true } : { possible: false, reason: `“${field.label}” is answered for earlier days from orders only; other events are not kept for good.` }
