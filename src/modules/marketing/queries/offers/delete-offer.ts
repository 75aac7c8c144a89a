import type { Database } from "../../database"

/** Hides an offer and gives its shared code free. Should a code still be kept of it, it is refused as that of an ended one. */
export async function deleteOffer(db: Database, key: number): Promise<void> {
  await db.query(`update marketing_offer set deleted_at = now(), status = 'inactive', code = null, updated_at = now() where key = $1`, [key])
}
