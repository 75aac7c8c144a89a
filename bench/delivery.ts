import { createCampaigns } from "../src/modules/marketing/areas/campaigns"
import type { MarketingContext } from "../src/modules/marketing/context"
import type { Database } from "../src/modules/marketing/database"
import { readOptions, type MarketingOptionsInput } from "../src/modules/marketing/options"
import { measureRendering } from "./delivery/render"
import { message, sendByNodemailer } from "./delivery/the-message"
import { theSenders } from "./delivery/the-senders"
import { theSink } from "./delivery/the-sink"
import { inTurns, table } from "./measure"
import { withMemory } from "./memory"

const people = Number(process.env.BENCH_PROFILES ?? 100_000)
const runs = Number(process.env.BENCH_RUNS ?? 3)
const parts = (process.env.BENCH_PARTS ?? "render,freeze,deliver").split(",")
const redisUrl = process.env.BENCH_REDIS_URL
const CONNECTIONS = 20
/** The floors need no more mails to show their rate. */
const floorMails = Math.min(people, 20_000)
const SEGMENT = "mseg_bench"

/** Writes, freezes and delivers campaigns, beside what the same work costs by hand. */
void withMemory(`marketing_bench_delivery_${people}`, fill, async (context, url) => {
  console.log(`${people} people, ${CONNECTIONS} connections a process\n`)
  if (parts.includes("render")) {
    console.log("## Write one mail, CPU µs each\n")
    console.log(table(["", "µs"], await measureRendering()), "\n")
  }
  if (parts.includes("freeze")) await freeze(context)
  if (parts.includes("deliver")) await deliver(context, url)
})

async function freeze(context: MarketingContext): Promise<void> {
  const { db } = context
  const empty = () => db.query("truncate marketing_send")
  /** What keeps count of the ledger is part of ours, not of the floor. */
  const counting = async (on: boolean) => {
    await empty()
    await db.query(`alter table marketing_send ${on ? "enable" : "disable"} trigger user`)
  }
  const campaigns = createCampaigns({ ...context, options: optionsTo(25) }, { refresh: async () => undefined })
  const ms = await inTurns({
    ours: { run: async () => campaigns.send(await draft(campaigns)), before: () => counting(true) },
    bare: { run: () => db.query("insert into marketing_send (occurrence_key, profile_key) select -1, profile_key from marketing_segment_member"), before: () => counting(false) },
    count: { run: () => db.query("select count(*) from marketing_profile where deleted_at is null and key in (select profile_key from marketing_segment_member)") },
  }, runs)
  await db.query("update marketing_campaign set status = 'cancelled' where status = 'sending'")
  await counting(true)
  console.log("## Freeze, milliseconds\n")
  console.log(table(["", "ms", "to the bare insert"], [
    ["ours: checked, only people who live, each once", ms.ours, ms.ours / ms.bare], ["bare insert of the segment's members", ms.bare, 1], ["reading who lives, alone", ms.count, ms.count / ms.bare],
  ]), "\n")
}

async function deliver(context: MarketingContext, url: string): Promise<void> {
  const sink = await theSink()
  const rows: [string, Spent][] = []
  try {
    const drivers: [string, Partial<MarketingOptionsInput>][] = [["polling", {}], ...(redisUrl ? [["over Redis", { redisUrl, redisPrefix: "marketing_bench" }] as [string, object]] : [])]
    for (const processes of [1, 2]) {
      for (const [driver, more] of drivers) rows.push([`ours: ${processes} ${processes === 1 ? "process" : "processes"}, ${driver}`, await deliverOurs(context, { url, processes, sink, more })])
    }
    for (const prebuilt of [false, true]) {
      rows.push([prebuilt ? "the same, MIME built before" : "bare nodemailer pool, TCP_NODELAY", await time(() => sendByNodemailer({ port: sink.port, connections: CONNECTIONS, mails: floorMails, prebuilt }), floorMails)])
    }
  } finally {
    sink.stop()
  }
  console.log("## Deliver: claimed, written for each, sent, recorded\n")
  console.log(table(["sender", "mails/s", "CPU µs each"], rows.map(([name, { ms, cpu, mails }]) => [name, mails / (ms / 1000), cpu / mails])), "\n")
}

type Ours = { url: string; processes: number; sink: Awaited<ReturnType<typeof theSink>>; more: Partial<MarketingOptionsInput> }

async function deliverOurs(given: MarketingContext, { url, processes, sink, more }: Ours): Promise<Spent> {
  const options = optionsTo(sink.port, more)
  const campaigns = createCampaigns({ ...given, options }, { refresh: async () => undefined })
  const senders = await theSenders(processes, { url, options })
  await given.db.query("truncate marketing_send")
  const id = await draft(campaigns)
  const before = await sink.count()
  await campaigns.send(id)
  const [start, cpu] = [performance.now(), await senders.cpu()]
  while ((await campaigns.retrieve(id)).status !== "sent") await new Promise((resolve) => setTimeout(resolve, 50))
  const spent = { ms: performance.now() - start, cpu: (await senders.cpu()) - cpu, mails: people }
  await senders.stop()
  const { accepted } = (await campaigns.report(id)).progress
  const taken = (await sink.count()) - before
  if (accepted !== people || taken !== people) throw new Error(`${people} were planned, the ledger says ${accepted}, the sink took ${taken}`)
  return spent
}

const draft = async (campaigns: ReturnType<typeof createCampaigns>) =>
  (await campaigns.create({ id: campaigns.newId(), name: "Bench", audience: { version: 1, include: [SEGMENT], exclude: [] }, message, createdBy: null })).id

const optionsTo = (port: number, more: Partial<MarketingOptionsInput> = {}) => readOptions({
  secret: "a-secret-for-the-bench", publicUrl: "https://shop.example.com", storefrontUrl: "https://shop.example.com", reportingCurrency: "eur", pump: { idleMs: 50 }, ...more,
  email: { from: { name: "Bench", email: "shop@example.com" }, postalAddress: "1 Test Street", smtp: { url: `smtp://127.0.0.1:${port}`, connections: CONNECTIONS } },
})

async function fill(db: Database): Promise<void> {
  await db.query(
    `insert into marketing_profile (id, email, email_hash, first_name, orders, spent, email_consent)
     select 'mprof_' || n, 'person' || n || '@example.com', md5(n::text), 'Person' || n, n % 9, n * 37 % 90000, 'subscribed' from generate_series(1, $1::int) n`, [people])
  await db.query(
    `with segment as (insert into marketing_segment (id, name, rule, stale) values ($1, 'Everyone', '{"version":1,"combinator":"and","rules":[]}', false) returning key)
     insert into marketing_segment_member (segment_key, profile_key) select segment.key, profile.key from segment, marketing_profile profile`, [SEGMENT])
  await db.query("vacuum analyze marketing_profile, marketing_segment_member")
}

/** Milliseconds on the clock, and microseconds of the sender's CPU, which a busy machine changes less. */
type Spent = { ms: number; cpu: number; mails: number }

async function time(work: () => Promise<unknown>, mails: number): Promise<Spent> {
  const [start, before] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(before)
  return { ms: performance.now() - start, cpu: user + system, mails }
}
