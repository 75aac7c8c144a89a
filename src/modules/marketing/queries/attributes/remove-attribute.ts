import type { Database } from "../../database"

/** Removes a definition. Its values are removed apart. */
export async function removeAttribute(db: Database, id: string): Promise<void> {
  await db.query(`delete from marketing_attribute where id = $1`, [id])
}
