import type { Database } from "../../database"
import { recipientsFrom, type RecipientFilter } from "./recipient-filter"

/** How many rows of an occurrence's ledger the filter leaves. By state and reason alone they are counted already, beside the ledger. */
export async function countRecipients(db: Database, filter: RecipientFilter): Promise<number> {
  if (!filter.q && !filter.result) return countByState(db, filter)
  const values: unknown[] = []
  const [total] = await db.query<{ count: number }>(`select count(*)::int as count ${recipientsFrom(filter, values)}`, values)
  return total!.count
}

async function countByState(db: Database, { occurrenceKey, state, reason }: RecipientFilter): Promise<number> {
  const [total] = await db.query<{ count: number }>(
    `select coalesce(sum(sends), 0)::int as count from marketing_send_count
     where occurrence_key = $1 and ($2::text[] is null or state = any ($2)) and ($3::text[] is null or reason = any ($3))`,
    [occurrenceKey, state?.length ? state : null, reason?.length ? reason : null]
  )
  return total!.count
}
