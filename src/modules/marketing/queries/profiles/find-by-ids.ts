import type { Database } from "../../database"
import type { ErasablePerson } from "./find-erasable"

/** Living people by id, with what they are found by elsewhere. */
export async function findByIds(db: Database, ids: readonly string[]): Promise<ErasablePerson[]> {
  return db.query<ErasablePerson>(
    `select key::float8 as key, id, email, customer_ids from marketing_profile where id = any ($1::text[]) and deleted_at is null order by key`,
    [ids]
  )
}
