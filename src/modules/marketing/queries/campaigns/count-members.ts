import type { Database } from "../../database"

/** How many living people are in at least one of these segments. */
export async function countMembers(db: Database, segmentKeys: number[]): Promise<number> {
  const [counted] = await db.query<{ people: number }>(
    `select count(*)::int as people from marketing_profile profile
     where profile.deleted_at is null
       and profile.key in (select member.profile_key from marketing_segment_member member where member.segment_key = any ($1::bigint[]))`,
    [segmentKeys]
  )
  return counted!.people
}
