import type { Database } from "../../src/modules/marketing/database"

/** So many people of whom only the address is known: person1@example.com and on. Answers their keys. */
export async function manyPeople(db: Database, count: number, name = "person"): Promise<number[]> {
  const rows = await db.query<{ key: number }>(
    `insert into marketing_profile (id, email, email_hash)
     select 'mprof_' || $2 || n, $2 || n || '@example.com', encode(sha256(convert_to($2 || n || '@example.com', 'UTF8')), 'hex')
     from generate_series(1, $1::int) n returning key::float8 as key`,
    [count, name]
  )
  return rows.map(({ key }) => key)
}

/** A segment whose people are chosen by hand; its id. */
export async function aStaticSegment(db: Database, name: string): Promise<string> {
  const id = `mseg_${name.toLowerCase()}`
  await db.query(
    `insert into marketing_segment (id, name, kind, rule, stale, refreshed_at) values ($1, $2, 'static', '{"version":1,"combinator":"and","rules":[]}', false, now())`, [id, name])
  return id
}
