import type { Catalogue } from "../../../core/segments/catalogue"
import { ruleIds } from "../../../core/segments/rule-ids"
import type { Rule } from "../../../core/segments/rule.schema"

type Asking = { id: string; rule: Rule; group_id: string | null }

/** By id, the segments each rule asks about: those it names, and those that a customer group it asks about mirrors. */
export function askedSegments(segments: readonly Asking[], catalogue: Catalogue): Map<string, string[]> {
  const mirrored = new Map(segments.flatMap(({ id, group_id }) => (group_id ? [[group_id, id] as const] : [])))
  return new Map(segments.map(({ id, rule }) => {
    const ids = ruleIds(rule, catalogue)
    return [id, [...(ids.get("segment") ?? []), ...[...(ids.get("customer_group") ?? [])].flatMap((group) => mirrored.get(group) ?? [])]]
  }))
}

/** The ids from what `id` asks about to the one that asks about `id`; undefined when there is no way round. */
export function wayRound(asked: ReadonlyMap<string, readonly string[]>, id: string): string[] | undefined {
  const seen = new Set<string>()
  const search = (from: string): string[] | undefined => {
    for (const next of asked.get(from) ?? []) {
      if (next === id) return []
      if (seen.has(next)) continue
      seen.add(next)
      const further = search(next)
      if (further) return [next, ...further]
    }
  }
  return search(id)
}
