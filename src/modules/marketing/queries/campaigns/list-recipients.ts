import type { SendState } from "../../../../core/campaigns/send-reasons"
import type { Database } from "../../database"
import { cameBack, hasOrdered, recipientName, recipientsFrom, reportedSpam, type RecipientFilter } from "./recipient-filter"

/** `after` goes on behind a person instead of an offset, for reading all of them. */
export type RecipientListing = RecipientFilter & { limit: number; offset: number; after?: number }

export type RecipientRow = {
  profile_key: number
  profile_id: string
  email: string
  name: string
  state: SendState
  reason: string | null
  detail: string | null
  finished_at: Date | null
  clicks: number
  ordered: boolean
  bounced: boolean
  complained: boolean
}

/**
 * One page of an occurrence's ledger in the order people were planned. The page is found by the ledger alone, so that nobody's profile
 * is read who is not on it, and without a filter by its primary key alone.
 */
export async function listRecipients(db: Database, { limit, offset, after, ...filter }: RecipientListing): Promise<RecipientRow[]> {
  const values: unknown[] = [filter.occurrenceKey, filter.campaignKey, limit, offset]
  const from = recipientsFrom(filter, values)
  const behind = after === undefined ? "" : `and send.profile_key > $${values.push(after)}::bigint`
  return db.query<RecipientRow>(
    `select send.profile_key::float8 as profile_key, profile.id as profile_id, profile.email, ${recipientName} as name, send.state, send.reason, send.detail, send.finished_at,
       (select count(*)::int from marketing_touch touch
        where touch.profile_key = send.profile_key and touch.occurrence_key = $1 and touch.kind = 'click' and not touch.machine) as clicks,
       ${hasOrdered("$2", "send.profile_key")} as ordered,
       ${cameBack("$1", "send.profile_key")} as bounced, ${reportedSpam("$1", "send.profile_key")} as complained
     from (select send.profile_key as key ${from} ${behind} order by send.profile_key limit $3 offset $4) page
     join marketing_send send on send.occurrence_key = $1 and send.profile_key = page.key and send.channel = 1
     join marketing_profile profile on profile.key = page.key
     order by page.key`,
    values
  )
}
