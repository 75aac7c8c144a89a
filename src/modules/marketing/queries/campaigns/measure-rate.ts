import type { Database } from "../../database"

/**
 * Mails accepted per second over the last minute, or since the first of it when sending began later; null when none was. Read from
 * the counts kept beside the ledger, where a batch is one row with its time.
 */
export async function measureRate(db: Database, occurrenceKey: number): Promise<number | null> {
  const [measured] = await db.query<{ rate: number | null }>(
    `select sum(sends)::float8 / nullif(greatest(1, extract(epoch from now() - min(counted_at))), 0)::float8 as rate
     from marketing_send_count
     where occurrence_key = $1 and state = 'accepted' and sends > 0 and counted_at > now() - interval '1 minute'`,
    [occurrenceKey]
  )
  return measured?.rate || null
}
