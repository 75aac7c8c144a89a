import type { SendState } from "../../../../core/campaigns/send-reasons"
import type { Database } from "../../database"

/** How often each reason stands in an occurrence's ledger, the most frequent first; from the counts kept beside it. */
export async function countReasons(db: Database, occurrenceKey: number): Promise<{ state: SendState; reason: string; sends: number }[]> {
  return db.query(
    `select state, reason, sum(sends)::int as sends from marketing_send_count
     where occurrence_key = $1 and reason is not null group by 1, 2 having sum(sends) <> 0 order by 3 desc, 2`,
    [occurrenceKey]
  )
}
