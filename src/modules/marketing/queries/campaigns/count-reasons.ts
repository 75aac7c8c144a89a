import type { SendState } from "../../../../core/campaigns/send-reasons"
import type { Database } from "../../database"

/** How often each reason stands in an occurrence's ledger, the most frequent first. */
export async function countReasons(db: Database, occurrenceKey: number): Promise<{ state: SendState; reason: string; sends: number }[]> {
  return db.query(
    `select state, reason, count(*)::int as sends from marketing_send
     where occurrence_key = $1 and reason is not null group by 1, 2 order by 3 desc, 2`,
    [occurrenceKey]
  )
}
