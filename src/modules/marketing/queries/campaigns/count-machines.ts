import type { Database } from "../../database"

/** An occurrence's clicks that were machines', by their heaviest sign, and in how many people's mails; the most first. */
export async function countMachines(db: Database, occurrenceKey: number): Promise<{ reason: string; clicks: number; mails: number }[]> {
  return db.query(
    `select coalesce(machine_reason, 'unknown') as reason, count(*)::int as clicks, count(distinct profile_key)::int as mails
     from marketing_touch where occurrence_key = $1 and kind = 'click' and machine group by 1 order by 2 desc, 1`,
    [occurrenceKey]
  )
}
