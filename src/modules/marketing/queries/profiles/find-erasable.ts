import type { Database } from "../../database"

export type ErasablePerson = { key: number; id: string; email: string; customer_ids: string[] }

/** These people with what they are found by in texts, held in the order of keys; who was erased before is passed by. */
export async function findErasable(db: Database, keys: readonly number[]): Promise<ErasablePerson[]> {
  return db.query<ErasablePerson>(
    `select key::float8 as key, id, email, customer_ids from marketing_profile
     where key = any ($1::bigint[]) and email !~ '^erased-[0-9a-f]{64}$' order by key for update`,
    [keys]
  )
}
