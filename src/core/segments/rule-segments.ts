import { type Group, isGroup } from "./rule.schema"
import { isRecord } from "./value-kind"

/** The ids of the segments whose membership a rule asks about, each once. */
export function ruleSegments(group: Group): string[] {
  const found = group.rules.flatMap((node) => {
    if (isGroup(node)) return ruleSegments(node)
    if (node.field !== "segments" || !isRecord(node.value) || !Array.isArray(node.value.ids)) return []
    return node.value.ids.filter((id): id is string => typeof id === "string")
  })
  return [...new Set(found)]
}
