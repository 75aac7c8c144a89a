import type { Database } from "../../database"

/** Up to `limit` visitors whose earlier events wait for their person. */
export async function findWaitingVisitors(db: Database, limit: number): Promise<string[]> {
  const rows = await db.query<{ id: string }>(`select id from marketing_visitor where join_at <= now() order by join_at limit $1`, [limit])
  return rows.map(({ id }) => id)
}

/** Those of the visitors whose events still wait and whom nobody else has in hand, held until the transaction ends. */
export async function claimVisitors(db: Database, ids: readonly string[]): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `select id from marketing_visitor where id = any ($1::uuid[]) and join_at is not null order by id for update skip locked`,
    [ids]
  )
  return rows.map(({ id }) => id)
}
