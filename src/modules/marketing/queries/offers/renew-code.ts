import type { Database } from "../../database"

/** Gives a code that could not be made another word, and half a minute. */
export async function renewCode(db: Database, codeKey: number, code: string): Promise<void> {
  await db.query(`update marketing_offer_code set code = $2, failures = failures + 1, leased_until = now() + interval '30 seconds' where key = $1 and state = 'wanted'`, [codeKey, code])
}
