import type { Database } from "../../database"

/** Ids after `after`, in order, of Medusa's orders or customers. Reads Medusa's tables. */
export async function findPage(db: Database, { of, after, limit }: { of: "orders" | "customers"; after: string; limit: number }): Promise<string[]> {
  const rows = await db.query<{ id: string }>(`select id from ${tables[of]} where id > $1 order by id limit $2`, [after, limit])
  return rows.map(({ id }) => id)
}

/** How many there are, for a progress bar. Reads Medusa's tables. */
export async function countShop(db: Database): Promise<{ orders: number; customers: number }> {
  const [counted] = await db.query<{ orders: number; customers: number }>(
    `select (select count(*)::int from "order") as orders, (select count(*)::int from customer) as customers`
  )
  return counted!
}

const tables = { orders: `"order"`, customers: "customer" }
