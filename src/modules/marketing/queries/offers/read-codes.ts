import type { Database } from "../../database"
import { isSpent } from "./offer-row"

export type HeldCode = {
  profileKey: number
  offerKey: number
  code: string
  state: "wanted" | "ready" | "refused" | "ended"
  expiresAt: Date | null
  /** The offer goes on, and so does the code. */
  valid: boolean
  /** The offer's cap is reached. */
  spent: boolean
}

/** The codes these people have of a sending, and whether they can still be used. Reads Medusa's tables. */
export async function readCodes(db: Database, occurrenceKey: number, profileKeys: readonly number[]): Promise<HeldCode[]> {
  return db.query<HeldCode>(
    `with held as (
       select code.* from marketing_offer_code code where code.occurrence_key = $1 and code.profile_key = any ($2::bigint[])
     ), offer as materialized (
       select offer.key, offer.status = 'active' and (offer.ends_at is null or offer.ends_at > now()) as valid, ${isSpent("offer")} as spent
       from marketing_offer offer where offer.key in (select offer_key from held)
     )
     select held.profile_key::float8 as "profileKey", held.offer_key::float8 as "offerKey", held.code, held.state, held.expires_at as "expiresAt",
       offer.valid and (held.expires_at is null or held.expires_at > now()) as valid, offer.spent
     from held join offer on offer.key = held.offer_key`,
    [occurrenceKey, profileKeys]
  )
}
