import type { Bindings } from "../../../../core/base/bindings"
import { compilePredicate } from "../../../../core/segments/compile-rule"
import type { Rule } from "../../../../core/segments/rule.schema"
import type { RuleGround } from "../../memory/read-rule-ground"

export type AskedSegment = { key: number; rule: Rule }

/**
 * A statement's parts "truth" (the profiles' keys, each with the sorted keys of the segments whose rules hold) and "held" (the
 * same of today's members). Each person is read once for all rules. `keys` is the placeholder of the people asked about, all when left out.
 */
export function truths(bindings: Bindings, segments: readonly AskedSegment[], ground: RuleGround, keys?: string): string {
  const ordered = [...segments].sort((one, other) => one.key - other.key)
  const asked = bindings.bind(ordered.map(({ key }) => key), "bigint[]")
  const holds = ordered.map(({ key, rule }) => `case when ${compilePredicate(rule, { bindings, ...ground, keys })} then ${bindings.bind(key, "bigint")} end`)
  return `truth as (
      select profile.key, array_remove(array[${holds.join(",\n")}], null) as holds
        from marketing_profile profile where profile.deleted_at is null${keys ? ` and profile.key = any(${keys})` : ""}
    ),
    held as (
      select profile_key as key, array_agg(segment_key order by segment_key) as held from marketing_segment_member
       where segment_key = any(${asked})${keys ? ` and profile_key = any(${keys})` : ""} group by profile_key
    ),
    moving as materialized (
      select key, coalesce(holds, '{}') as holds, coalesce(held, '{}') as held from truth full join held using (key)
       where coalesce(holds, '{}') <> coalesce(held, '{}')
    )`
}
