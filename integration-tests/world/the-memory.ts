import type { Database } from "../../src/modules/marketing/database"

/** Everything recorded from the shop, without what only tells when and under which key it was recorded. */
export async function dumpMemory(db: Database): Promise<Record<string, unknown[]>> {
  const told = "'key', 'id', 'profile_key', 'profile_id', 'created_at', 'updated_at', 'credit_at'"
  const without = `- array[${told}] || jsonb_build_object('deleted_at', row.deleted_at is not null)`
  const rows = async (sql: string) => (await db.query<{ row: unknown }>(sql)).map(({ row }) => row)
  return {
    profiles: await rows(`select to_jsonb(row) ${without} as row from marketing_profile row order by email`),
    purchases: await rows(`select to_jsonb(row) ${without} || jsonb_build_object('of', person.email) as row
      from marketing_purchase row join marketing_profile person on person.key = row.profile_key order by order_id`),
    items: await rows(`select to_jsonb(item) - array['purchase_key', 'profile_key'] || jsonb_build_object('order', purchase.order_id, 'of', person.email) as row
      from marketing_purchase_item item join marketing_purchase purchase on purchase.key = item.purchase_key
      join marketing_profile person on person.key = item.profile_key order by purchase.order_id, line_item_id`),
  }
}

/** Every row with every column, keys and times too: shows whether anything at all was written. */
export async function dumpRows(db: Database): Promise<Record<string, unknown[]>> {
  const rows = (table: string, order: string) => db.query(`select * from ${table} order by ${order}`)
  return {
    profiles: await rows("marketing_profile", "key"),
    purchases: await rows("marketing_purchase", "key"),
    items: await rows("marketing_purchase_item", "purchase_key, line_item_id"),
  }
}

/** Forgets everything recorded and every hint, as on the day of installation. */
export async function forgetEverything(db: Database): Promise<void> {
  await db.query(`truncate marketing_purchase_item, marketing_purchase, marketing_profile, marketing_changed_profile, marketing_inbox, marketing_setting restart identity cascade`)
}
