import type { Database } from "../../src/modules/marketing/database"

/** Fails unless the counts kept beside the ledger say what counting the ledger says, in one moment. */
export async function countsAgree(db: Database): Promise<void> {
  const different = await db.query(
    `select coalesce(occurrence_key, 0)::int as occurrence, state, reason, variant, sum(ledger)::int as ledger, sum(kept)::int as kept
     from (
       select occurrence_key, state, reason, variant, 1 as ledger, 0 as kept from marketing_send
       union all select occurrence_key, state, reason, variant, 0, sends from marketing_send_count
     ) counted group by occurrence_key, state, reason, variant having sum(ledger) <> sum(kept)`)
  expect(different).toEqual([])
}
