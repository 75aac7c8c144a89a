import type { CompiledRule } from "../../../../core/segments/compile-rule"
import type { Database } from "../../database"

export type RuleDifference = { joins: number; leaves: number; joining: number[]; leaving: number[] }

/** Who a compiled rule would bring into a segment and who it would send away: how many, and the keys of a few. */
export async function countDifference(db: Database, { text, values }: CompiledRule, segmentKey: number, few: number): Promise<RuleDifference> {
  const [row] = await db.query<RuleDifference>(
    `with truth as (${text}),
     difference as materialized (
       select truth.key as joining, member.profile_key as leaving
         from truth full join (select profile_key from marketing_segment_member where segment_key = $${values.length + 1}) member on member.profile_key = truth.key
        where truth.key is null or member.profile_key is null
     )
     select count(joining)::int as joins, count(leaving)::int as leaves,
            array(select joining::float8 from difference where joining is not null limit $${values.length + 2}) as joining,
            array(select leaving::float8 from difference where leaving is not null limit $${values.length + 2}) as leaving
       from difference`,
    [...values, segmentKey, few]
  )
  return row!
}
