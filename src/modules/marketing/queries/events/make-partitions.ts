import type { Database } from "../../database"

/**
 * Makes the tables of the months (their first days, as "2026-11-01") that marketing_event does not have yet. A new table is filled
 * with constraints and indexes before it is attached, so nobody who reads or writes events waits; of several processes one makes it.
 */
export async function makePartitions(db: Database, months: readonly string[]): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.query(`select pg_advisory_xact_lock(hashtext('marketing'), hashtext('event-partitions'))`)
    const missing = await tx.query<{ name: string; first: string; next: string }>(
      `select name, first, next
       from (
         select 'marketing_event_' || to_char(day, 'YYYY_MM') as name, to_char(day, 'YYYY-MM-DD') as first, to_char(day + interval '1 month', 'YYYY-MM-DD') as next
         from (select distinct date_trunc('month', given) as day from unnest($1::timestamp[]) given) month
       ) wanted
       where not exists (
         select from pg_inherits link where link.inhparent = 'marketing_event'::regclass and link.inhrelid = to_regclass(wanted.name)
       )
       order by name`,
      [months]
    )
    for (const { name, first, next } of missing) {
      await tx.query(`create table if not exists ${name} (like marketing_event including all)`)
      await tx.query(`alter table marketing_event attach partition ${name} for values from ('${first} 00:00:00+00') to ('${next} 00:00:00+00')`)
    }
  })
}
