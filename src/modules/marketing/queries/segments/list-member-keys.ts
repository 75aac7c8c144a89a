import type { Database } from "../../database"

/** The profile keys of a segment's members. */
export async function listMemberKeys(db: Database, segmentKey: number): Promise<number[]> {
  const rows = await db.query<{ key: number }>("select profile_key::float8 as key from marketing_segment_member where segment_key = $1", [segmentKey])
  return rows.map(({ key }) => key)
}
