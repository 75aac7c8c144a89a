import type { Rule } from "../../../../core/segments/rule.schema"
import type { Database } from "../../database"

export type NewSegment = { id: string; name: string; description: string | null; rule: Rule; timeDependent: boolean; createdBy: string | null }

/** Stores a segment without members; it is stale, so the pump fills it. The same id twice is one segment. */
export async function insertSegment(db: Database, { id, name, description, rule, timeDependent, createdBy }: NewSegment): Promise<void> {
  await db.query(
    `insert into marketing_segment (id, name, description, rule, time_dependent, created_by) values ($1, $2, $3, $4, $5, $6)
     on conflict (id) do nothing`,
    [id, name, description, JSON.stringify(rule), timeDependent, createdBy]
  )
}
