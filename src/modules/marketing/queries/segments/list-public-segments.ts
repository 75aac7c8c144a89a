import type { Database } from "../../database"
import { ownedByCustomer } from "../subscriptions/owned-by-customer"

/** The public segments that the person behind a customer account is in, by name; none where the account does not prove that the address is theirs. */
export async function listPublicSegments(db: Database, customerId: string): Promise<{ handle: string; name: string }[]> {
  return db.query(
    `select segment.handle, segment.name
       from marketing_profile profile
       join marketing_segment_member member on member.profile_key = profile.key
       join marketing_segment segment on segment.key = member.segment_key
      where profile.customer_ids @> array[$1::text] and profile.deleted_at is null and ${ownedByCustomer("$1")}
        and segment.is_public and segment.handle is not null and segment.deleted_at is null
      order by lower(segment.name), segment.handle`,
    [customerId]
  )
}
