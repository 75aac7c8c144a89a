import type { Database } from "../../database"

/**
 * Asks for a refresh of the segments whose rules name one of `fields`. After a scoring many people changed at once: one scan
 * of everybody costs less than asking about each of them.
 */
export async function staleScoredSegments(db: Database, fields: readonly string[]): Promise<void> {
  await db.query(
    `with ordered as (
       select key from marketing_segment
        where deleted_at is null and kind = 'dynamic'
          and exists (select from jsonb_path_query(rule, '$.**.field') named (field) where named.field #>> '{}' = any ($1::text[]))
        order by key for update
     )
     update marketing_segment segment set stale = true, asks = asks + 1 from ordered where segment.key = ordered.key`, [fields])
}
