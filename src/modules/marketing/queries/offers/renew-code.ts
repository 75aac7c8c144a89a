import type { Database } from "../../database"

/** Gives a code that could not be made another word, and half a minute; one that has another word by now keeps that. */
export async function renewCode(db: Database, { codeKey, code }: { codeKey: number; code: string }, another: string): Promise<void> {
  await db.query(
    `update marketing_offer_code set code = $3, failures = failures + 1, leased_until = now() + interval '30 seconds' where key = $1 and code = $2 and state = 'wanted'`,
    [codeKey, code, another])
}
