import type { Database } from "../../database"
import { noteChanged } from "../profiles/note-changed"

/** Notes people as changed, so that their segments are asked again. */
export async function notePeople(db: Database, keys: readonly number[]): Promise<void> {
  await db.query(`with people as (select unnest($1::bigint[]) as key) ${noteChanged("people")}`, [keys])
}
