import type { CompiledRule } from "../../../../core/segments/compile-rule"
import type { Database } from "../../database"

/**
 * Writes down whom a job is about, once and for all: the keys of everyone the statement selects, in order, `size` a chunk.
 * Whatever happens to the rule or the people while the job runs, nobody is met twice. Returns how many there are.
 */
export async function freezePeople(db: Database, jobKey: number, { text, values }: Pick<CompiledRule, "text" | "values">, size: number): Promise<number> {
  const job = `$${values.length + 1}::bigint`
  const chunk = `$${values.length + 2}::int`
  const [row] = await db.query<{ people: number }>(
    `with placed as (
       select person.key, (row_number() over (order by person.key) - 1) / ${chunk} as position from (${text}) person (key)
     ),
     frozen as (
       insert into marketing_bulk_chunk (job_key, part, position, rows, content)
       select ${job}, 'rows', position, count(*), json_agg(key order by key) from placed group by position
       returning rows
     )
     select coalesce(sum(rows), 0)::int as people from frozen`,
    [...values, jobKey, size]
  )
  return row!.people
}
