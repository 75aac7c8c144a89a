import type { Database } from "../../database"
import type { OfferRow } from "./offer-row"

export type WantedCode = { profileKey: number; code: string }

/**
 * Reserves a code of an offer for each of these people of a sending, once for all time: a repeated attempt finds the row of the
 * first. A unique one still has to be made in Medusa; a shared one is there.
 */
export async function wantCodes(db: Database, occurrenceKey: number, { key, kind, ends_at }: Pick<OfferRow, "key" | "kind" | "ends_at">, wanted: readonly WantedCode[]): Promise<void> {
  await db.query(
    `insert into marketing_offer_code (occurrence_key, profile_key, offer_key, code, shared, state, issued_at, expires_at)
     select $1, given.profile_key, $2, given.code, $3, case when $3 then 'ready' else 'wanted' end, case when $3 then now() end, $4
     from unnest($5::bigint[], $6::text[]) as given (profile_key, code) order by given.profile_key
     on conflict do nothing`,
    [occurrenceKey, key, kind === "shared", ends_at, wanted.map(({ profileKey }) => profileKey), wanted.map(({ code }) => code)]
  )
}
