import type { Catalogue } from "./catalogue"
import { eventNamed, propertyNamed } from "./events"
import type { Source } from "./field"
import { type Condition, type Group, isGroup } from "./rule.schema"
import { isRecord } from "./value-kind"

/** The ids a rule speaks of, by where their names come from, so that a sentence can say names. */
export function ruleIds(group: Group, catalogue: Catalogue, found = new Map<Source, Set<string>>()): Map<Source, Set<string>> {
  for (const node of group.rules) {
    if (isGroup(node)) ruleIds(node, catalogue, found)
    else collect(node, catalogue, found)
  }
  return found
}

function collect({ field, value }: Condition, catalogue: Catalogue, found: Map<Source, Set<string>>): void {
  note(catalogue.field(field)?.source, isRecord(value) ? value.ids : value, found)
  if (isRecord(value)) for (const step of [value, value.first, value.then]) collectStep(step, found)
}

/** Ids in the conditions on an event's properties. */
function collectStep(step: unknown, found: Map<Source, Set<string>>): void {
  if (!isRecord(step) || !Array.isArray(step.filters)) return
  const event = eventNamed(step.event)
  for (const filter of step.filters) {
    const type = event && isRecord(filter) ? propertyNamed(event, filter.property)?.type : undefined
    if (!type || type === "text" || type === "number" || type === "money" || type === "free") continue
    note(type, filter.value, found)
  }
}

function note(source: Source | undefined, given: unknown, found: Map<Source, Set<string>>): void {
  if (!source || source === "country") return
  const ids = (Array.isArray(given) ? given : [given]).filter((id): id is string => typeof id === "string" && id !== "")
  if (!ids.length) return
  found.set(source, new Set([...(found.get(source) ?? []), ...ids]))
}
