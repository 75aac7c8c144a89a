import type { Database } from "../../database"

/** Writes into the consent log of people who said neither yes nor no on what a mail to them rests: the order that made them a customer. Once a sending, however often it is tried. */
export async function recordSoftOptIns(db: Database, { occurrenceKey, profileKeys }: { occurrenceKey: number; profileKeys: readonly number[] }): Promise<void> {
  if (!profileKeys.length) return
  await db.query(
    `insert into marketing_consent_event (profile_key, purpose, state, source, detail)
     select profile.key, 'marketing', 'never_asked', 'Mailed as a customer (soft opt-in)',
       jsonb_build_object('basis', 'soft_opt_in', 'occurrence_key', $1::bigint, 'last_order_at', profile.last_order_at)
     from marketing_profile profile where profile.key = any ($2::bigint[]) and not exists (
       select 1 from marketing_consent_event said
       where said.profile_key = profile.key and said.detail ->> 'basis' = 'soft_opt_in' and (said.detail ->> 'occurrence_key')::bigint = $1
     )`,
    [occurrenceKey, profileKeys]
  )
}
