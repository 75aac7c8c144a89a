import type { Database } from "../../database"

/** Customer ids; `exists` is false when the group was deleted. */
export type GroupDifference = { exists: boolean; add: string[]; remove: string[] }

/** Members with an account who are not in the customer group, and customers in it who are not members; at most `limit` of each. Reads Medusa's tables. */
export async function compareGroup(db: Database, { segmentKey, groupId, limit }: { segmentKey: number; groupId: string; limit: number }): Promise<GroupDifference> {
  const [row] = await db.query<GroupDifference>(
    `with wanted as (
       select customer.id from marketing_segment_member member
         join marketing_profile profile on profile.key = member.profile_key and profile.has_account and profile.deleted_at is null
         join customer on customer.id = any (profile.customer_ids) and customer.has_account and customer.deleted_at is null
        where member.segment_key = $1
     ),
     present as (select customer_id as id from customer_group_customer where customer_group_id = $2 and deleted_at is null)
     select exists (select from customer_group where id = $2 and deleted_at is null) as exists,
            array(select id from wanted except select id from present order by 1 limit $3) as add,
            array(select id from present except select id from wanted order by 1 limit $3) as remove`,
    [segmentKey, groupId, limit]
  )
  return row!
}
