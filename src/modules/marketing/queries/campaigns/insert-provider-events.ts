import type { ProviderEvent } from "../../../../core/campaigns/provider-events/provider-event"
import type { BounceClass } from "../../../../core/campaigns/provider-events/classify-bounce"
import type { Database } from "../../database"

export type NewProviderEvent = Omit<ProviderEvent, "messageId" | "permanent"> & { bounce: BounceClass | null; occurrenceKey: number | null; profileKey: number | null }

/** Keeps what a provider told, each telling once. The address becomes its hash; the person is the mail's, or else whoever has the address. */
export async function insertProviderEvents(db: Database, provider: string, events: readonly NewProviderEvent[]): Promise<void> {
  await db.query(
    `insert into marketing_provider_event (provider, event_id, kind, bounce, email_hash, occurrence_key, profile_key, code, detail, occurred_at)
     select $1, told.id, told.kind, told.bounce, hash.value, told.occurrence_key, coalesce(told.profile_key, profile.key), told.code, told.detail, told.occurred_at
     from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::bigint[], $7::bigint[], $8::text[], $9::text[], $10::timestamptz[])
       as told (id, kind, bounce, email, occurrence_key, profile_key, code, detail, occurred_at)
     cross join lateral (select encode(sha256(convert_to(told.email, 'UTF8')), 'hex') as value) hash
     left join marketing_profile profile on profile.email_hash = hash.value
     on conflict (provider, event_id) do nothing`,
    [
      provider,
      events.map(({ id }) => id),
      events.map(({ kind }) => kind),
      events.map(({ bounce }) => bounce),
      events.map(({ email }) => email),
      events.map(({ occurrenceKey }) => occurrenceKey),
      events.map(({ profileKey }) => profileKey),
      events.map(({ code }) => code),
      events.map(({ detail }) => detail),
      events.map(({ at }) => at),
    ]
  )
}
