import type { Database } from "../../database"

export type NamingRule = { key: number; rule: string }

/**
 * Segments, the deleted ones too, whose rules hold one of these addresses, as JSON text, and those of the keys to `hold`. All are
 * held until the transaction ends, in the order of keys, as whoever counts members holds them.
 */
export async function findNamingRules(db: Database, { emails, hold }: { emails: readonly string[]; hold: readonly number[] }): Promise<NamingRule[]> {
  return db.query<NamingRule>(
    `select key::float8 as key, rule::text as rule from marketing_segment
     where key = any ($2::bigint[])
       or (rule::text ~ '@' and exists (select from unnest($1::text[]) as person (email) where position(person.email in lower(rule::text)) > 0))
     order by key for update`,
    [emails, hold]
  )
}

/** Writes a segment's rule as it is without an address; its members stay, nobody else has the address. */
export async function writeNamelessRule(db: Database, { key, rule }: NamingRule): Promise<void> {
  await db.query(`update marketing_segment set rule = $2::jsonb, updated_at = now() where key = $1`, [key, rule])
}
