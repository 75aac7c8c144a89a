import type { Database } from "../../database"

/** Has the segments whose rules name one of the given ids asked about everyone again; rows are locked in the order of keys. */
export async function staleDependants(db: Database, ids: readonly string[]): Promise<void> {
  await db.query(
    `with ordered as (select key from marketing_segment where deleted_at is null and kind = 'dynamic' and depends_on && $1::text[] order by key for update)
     update marketing_segment segment set stale = true, asks = asks + 1 from ordered where segment.key = ordered.key`,
    [ids]
  )
}
