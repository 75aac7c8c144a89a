import type { Catalogue } from "./catalogue"
import type { ValueKind } from "./field"
import { operatorNamed } from "./fields"
import { type Condition, type Group, isGroup } from "./rule.schema"
import { isRecord } from "./value-kind"

/** Values that count from now, or from where everybody else stands. */
const moving: ReadonlySet<ValueKind> = new Set(["days", "days_range", "days_ahead", "years", "percent", "quintile"])

/** Whether a rule's truth may change although nothing happened to a person, so that it must be asked again about everyone. */
export function movesWithTime(group: Group, catalogue: Catalogue): boolean {
  return group.rules.some((node) => (isGroup(node) ? movesWithTime(node, catalogue) : conditionMoves(node, catalogue)))
}

function conditionMoves({ field: name, operator: asked, value }: Condition, catalogue: Catalogue): boolean {
  const field = catalogue.field(name)
  const kind = field && operatorNamed(field, asked)?.valueKind
  if (!kind) return false
  if (moving.has(kind)) return true
  const window = isRecord(value) ? value.window ?? value.joined : undefined
  return isRecord(window) && (window.kind === "last" || window.kind === "earlier")
}
