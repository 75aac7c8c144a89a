import type { Database } from "../../database"

/**
 * Drops the months of events that end at `before` (ISO 8601) or earlier; how many. Before one goes, its visits are added to what
 * is kept of a person's past. It is detached without making anybody wait; broken off anywhere, the next call goes on. Several
 * processes may do so at once.
 */
export async function dropPartitions(db: Database, before: string): Promise<number> {
  const old = await db.query<OldMonth>(oldMonths, [before])
  let dropped = 0
  for (const { name, first, next, attached, detaching } of old) {
    if (attached && !detaching) {
      await db.transaction(async (tx) => {
        await tx.query(`select pg_advisory_xact_lock(hashtext('marketing'), hashtext('event-retention'))`)
        await tx.query(foldVisits, [first, next])
      })
    }
    if (attached && !(await detach(db, { name, before, how: detaching ? "finalize" : "concurrently" }))) continue
    await db.query(`drop table if exists ${name}`)
    dropped += 1
  }
  return dropped
}

/**
 * Whether it is detached. It fails when another process was quicker, which is as good; while that one is at it still, the rest is
 * its work, and should it die, that of the next call.
 */
async function detach(db: Database, { name, before, how }: { name: string; before: string; how: "concurrently" | "finalize" }): Promise<boolean> {
  try {
    await db.query(`alter table marketing_event detach partition ${name} ${how}`)
    return true
  } catch (error) {
    const left = (await db.query<OldMonth>(oldMonths, [before])).find((month) => month.name === name)
    if (!left?.attached) return true
    if (left.detaching && how === "concurrently") return false
    throw error
  }
}

type OldMonth = { name: string; first: string; next: string; attached: boolean; detaching: boolean }

/** Months by the names of their tables, those that were detached and not dropped too. */
const oldMonths = `
select month.name, month.first || ' 00:00:00+00' as first, month.next || ' 00:00:00+00' as next,
  link.inhrelid is not null as attached, coalesce(link.inhdetachpending, false) as detaching
from (
  select relation.oid, relation.relname as name, to_char(day, 'YYYY-MM-DD') as first, to_char(day + interval '1 month', 'YYYY-MM-DD') as next,
    (day + interval '1 month') at time zone 'UTC' as ends_at
  from pg_class relation
  cross join lateral (select to_timestamp(right(relation.relname, 7), 'YYYY_MM')::timestamp as day) named
  where relation.relkind = 'r' and relation.relname ~ '^marketing_event_\\d{4}_\\d{2}$'
    and relation.relnamespace = (select relnamespace from pg_class where oid = 'marketing_event'::regclass)
) month
left join pg_inherits link on link.inhrelid = month.oid
where month.ends_at <= $1::timestamptz
order by month.name`

/** Someone whose visits of this month are in already is passed by, so that it may be repeated. */
const foldVisits = `
insert into marketing_past_visits as past (profile_key, visits, last_visit_at, folded_until)
select profile_key, (count(*) filter (where before is null or occurred_at - before > interval '30 minutes'))::int, max(occurred_at), $2::timestamptz
from (
  select event.profile_key, event.occurred_at,
    lag(event.occurred_at, 1, known.last_visit_at) over (partition by event.profile_key order by event.occurred_at) as before
  from marketing_event event left join marketing_past_visits known on known.profile_key = event.profile_key
  where event.occurred_at >= $1::timestamptz and event.occurred_at < $2::timestamptz and event.profile_key is not null
    and event.kind not like 'custom:%' and (known.folded_until is null or known.folded_until < $2::timestamptz)
) event
group by profile_key
on conflict (profile_key) do update set visits = past.visits + excluded.visits, last_visit_at = greatest(past.last_visit_at, excluded.last_visit_at), folded_until = excluded.folded_until
where past.folded_until < excluded.folded_until`
