import type { Database } from "../../database"

/** Makes one sender the default; which one it was before. To be called in a transaction that has `lockDefault`. */
export async function setDefault(db: Database, id: string): Promise<string | null> {
  const [former] = await db.query<{ id: string }>(`update marketing_sender set is_default = false, updated_at = now() where is_default and deleted_at is null returning id`)
  await db.query(`update marketing_sender set is_default = true, updated_at = now() where id = $1`, [id])
  return former?.id ?? null
}
