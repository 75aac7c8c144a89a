import type { Database } from "../../database"

/**
 * Leaves a hint for people who stand in a customer group that they left: Medusa deletes the row that said so and emits
 * nothing, so no clock can tell. Reads Medusa's tables.
 */
export async function hintLostGroups(db: Database): Promise<void> {
  await db.query(
    `insert into marketing_inbox as inbox (kind, ref)
     select distinct 'customer', profile.customer_id
     from marketing_profile profile cross join lateral unnest(profile.group_ids) as held (id)
     where profile.customer_id is not null and not exists (
       select 1 from customer_group_customer link
       where link.customer_group_id = held.id and link.customer_id = any (profile.customer_ids) and link.deleted_at is null
     )
     order by 2
     on conflict (kind, ref) do update set hints = inbox.hints + 1`
  )
}
