import type { SendState } from "../../../../core/campaigns/send-reasons"
import type { Database } from "../../database"

/** How many rows of each state the ledger holds for each of these occurrences. Read from the counts kept beside it: a million rows take 0.2 s to count. */
export async function countProgress(db: Database, occurrenceKeys: number[]): Promise<{ occurrence_key: number; state: SendState; sends: number }[]> {
  return db.query(
    `select occurrence_key::float8 as occurrence_key, state, sum(sends)::int as sends
     from marketing_send_count where occurrence_key = any ($1::bigint[]) group by 1, 2 having sum(sends) <> 0`,
    [occurrenceKeys]
  )
}
