import type { Database } from "../../database"

/**
 * Keeps the rows of these segments, and of those whose rules name one of `ids`, until the transaction ends. Whoever writes both
 * takes them in one go, in the order of keys, so that no two wait for each other.
 */
export async function holdWithDependants(db: Database, keys: readonly number[], ids: readonly string[]): Promise<void> {
  await db.query(
    "select 1 from marketing_segment where key = any ($1::bigint[]) or (deleted_at is null and kind = 'dynamic' and depends_on && $2::text[]) order by key for update",
    [keys, ids]
  )
}
