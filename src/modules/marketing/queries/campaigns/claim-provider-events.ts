import type { ProviderEventKind } from "../../../../core/campaigns/provider-events/provider-event"
import type { BounceClass } from "../../../../core/campaigns/provider-events/classify-bounce"
import type { Database } from "../../database"

export type ClaimedProviderEvent = {
  key: number
  provider: string
  kind: ProviderEventKind
  bounce: BounceClass | null
  emailHash: string
  /** Null for an address nobody has. */
  email: string | null
  occurrenceKey: number | null
  occurredAt: Date
}

/** Takes tellings that nothing was made of yet, oldest first; theirs until the transaction ends. */
export async function claimProviderEvents(db: Database, limit: number): Promise<ClaimedProviderEvent[]> {
  return db.query<ClaimedProviderEvent>(
    `select event.key::float8 as key, event.provider, event.kind, event.bounce, event.email_hash as "emailHash", profile.email,
       event.occurrence_key::float8 as "occurrenceKey", event.occurred_at as "occurredAt"
     from marketing_provider_event event left join marketing_profile profile on profile.email_hash = event.email_hash
     where event.settled_at is null order by event.key limit $1 for update of event skip locked`,
    [limit]
  )
}
