import type { Database } from "../../database"

/** Replaces what was found backwards of a segment's size; days that were counted when they were stay. Notes that its past is known unless the rule is another by now. */
export async function writeComputedSizes(db: Database, { key, rule, sizes, at }: { key: number; rule: unknown; sizes: readonly { day: string; members: number }[]; at: Date }): Promise<void> {
  await db.query(
    `with segment as (update marketing_segment set history_at = $5 where key = $1 and rule = $2::jsonb and deleted_at is null returning key),
     before as (delete from marketing_segment_size size using segment where size.segment_key = segment.key and size.computed and size.day <> all ($3::date[]))
     insert into marketing_segment_size (segment_key, day, members, computed)
     select segment.key, found.day, found.members, true from segment, unnest($3::date[], $4::int[]) as found (day, members)
     on conflict (segment_key, day) do update set members = excluded.members where marketing_segment_size.computed`,
    [key, JSON.stringify(rule), sizes.map(({ day }) => day), sizes.map(({ members }) => members), at]
  )
}
