import { fieldNamed, operatorNamed } from "./fields"
import { type Condition, type Group, isGroup } from "./rule.schema"
import { isRecord } from "./value-kind"

/** Whether a rule's truth changes by the passing of time alone, so that it must be asked again although nothing happened. */
export function movesWithTime(group: Group): boolean {
  return group.rules.some((node) => (isGroup(node) ? movesWithTime(node) : conditionMoves(node)))
}

function conditionMoves({ field: name, operator: asked, value }: Condition): boolean {
  const field = fieldNamed(name)
  const kind = field && operatorNamed(field, asked)?.valueKind
  if (kind === "days" || kind === "days_range") return true
  return isRecord(value) && isRecord(value.window) && value.window.kind === "last"
}
