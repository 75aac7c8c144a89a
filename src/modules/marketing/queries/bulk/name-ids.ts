import type { Database } from "../../database"

/** The table of each kind of thing and what its name is in it. */
const tables: Record<string, { table: string; name: string }> = {
  customer_group: { table: "customer_group", name: "name" },
  product: { table: "product", name: "title" },
  variant: { table: "product_variant", name: "title" },
  category: { table: "product_category", name: "name" },
  collection: { table: "product_collection", name: "title" },
  product_tag: { table: "product_tag", name: "value" },
  product_type: { table: "product_type", name: "value" },
  sales_channel: { table: "sales_channel", name: "name" },
  region: { table: "region", name: "name" },
  segment: { table: "marketing_segment", name: "name" },
}

/** The names behind ids, by id; what is gone has none. Reads Medusa's tables. */
export async function nameIds(db: Database, ids: ReadonlyMap<string, ReadonlySet<string>>): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  for (const [source, wanted] of ids) {
    const { table, name } = tables[source] ?? {}
    if (!table || !wanted.size) continue
    const rows = await db.query<{ id: string; name: string }>(`select id, ${name} as name from ${table} where id = any ($1::text[])`, [[...wanted]])
    for (const row of rows) names.set(row.id, row.name)
  }
  return names
}
