import type { Database } from "../../src/modules/marketing/database"

export type EventFacts = { kind: string; at: Date; value: number | null; product_id: string | null; properties: Record<string, unknown> }
export type CartFacts = { abandoned_at: Date | null; value: number | null; items: number; product_ids: string[] }
export type MailFacts = { campaign: string; state: string; at: Date }
export type TouchFacts = { campaign: string; kind: "click" | "open" | "unsubscribe"; machine: boolean; url: string | null; at: Date }
export type ChangeFacts = { segment: string; change: "joined" | "left"; at: Date }

/** What may be known of somebody beyond their orders. `columns` are the profile's own; instants are dates, calendar days texts. */
export type Details = {
  columns: Record<string, string | number | Date | null>
  attributes: Record<string, unknown>
  events: EventFacts[]
  carts: CartFacts[]
  mails: MailFacts[]
  touches: TouchFacts[]
  changes: ChangeFacts[]
  memberships: { segment: string; at: Date }[]
}

/** What details speak of: campaigns with their links, and segments, of which one was deleted. */
export const campaigns = ["mcamp_spring", "mcamp_summer"] as const
export const links = ["https://shop.example/sale?a=1", "https://shop.example/100%25_off", "https://other.example/Ünal"] as const
export const segments = ["mseg_vip", "mseg_new", "mseg_gone"] as const
export const deletedSegment = "mseg_gone"

/** Stores the details of people who have some, with the campaigns and segments these name. */
export async function storeDetails(db: Database, people: readonly { key: number; details: Details }[]): Promise<void> {
  await db.query(`create table if not exists marketing_event_rest partition of marketing_event default`)
  await storeNamed(db)
  for (const { key, details } of people) {
    const names = Object.keys(details.columns)
    const set = names.map((name, index) => `${name} = $${index + 3}`).join(", ")
    await db.query(`update marketing_profile set attributes = $2${names.length ? `, ${set}` : ""} where key = $1`, [key, JSON.stringify(details.attributes), ...Object.values(details.columns)])
  }
  const rows = <Fact extends object>(factsOf: (details: Details) => Fact[]) =>
    JSON.stringify(people.flatMap(({ key, details }) => factsOf(details).map((fact) => ({ profile_key: key, ...fact }))))
  await db.query(
    `insert into marketing_event (occurred_at, profile_key, value, event_id, kind, source, product_id, properties)
     select at, profile_key, value, gen_random_uuid(), kind, 'server', product_id, properties
     from jsonb_to_recordset($1) as fact (at timestamptz, profile_key bigint, value bigint, kind text, product_id text, properties jsonb)`,
    [rows(({ events }) => events)]
  )
  await db.query(
    `insert into marketing_cart (cart_id, profile_key, currency_code, value, reporting_value, item_count, product_ids, started_at, touched_at, abandoned_at)
     select 'cart_' || row_number() over (), profile_key, 'eur', coalesce(value, 0), value, items, product_ids, now(), now(), abandoned_at
     from jsonb_to_recordset($1) as fact (profile_key bigint, abandoned_at timestamptz, value bigint, items int, product_ids text[])`,
    [rows(({ carts }) => carts)]
  )
  await storeMails(db, rows)
  await db.query(
    `insert into marketing_segment_change (segment_key, profile_key, change, changed_at)
     select segment.key, profile_key, change, at from jsonb_to_recordset($1) as fact (profile_key bigint, segment text, change text, at timestamptz)
     join marketing_segment segment on segment.id = fact.segment`,
    [rows(({ changes }) => changes)]
  )
  await db.query(
    `insert into marketing_segment_member (segment_key, profile_key, joined_at)
     select segment.key, profile_key, at from jsonb_to_recordset($1) as fact (profile_key bigint, segment text, at timestamptz)
     join marketing_segment segment on segment.id = fact.segment`,
    [rows(({ memberships }) => memberships)]
  )
  // Events, carts and touches of nobody known must change no answer.
  await db.query("insert into marketing_event (occurred_at, event_id, kind, source) select occurred_at, gen_random_uuid(), kind, 'storefront' from marketing_event limit 50")
  await db.query("insert into marketing_cart (cart_id, currency_code, value, item_count, started_at, touched_at, abandoned_at) values ('cart_nobody', 'eur', 0, 1, now(), now(), '2026-06-01')")
}

async function storeNamed(db: Database): Promise<void> {
  await db.query(
    `insert into marketing_segment (id, name, rule, stale, deleted_at) select id, id, '{"version":1,"combinator":"and","rules":[]}', false, case when id = $2 then now() end from unnest($1::text[]) id`,
    [segments, deletedSegment]
  )
  await db.query(
    `with campaign as (
       insert into marketing_campaign (id, name, status, audience, message) select id, id, 'sent', '{}', '{}' from unnest($1::text[]) id returning key, id
     ),
     occurrence as (insert into marketing_occurrence (kind, campaign_key) select 'campaign', key from campaign returning key)
     insert into marketing_link (occurrence_key, position, url) select occurrence.key, place, url from occurrence, unnest($2::text[]) with ordinality as link (url, place)`,
    [campaigns, links]
  )
}

async function storeMails(db: Database, rows: (factsOf: (details: Details) => object[]) => string): Promise<void> {
  const occurrence = "join marketing_campaign campaign on campaign.id = fact.campaign join marketing_occurrence occurrence on occurrence.campaign_key = campaign.key"
  await db.query(
    `insert into marketing_send (occurrence_key, profile_key, state, finished_at)
     select occurrence.key, profile_key, state, at from jsonb_to_recordset($1) as fact (profile_key bigint, campaign text, state text, at timestamptz) ${occurrence}`,
    [rows(({ mails }) => mails)]
  )
  await db.query(
    `insert into marketing_touch (occurrence_key, profile_key, link_key, kind, machine, happened_at)
     select occurrence.key, profile_key, link.key, fact.kind, machine, at
     from jsonb_to_recordset($1) as fact (profile_key bigint, campaign text, kind text, machine boolean, url text, at timestamptz) ${occurrence}
     left join marketing_link link on link.occurrence_key = occurrence.key and link.url = fact.url`,
    [rows(({ touches }) => touches)]
  )
}
