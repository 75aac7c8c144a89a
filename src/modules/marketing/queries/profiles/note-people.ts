import type { Database } from "../../database"
import { noteChanged } from "./note-changed"

/** Notes people as changed whom no statement noted while it wrote. */
export async function notePeople(db: Database, profileKeys: readonly number[]): Promise<void> {
  await db.query(`with changed as (select unnest($1::bigint[]) as key) ${noteChanged("changed")}`, [profileKeys])
}
