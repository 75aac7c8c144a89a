import type { Database } from "../../database"

/** The living person of that id, and whether they are in the segment. */
export async function findMembership(db: Database, { profileId, segmentKey }: { profileId: string; segmentKey: number | null }): Promise<{ key: number; member: boolean } | undefined> {
  const [row] = await db.query<{ key: number; member: boolean }>(
    `select profile.key::float8 as key,
            exists (select from marketing_segment_member member where member.segment_key = $2 and member.profile_key = profile.key) as member
       from marketing_profile profile where profile.id = $1 and profile.deleted_at is null`,
    [profileId, segmentKey]
  )
  return row
}
