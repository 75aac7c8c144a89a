import type { Database } from "../../database"

/** The public segments that the person behind a customer account is in, by name. */
export async function listPublicSegments(db: Database, customerId: string): Promise<{ handle: string; name: string }[]> {
  return db.query(
    `select segment.handle, segment.name
       from marketing_profile profile
       join marketing_segment_member member on member.profile_key = profile.key
       join marketing_segment segment on segment.key = member.segment_key
      where profile.customer_ids @> array[$1::text] and profile.deleted_at is null
        and segment.is_public and segment.handle is not null and segment.deleted_at is null
      order by lower(segment.name), segment.handle`,
    [customerId]
  )
}
