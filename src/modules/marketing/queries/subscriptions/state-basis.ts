import type { Database } from "../../database"
import { noteChanged } from "../profiles/note-changed"
import { basisScope } from "./basis-scope"
import { sayingNothingYet } from "./saying-nothing-yet"

export type StatedBasis = { segmentId: string | null; source: string; detail: Record<string, unknown>; givenAt: Date }

/**
 * Subscribes everybody in scope who said neither yes nor no, each with the merchant's statement as evidence, in one statement;
 * how many they were. Who said anything before, or is suppressed, is passed by.
 */
export async function stateBasis(db: Database, { segmentId, source, detail, givenAt }: StatedBasis): Promise<number> {
  const [stated] = await db.query<{ people: number }>(
    `with people as materialized (
       select profile.key ${basisScope("$1")} and ${sayingNothingYet} and suppression.email_hash is null
       order by profile.key for no key update of profile
     ),
     logged as (
       insert into marketing_consent_event (profile_key, purpose, state, source, detail, occurred_at)
       select key, 'marketing', 'subscribed', $2, $3::jsonb, $4 from people
     ),
     changed as (
       update marketing_profile profile set email_consent = 'subscribed', email_consent_at = $4, email_consent_source = $2, updated_at = now()
       from people where profile.key = people.key returning profile.key
     ),
     noted as (${noteChanged("changed")})
     select count(*)::int as people from people`,
    [segmentId, source, JSON.stringify(detail), givenAt]
  )
  return stated!.people
}
