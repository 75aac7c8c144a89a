import type { Database } from "../../database"

export type EventPerson = { key: number; refuses: boolean }

/** The people named by e-mail or account, by the place of the event that names them. Nobody is named by an address or account that is not known. */
export async function findEventPeople(db: Database, named: readonly { place: number; email: string | null; customerId: string | null }[]): Promise<Map<number, EventPerson>> {
  if (!named.length) return new Map()
  const rows = await db.query<EventPerson & { place: number }>(
    `select given.place::int as place, person.key::float8 as key, person.profiling_consent = 'unsubscribed' as refuses
     from unnest($1::int[], $2::text[], $3::text[]) as given (place, email, customer_id)
     join lateral (
       select key, profiling_consent from marketing_profile where email = given.email
       union all
       select key, profiling_consent from marketing_profile where given.email is null and customer_ids @> array[given.customer_id]
       limit 1
     ) person on true`,
    [named.map(({ place }) => place), named.map(({ email }) => email), named.map(({ customerId }) => customerId)]
  )
  return new Map(rows.map(({ place, key, refuses }) => [place, { key, refuses }]))
}
