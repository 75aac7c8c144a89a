import type { Database } from "../../database"

/** How many members of each segment have a customer account, by the segments' keys. */
export async function countInGroup(db: Database, keys: readonly number[]): Promise<Map<number, number>> {
  const rows = await db.query<{ key: number; count: number }>(
    `select member.segment_key::float8 as key, count(*)::int as count
       from marketing_segment_member member join marketing_profile profile on profile.key = member.profile_key
      where member.segment_key = any ($1::bigint[]) and profile.has_account and profile.deleted_at is null group by 1`,
    [keys]
  )
  return new Map(rows.map(({ key, count }) => [key, count]))
}
