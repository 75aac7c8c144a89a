import type { Database } from "../../database"
import { isPseudonym } from "./erased"

export type ErasablePerson = { key: number; id: string; email: string; customer_ids: string[] }

/** These people with what they are found by in texts, held in the order of keys; who was erased before is passed by. */
export async function findErasable(db: Database, keys: readonly number[]): Promise<ErasablePerson[]> {
  return db.query<ErasablePerson>(
    `select key::float8 as key, id, email, customer_ids from marketing_profile
     where key = any ($1::bigint[]) and not ${isPseudonym("email")} order by key for update`,
    [keys]
  )
}
