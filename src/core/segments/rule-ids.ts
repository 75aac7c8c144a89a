import type { Source } from "./field"
import { fieldNamed } from "./fields"
import { type Group, isGroup } from "./rule.schema"
import { isRecord } from "./value-kind"

/** The ids a rule speaks of, by where their names come from, so that a sentence can say names. */
export function ruleIds(group: Group, found = new Map<Source, Set<string>>()): Map<Source, Set<string>> {
  for (const node of group.rules) {
    if (isGroup(node)) ruleIds(node, found)
    else {
      const source = fieldNamed(node.field)?.source
      const given = isRecord(node.value) ? node.value.ids : node.value
      if (!source || source === "country" || !Array.isArray(given)) continue
      const ids = found.get(source) ?? new Set()
      for (const id of given) if (typeof id === "string") ids.add(id)
      found.set(source, ids)
    }
  }
  return found
}
