import type { Database } from "../../database"

/** The campaigns being sent now, the earliest first. */
export async function listSending(db: Database): Promise<{ key: number; id: string }[]> {
  return db.query(`select key::float8 as key, id from marketing_campaign where status = 'sending' and deleted_at is null order by started_at`)
}
