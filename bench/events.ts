import { randomUUID } from "node:crypto"
import { createEvents } from "../src/modules/marketing/areas/events"
import type { Database } from "../src/modules/marketing/database"
import { makePartitions } from "../src/modules/marketing/queries/events/make-partitions"
import { rollUpEngagement } from "../src/modules/marketing/queries/profiles/roll-up-engagement"
import { readTimeline } from "../src/modules/marketing/queries/profiles/read-timeline"
import { inTurns, table } from "./measure"
import { withMemory } from "./memory"

const people = Number(process.env.BENCH_PROFILES ?? 100_000)
const runs = Number(process.env.BENCH_RUNS ?? 7)
const EVENTS_EACH = 20
const MONTHS = 25
const TOLD = 20_000
const A_REQUEST = 5
const AT_ONCE = 400

/** Stores events as they arrive, sums up people and reads timelines over a memory with two years of events. */
void withMemory(`marketing_bench_events_${people}`, (db) => fillEvents(db, people), async (context) => {
  const { db } = context
  const [size] = await db.query<{ profiles: number; events: number }>("select (select count(*)::int from marketing_profile) as profiles, (select count(*)::int from marketing_event) as events")
  console.log(`${size!.profiles} profiles, ${size!.events} events over ${MONTHS} months; median of ${runs} runs in turns\n`)

  await db.query("drop table if exists bench_event")
  await db.query("create table bench_event (like marketing_event including all)")
  const events = createEvents(context)
  const visitors = (await db.query<{ id: string }>("select id from marketing_visitor limit 1000")).map(({ id }) => id)
  const times = await inTurns({
    told: { run: () => tell(events, visitors) },
    bare: { before: () => db.query("truncate bench_event"), run: () => insertBare(db, visitors) },
  }, runs)
  const rate = (ms: number) => Math.round((TOLD / ms) * 1_000)
  console.log("## Storing\n")
  console.log(table(["", "events/s", "ratio"], [
    [`told: requests of ${A_REQUEST} events, read, checked, joined, noted`, String(rate(times.told)), 1],
    ["bare insert of 1,000 rows a statement, same indexes", String(rate(times.bare)), times.told / times.bare],
  ]), "\n")

  const keys = (await db.query<{ key: number }>("select key::float8 as key from marketing_profile order by md5(key::text) limit 1000")).map(({ key }) => key)
  const reading = await inTurns({
    sums: { before: () => db.query("update marketing_profile set engagement = 0, visits = 0 where key = any ($1::bigint[])", [keys]), run: () => rollUpEngagement(db, keys) },
    again: { run: () => rollUpEngagement(db, keys) },
    timeline: { run: () => readTimeline(db, { profileKey: keys[0]!, limit: 20, offset: 0 }) },
  }, runs)
  console.log("## Reading, milliseconds\n")
  console.log(table(["", "ms"], [["sum up 1,000 people, all changed", reading.sums], ["the same, none changed", reading.again], ["a page of a timeline, counted", reading.timeline]]))
})

async function tell(events: ReturnType<typeof createEvents>, visitors: readonly string[]): Promise<void> {
  let left = TOLD / A_REQUEST
  const client = async () => {
    while (left-- > 0) {
      const at = Date.now()
      const visitor = visitors[left % visitors.length]
      await events.receive({ consent: "granted", visitor, sent_at: at, events: Array.from({ length: A_REQUEST }, (_, index) => anEvent(left * A_REQUEST + index, at)) }, { customerId: null })
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, client))
}

const anEvent = (number: number, at: number) => ({ id: randomUUID(), name: "viewed_product", at, properties: { product_id: `prod_${number % 500}`, title: "A thing with a name", price: 5_900, currency: "eur" } })

async function insertBare(db: Database, visitors: readonly string[]): Promise<void> {
  for (let from = 0; from < TOLD; from += 1_000) {
    const rows = Array.from({ length: 1_000 }, (_, index) => anEvent(from + index, Date.now()))
    await db.query(
      `insert into bench_event (occurred_at, profile_key, value, visitor_id, event_id, kind, source, product_id, properties)
       select * from unnest($1::timestamptz[], $2::bigint[], $3::bigint[], $4::uuid[], $5::uuid[], $6::text[], $7::text[], $8::text[], $9::jsonb[])`,
      [rows.map(({ at }) => new Date(at)), rows.map((_, index) => index), rows.map(() => 5_900), rows.map((_, index) => visitors[index % visitors.length]), rows.map(({ id }) => id),
        rows.map(({ name }) => name), rows.map(() => "storefront"), rows.map(({ properties }) => properties.product_id), rows.map(({ properties }) => JSON.stringify(properties))])
  }
}

/** People with events spread over two years, and a thousand visitors who are known. */
async function fillEvents(db: Database, count: number): Promise<void> {
  const now = new Date()
  await makePartitions(db, Array.from({ length: MONTHS + 1 }, (_, month) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - month, 1)).toISOString().slice(0, 10)))
  await db.query(`insert into marketing_profile (id, email, email_hash) select 'mprof_' || n, n || '@example.com', n::text from generate_series(1, $1::int) n`, [count])
  await db.query("insert into marketing_visitor (id, profile_key, evidence, join_at) select gen_random_uuid(), key, 'login', null from marketing_profile where key <= 1000")
  for (let part = 0; part < EVENTS_EACH; part += 1) {
    await db.query(
      `insert into marketing_event (occurred_at, profile_key, visitor_id, event_id, kind, source, product_id, properties)
       select now() - random() * make_interval(days => $1), key, gen_random_uuid(), gen_random_uuid(), (array['active_on_site', 'viewed_product', 'searched', 'added_to_cart'])[1 + $2::int % 4], 'storefront',
         case when $2::int % 4 in (1, 3) then 'prod_' || (random() * 500)::int end, '{"title": "A thing with a name", "referrer": "www.google.com"}' from marketing_profile`, [MONTHS * 30, part])
  }
  await db.query("vacuum analyze marketing_event")
  await db.query("analyze marketing_profile")
}
