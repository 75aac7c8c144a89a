import type { Database } from "../../database"

/** Marks a request as confirmed; its link works no second time. A mail still waiting need not go out any more. */
export async function closeConfirmation(db: Database, key: number, at: Date): Promise<void> {
  await db.query(
    `update marketing_confirmation set confirmed_at = $2, state = case when state = 'waiting' then 'skipped' else state end where key = $1`,
    [key, at]
  )
}
