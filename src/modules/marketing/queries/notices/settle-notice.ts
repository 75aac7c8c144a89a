import type { Database } from "../../database"

/** After so many failures a notice is given up. */
const TRIES = 5

/** Marks a notice as delivered, or counts a failure; the last one ends it. */
export async function settleNotice(db: Database, id: string, error: string | null): Promise<void> {
  await db.query(
    `update marketing_notice set error = $2, failures = failures + case when $2::text is null then 0 else 1 end,
       delivered_at = case when $2::text is null or failures + 1 >= $3 then now() end
     where id = $1`,
    [id, error, TRIES]
  )
}
