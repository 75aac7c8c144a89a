import type { Database } from "../../database"

/** Has every dynamic segment asked about everyone instead of about those who are noted: clears the notes, which must not wait for engagement. */
export async function staleEverything(db: Database): Promise<void> {
  await db.query(
    `with cleared as (delete from marketing_changed_profile where not engaged),
     ordered as (select key from marketing_segment where deleted_at is null and kind = 'dynamic' order by key for update)
     update marketing_segment segment set stale = true, asks = asks + 1 from ordered where segment.key = ordered.key`
  )
}
