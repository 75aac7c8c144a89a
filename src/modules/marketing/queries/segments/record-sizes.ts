import type { Database } from "../../database"

/**
 * Writes each segment's size at the end of the days since the last one written (60 at most), today as it stands now, with how many
 * joined and left that day. A former day's size is today's without what moved since, so that it may run late, and twice. How many rows it wrote.
 */
export async function recordSizes(db: Database, now: Date): Promise<number> {
  const rows = await db.query(
    `with today as (select ($1::timestamptz at time zone 'utc')::date as day),
     segment as (
       select segment.key, segment.member_count, greatest(
           coalesce((select max(size.day) from marketing_segment_size size where size.segment_key = segment.key and not size.computed),
             (segment.created_at at time zone 'utc')::date), today.day - 60) as since
         from marketing_segment segment, today where segment.deleted_at is null and segment.refreshed_at is not null
     ),
     moved as (
       select segment.key, (change.changed_at at time zone 'utc')::date as day,
              (count(*) filter (where change.change = 'joined'))::int as joined, (count(*) filter (where change.change = 'left'))::int as departed
         from segment join marketing_segment_change change
           on change.segment_key = segment.key and change.changed_at >= segment.since::timestamp at time zone 'utc'
        group by 1, 2
     ),
     counted as (
       select segment.key, of_day.at::date as day, coalesce(moved.joined, 0) as joined, coalesce(moved.departed, 0) as departed,
              segment.member_count - coalesce(sum(moved.joined - moved.departed)
                over (partition by segment.key order by of_day.at desc rows between unbounded preceding and 1 preceding), 0) as members
         from segment cross join today cross join generate_series(segment.since, today.day, interval '1 day') as of_day (at)
         left join moved on moved.key = segment.key and moved.day = of_day.at::date
     )
     insert into marketing_segment_size (segment_key, day, members, joined, departed)
     select key, day, greatest(members, 0), joined, departed from counted
     on conflict (segment_key, day) do update set members = excluded.members, joined = excluded.joined, departed = excluded.departed, computed = false
      where (marketing_segment_size.members, marketing_segment_size.joined, marketing_segment_size.departed, marketing_segment_size.computed)
        is distinct from (excluded.members, excluded.joined, excluded.departed, false)
     returning day`,
    [now]
  )
  return rows.length
}
