import type { Database } from "../../database"

/** Leaves a hint for every customer whose metadata has the key, and for those who have the attribute without it. Reads Medusa's tables. */
export async function hintMappedCustomers(db: Database, { key, metadataKey }: { key: string; metadataKey: string }): Promise<void> {
  await db.query(
    `insert into marketing_inbox as inbox (kind, ref)
     select 'customer', id from (
       select id from customer where metadata ? $1 and deleted_at is null
       union
       select unnest(customer_ids) from marketing_profile where attributes ? $2
     ) concerned
     order by id
     on conflict (kind, ref) do update set hints = inbox.hints + 1`,
    [metadataKey, key]
  )
}
