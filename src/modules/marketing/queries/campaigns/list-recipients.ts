import type { SendState } from "../../../../core/campaigns/send-reasons"
import type { Database } from "../../database"

export type RecipientListing = { campaignKey: number; occurrenceKey: number; q?: string; state?: SendState[]; limit: number; offset: number }

export type RecipientRow = {
  profile_id: string
  email: string
  name: string
  state: SendState
  reason: string | null
  detail: string | null
  finished_at: Date | null
  clicks: number
  ordered: boolean
}

/** One page of an occurrence's ledger in the order people were planned, and how many rows the filter leaves in all. */
export async function listRecipients(db: Database, { campaignKey, occurrenceKey, q, state, limit, offset }: RecipientListing): Promise<{ recipients: RecipientRow[]; count: number }> {
  const name = `btrim(concat_ws(' ', profile.first_name, profile.last_name))`
  const from = `from marketing_send send join marketing_profile profile on profile.key = send.profile_key
     where send.occurrence_key = $1 and send.channel = 1
       and ($2::text is null or profile.email ilike $2 or ${name} ilike $2)
       and ($3::text[] is null or send.state = any ($3))`
  const values = [occurrenceKey, q ? `%${q.replace(/[\\%_]/g, "\\$&")}%` : null, state?.length ? state : null]
  const recipients = await db.query<RecipientRow>(
    `select page.profile_id, page.email, page.name, page.state, page.reason, page.detail, page.finished_at,
       (select count(*)::int from marketing_touch touch
        where touch.profile_key = page.profile_key and touch.occurrence_key = $1 and touch.kind = 'click' and not touch.machine) as clicks,
       exists (select 1 from marketing_credit credit
        where credit.campaign_key = $4 and credit.profile_key = page.profile_key and credit.model = 'last_click'
        group by credit.order_id having sum(credit.amount) > 0) as ordered
     from (
       select send.profile_key, profile.id as profile_id, profile.email, ${name} as name, send.state, send.reason, send.detail, send.finished_at
       ${from} order by send.profile_key limit $5 offset $6
     ) page order by page.profile_key`,
    [...values, campaignKey, limit, offset]
  )
  const [total] = await db.query<{ count: number }>(`select count(*)::int as count ${from}`, values)
  return { recipients, count: total!.count }
}
