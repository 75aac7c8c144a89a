import type { Database } from "../../src/modules/marketing/database"
import { setAside } from "../segments/set-aside"
import { message } from "../delivery/the-message"

export const CAMPAIGN = "mcamp_bench"
export const SEGMENT = "mseg_bench"

const HOLDOUT = 5
const BATCH = 20_000

/**
 * Fills an empty memory with people and one campaign to all of them that is nearly through: a twentieth held out, a tenth still
 * queued, of those who got it a third opened and a quarter clicked, a twentieth of that machines; 2 % ordered, 1 % bounced. The ledger's rows were
 * written three times each, as a real one's are. The same number gives the same people.
 */
export async function inventCampaign(db: Database, people: number): Promise<void> {
  await inOneGo(db, ["marketing_profile"], [profiles(people)])
  await inOneGo(db, ["marketing_segment_member"], [segment])
  await db.query(campaign, [CAMPAIGN, message, plan])
  await db.query(freeze)
  for (let after = 0; after < people; after += BATCH) {
    await db.query(take, [after, after + BATCH])
    await db.query(settle, [after, after + BATCH, people])
  }
  await inOneGo(db, ["marketing_touch"], [openings, clicks, unsubscribed])
  await inOneGo(db, ["marketing_provider_event"], [bounces])
  await inOneGo(db, ["marketing_purchase", "marketing_credit"], [purchases, credits, refunds])
  await db.query(suppressed)
  await db.query(preferences)
  await db.query("vacuum analyze")
}

async function inOneGo(db: Database, tables: readonly string[], statements: readonly string[]): Promise<void> {
  const putBack = await setAside(db, tables)
  await db.transaction(async (tx) => {
    await tx.query("set local work_mem = '512MB'")
    await tx.query("select setseed(0.5)")
    for (const statement of statements) await tx.query(statement)
  })
  await putBack(1)
}

/** Half of the addresses at four large providers, the others at some thousand domains. A third lets openings be counted. */
const profiles = (people: number) => `
  insert into marketing_profile (id, email, email_hash, first_name, last_name, country_code, city, postal_code, attributes, open_tracking, email_consent, email_consent_at, orders, spent, last_order_at)
  select 'mprof_' || lpad(n::text, 26, '0'), 'person' || n || '@' || case when n % 10 < 5 then (array['gmail.com', 'gmx.de', 'outlook.com', 'icloud.com', 'gmail.com'])[1 + n % 10] else 'company' || floor(5000 * power(random(), 3)) || '.example' end,
    encode(sha256(n::text::bytea), 'hex'), (array['Ada', 'Ben', 'Cleo', 'Dan', 'Eva', 'Finn'])[1 + n % 6], 'Person' || n, 'de', 'City ' || n % 500, (10000 + n % 89999)::text,
    jsonb_build_object('loyalty_points', n % 2000), n % 3 = 0, case when n % 20 = 1 then 'unsubscribed' when n % 20 = 2 then 'never_asked' else 'subscribed' end,
    now() - interval '1 day' * (n % 900), n % 9, n * 37 % 90000, now() - interval '1 hour' * (n % 9000)
  from generate_series(1, ${people}) n`

const segment = `
  with segment as (insert into marketing_segment (id, name, rule, stale) values ('${SEGMENT}', 'Everyone', '{"version":1,"combinator":"and","rules":[]}', false) returning key)
  insert into marketing_segment_member (segment_key, profile_key) select segment.key, profile.key from segment, marketing_profile profile`

const plan = { version: 1, holdout: HOLDOUT, test: { vary: "subject", metric: "clicks", share: 20, decideAfterHours: 24, variants: [{ name: "" }, { name: "", subject: "Another" }] } }

const campaign = `
  with campaign as (
    insert into marketing_campaign (id, name, status, audience, message, plan, planned, started_at, worked_at, test_decided_at)
    values ($1, 'Bench', 'sending', '{"version":1,"include":["${SEGMENT}"],"exclude":[]}', $2, $3, (select count(*) from marketing_profile), now() - interval '30 hours', now(), null) returning key
  ), occurrence as (insert into marketing_occurrence (kind, campaign_key) select 'campaign', key from campaign returning key),
  linked as (insert into marketing_link (occurrence_key, position, url) select key, place, 'https://shop.example.com/' || place from occurrence, generate_series(1, 8) place)
  select key from occurrence`

const occurrence = "(select key from marketing_occurrence limit 1)"

const freeze = `
  with frozen as (insert into marketing_send (occurrence_key, profile_key, variant) select ${occurrence}, key, case when key % 10 = 3 then 1 when key % 10 = 4 then 2 end from marketing_profile profile order by profile.key),
  known as (select) update marketing_campaign set occurrence_key = ${occurrence}`

/** A batch is claimed … */
const take = `update marketing_send set state = 'sending', worker_id = 'worker_1', claimed_at = now(), attempts = 1 where profile_key > $1 and profile_key <= $2 and profile_key % 10 <> 9`

/** … and settled. The last mails are some seconds old. */
const settle = `
  update marketing_send set state = fate.state, reason = fate.reason, detail = case fate.state when 'failed' then '550 5.1.1 No such user here' when 'accepted' then '250 2.0.0 Ok: queued as 4Qx7' end,
    worker_id = case when fate.state = 'accepted' then 'worker_1' end, finished_at = now() - interval '29 hours' * (1 - send.profile_key::float8 / $3)
  from marketing_send send cross join lateral (
    select case when send.profile_key % 20 = 7 then 'skipped' when send.profile_key % 50 = 11 then 'skipped' when send.profile_key % 100 = 21 then 'failed' when send.profile_key % 1000 = 31 then 'unknown' else 'accepted' end as state,
      case when send.profile_key % 20 = 7 then 'holdout' when send.profile_key % 50 = 11 then 'unsubscribed' when send.profile_key % 100 = 21 then 'rejected' when send.profile_key % 1000 = 31 then 'worker_lost' end as reason
  ) fate
  where marketing_send.ctid = send.ctid and send.state = 'sending' and send.profile_key > $1 and send.profile_key <= $2`

/** Touches of a share of those who got it, drawn by their key, in the order of time. */
const touch = (kind: string, chance: number, machines = 0) => `
  insert into marketing_touch (occurrence_key, profile_key, link_key, kind, machine, machine_reason, user_agent, ip, happened_at)
  select occurrence_key, profile_key, ${kind === "click" ? "(select min(key) from marketing_link) + floor(8 * power(drawn, 2))::int" : "null"}, '${kind}',
    random() < ${machines}, null, ${userAgent}, '192.0.2.' || profile_key % 250, finished_at + interval '20 hours' * power(random(), 3)
  from (select *, random() as drawn from marketing_send where state = 'accepted' and abs(hashint8(profile_key) % 1000) < ${Math.round(1000 * chance)}) send
  order by 9`

/** Some thousand user agents: four families in many versions. */
const userAgent = `case floor(random() * 6)::int
  when 0 then 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_' || floor(random() * 9) || ' like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E' || floor(200 * random())
  when 1 then 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/' || floor(90 + 40 * random()) || '.0.0.0 Safari/537.36'
  when 2 then 'Mozilla/5.0 (Linux; Android 1' || floor(random() * 5) || '; SM-G99' || floor(random() * 60) || ') AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/2' || floor(random() * 6) || '.0 Chrome/115.0.0.0 Mobile Safari/537.36'
  when 3 then 'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)'
  when 4 then 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.' || floor(random() * 7) || ' Safari/605.1.15' end`

const openings = touch("open", 0.33)
const clicks = touch("click", 0.25, 0.05)
const unsubscribed = touch("unsubscribe", 0.003)

const bounces = `
  insert into marketing_provider_event (provider, event_id, kind, bounce, email_hash, occurrence_key, profile_key, code, detail, occurred_at, settled_at)
  select 'ses', 'event_' || profile_key, case when profile_key % 1000 = 5 then 'complained' else 'bounced' end, case when profile_key % 1000 <> 5 then (array['hard', 'soft'])[1 + profile_key % 2] end,
    encode(sha256(profile_key::text::bytea), 'hex'), occurrence_key, profile_key, '5.1.1', 'smtp; 550 5.1.1 user unknown', now(), now()
  from marketing_send where state = 'accepted' and (profile_key % 100 = 15 or profile_key % 1000 = 5)`

/** Half of the orders came of the campaign. */
const purchases = `
  insert into marketing_purchase (id, order_id, order_version, display_id, profile_key, profile_id, placed_at, currency_code, gross, net, refunded, item_count, reporting_currency, reporting_rate, reporting_net, reporting_refunded)
  select 'mpur_' || profile_key, 'order_' || profile_key, 1, 1, profile_key, 'mprof_' || profile_key, coalesce(finished_at, now() - interval '20 hours') + interval '25 hours' * power(random(), 3), 'eur', amount, amount, 0, 3, 'eur', 1, amount, 0
  from (select *, 1500 + 9000 * (profile_key % 97) / 97 as amount from marketing_send where profile_key % 25 = 0) send`

const credits = `
  insert into marketing_credit (order_id, sequence, model, kind, occurrence_key, campaign_key, profile_key, touch_key, share, currency_code, amount, reporting_currency, reporting_amount, evidence, window_days, placed_at)
  select order_id, 1, model, 'conversion', ${occurrence}, (select key from marketing_campaign limit 1), profile_key, 1, 1, 'eur', gross, 'eur', gross, 'token', 7, placed_at
  from marketing_purchase cross join unnest(array['last_click', 'linear']) model where profile_key % 2 = 0 order by placed_at`

const refunds = `
  insert into marketing_credit (order_id, sequence, model, kind, occurrence_key, campaign_key, profile_key, touch_key, share, currency_code, amount, reporting_currency, reporting_amount, evidence, window_days, placed_at)
  select order_id, 2, model, 'adjustment', occurrence_key, campaign_key, profile_key, touch_key, share, currency_code, -amount, reporting_currency, -reporting_amount, evidence, window_days, placed_at
  from marketing_credit where profile_key % 100 = 0`

const suppressed = `insert into marketing_suppression (email_hash, reason) select email_hash, 'hard_bounce' from marketing_profile where key % 100 = 15`

const preferences = `insert into marketing_preference (profile_key, frequency, paused_until) select key, case when key % 200 = 8 then 'weekly' else 'all' end, case when key % 400 = 3 then now() + interval '9 days' end from marketing_profile where key % 200 = 8 or key % 400 = 3`
