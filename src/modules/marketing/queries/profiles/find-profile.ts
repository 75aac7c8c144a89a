import type { Database } from "../../database"
import { profileColumns, type ProfileRow } from "./profile-row"

export type ProfileDetailRow = ProfileRow & { segments: { id: string; name: string; joined_at: string }[] }

/** One living profile with the segments it is in; undefined when there is none. */
export async function findProfile(db: Database, id: string): Promise<ProfileDetailRow | undefined> {
  const [row] = await db.query<ProfileDetailRow>(
    `select ${profileColumns}, coalesce((
       select json_agg(json_build_object(
         'id', segment.id, 'name', segment.name,
         'joined_at', to_char(member.joined_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
       ) order by member.joined_at desc)
       from marketing_segment_member member join marketing_segment segment on segment.key = member.segment_key
       where member.profile_key = profile.key and segment.deleted_at is null
     ), '[]') as segments
     from marketing_profile profile where profile.id = $1 and profile.deleted_at is null`,
    [id]
  )
  return row
}
