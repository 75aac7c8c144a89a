import type { Database } from "../../database"

/** Ids of carts behind `after`, in order, a page of them. Reads Medusa's tables. */
export async function findCartPage(db: Database, { after, limit }: { after: string; limit: number }): Promise<string[]> {
  const rows = await db.query<{ id: string }>(`select id from cart where id > $1 order by id limit $2`, [after, limit])
  return rows.map(({ id }) => id)
}
