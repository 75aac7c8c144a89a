import type { Database } from "../../database"

/** One thing on a person's timeline, as facts; `core/profiles/tell-event` makes the sentence. */
export type TimelineRow = {
  at: Date
  kind: "order" | "sent" | "click" | "open" | "unsubscribe" | "consent" | "joined" | "left"
  subject_id: string | null
  /** The campaign's or segment's name, the order's number, or the state consented to. */
  name: string | null
  /** The link clicked, the currency paid in, or how consent was given. */
  extra: string | null
  amount: number | null
  flag: string | null
}

/** What happened to a person and what they did, newest first. Reads Medusa's orders, to tell a cancelled one from a draft. */
export async function readTimeline(db: Database, { profileKey, limit, offset }: { profileKey: number; limit: number; offset: number }): Promise<{ rows: TimelineRow[]; count: number }> {
  const [rows, [counted]] = await Promise.all([
    db.query<TimelineRow>(`select * from (${events}) event order by at desc, kind, place desc limit $2 offset $3`, [profileKey, limit, offset]),
    db.query<{ count: number }>(`select count(*)::int as count from (${events}) event`, [profileKey]),
  ])
  return { rows, count: counted!.count }
}

const events = `
  select purchase.placed_at as at, 'order' as kind, purchase.order_id as subject_id, purchase.display_id::text as name, purchase.currency_code as extra,
    purchase.gross::float8 as amount, case when purchase.deleted_at is not null then 'cancelled' when purchase.refunded > 0 then 'refunded' end as flag,
    purchase.key::float8 as place
  from marketing_purchase purchase left join "order" placed on placed.id = purchase.order_id
  where purchase.profile_key = $1 and (purchase.deleted_at is null or placed.canceled_at is not null)
  union all
  select send.finished_at, 'sent', campaign.id, campaign.name, null, null, null, send.occurrence_key
  from marketing_send send join marketing_occurrence occurrence on occurrence.key = send.occurrence_key
  join marketing_campaign campaign on campaign.key = occurrence.campaign_key
  where send.profile_key = $1 and send.state = 'accepted'
  union all
  select touch.happened_at, touch.kind, campaign.id, campaign.name, link.url, null, null, touch.key
  from marketing_touch touch join marketing_occurrence occurrence on occurrence.key = touch.occurrence_key
  join marketing_campaign campaign on campaign.key = occurrence.campaign_key
  left join marketing_link link on link.key = touch.link_key
  where touch.profile_key = $1 and not touch.machine
  union all
  select occurred_at, 'consent', null, state, source, null, purpose, key from marketing_consent_event where profile_key = $1
  union all
  select change.changed_at, change.change, segment.id, segment.name, null, null, case when segment.deleted_at is not null then 'deleted' end, change.key
  from marketing_segment_change change join marketing_segment segment on segment.key = change.segment_key
  where change.profile_key = $1`
