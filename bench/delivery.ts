import { connect } from "node:net"
import { createTransport } from "nodemailer"
import { compileMime, buildMime } from "../src/core/campaigns/build-mime"
import { compileMessage } from "../src/core/campaigns/compile-message"
import { examplePerson } from "../src/core/campaigns/merge-tags"
import type { Message } from "../src/core/campaigns/message.schema"
import { createCampaigns } from "../src/modules/marketing/areas/campaigns"
import type { MarketingContext } from "../src/modules/marketing/context"
import type { Database } from "../src/modules/marketing/database"
import { drawCopy } from "../src/modules/marketing/delivery/draw-copy"
import { readOptions } from "../src/modules/marketing/options"
import { deliverCampaigns } from "../src/modules/marketing/pump/deliver-campaigns"
import { keepHeartbeat } from "../src/modules/marketing/pump/keep-heartbeat"
import { startPump } from "../src/modules/marketing/pump/start-pump"
import { theSink } from "./delivery/the-sink"
import { table } from "./measure"
import { withMemory } from "./memory"

const people = Number(process.env.BENCH_PROFILES ?? 100_000)
const CONNECTIONS = 20
/** The floors need no more mails to show their rate. */
const floorMails = Math.min(people, 20_000)
const SEGMENT = "mseg_bench"
const message: Message = {
  version: 1, subject: "Spring is here, {{ person.first_name }}", preheader: "New things for you",
  sender: { name: "", email: "", replyTo: "" },
  mjml: `<mjml><mj-body><mj-section><mj-column>
    <mj-text>Hello {{ person.first_name | default: "there" }}, you ordered {{ person.orders }} times and spent {{ person.spent }}.</mj-text>
    <mj-button href="https://shop.example.com/spring">To the shop</mj-button><mj-text><a href="https://shop.example.com/lamps">Lamps</a></mj-text>
  </mj-column></mj-section></mj-body></mjml>`,
}

/** Freezes and delivers one campaign, beside a bare insert and a bare nodemailer pool sending the same mail to the same sink. */
void withMemory(`marketing_bench_delivery_${people}`, fill, async (given) => {
  const sink = await theSink()
  const options = readOptions({
    secret: "a-secret-for-the-bench", publicUrl: "https://shop.example.com", storefrontUrl: "https://shop.example.com", reportingCurrency: "eur",
    email: { from: { name: "Bench", email: "shop@example.com" }, postalAddress: "1 Test Street", smtp: { url: `smtp://127.0.0.1:${sink.port}`, connections: CONNECTIONS } },
  })
  const context = { ...given, options }
  try {
    const bareInsert = await time(() => insertBare(given.db))
    const { freeze, deliver } = await deliverOurs(context, sink.count)
    const composed = await sendFloor(context, sink.port, false)
    const raw = await sendFloor(context, sink.port, true)
    const [ours, theirs, best] = [perSecond(deliver, people), perSecond(composed, floorMails), perSecond(raw, floorMails)]
    console.log(`${people} people, ${CONNECTIONS} connections, one process\n`)
    console.log("## Freeze, milliseconds\n")
    console.log(table(["", "ours", "bare insert", "ratio"], [["whole audience", freeze.ms, bareInsert.ms, freeze.ms / bareInsert.ms]]), "\n")
    console.log("## Deliver\n")
    console.log(table(["sender", "mails/s", "ours is", "CPU µs each", "ours is"], [
      ["ours: ledger, claim, personal mail", ours.rate, 1, ours.cpu, 1],
      ["bare nodemailer pool, TCP_NODELAY", theirs.rate, ours.rate / theirs.rate, theirs.cpu, ours.cpu / theirs.cpu],
      ["the same, MIME built before", best.rate, ours.rate / best.rate, best.cpu, ours.cpu / best.cpu],
    ]))
  } finally {
    sink.stop()
  }
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

async function insertBare(db: Database): Promise<void> {
  await db.query(`insert into marketing_send (occurrence_key, profile_key) select -1, profile_key from marketing_segment_member where profile_key > 0`)
  await db.query("delete from marketing_send where occurrence_key = -1")
}

async function deliverOurs(context: MarketingContext, count: () => Promise<number>): Promise<{ freeze: Spent; deliver: Spent }> {
  const campaigns = createCampaigns(context, { refresh: async () => undefined })
  const { id } = await campaigns.create({ id: campaigns.newId(), name: "Bench", audience: { version: 1, include: [SEGMENT], exclude: [] }, message, createdBy: null })
  const freeze = await time(() => campaigns.send(id))
  const before = await count()
  const pump = startPump(context, [{ name: "pulse", tasks: [keepHeartbeat] }, { name: "delivery", tasks: [deliverCampaigns] }])
  const deliver = await time(async () => {
    while ((await campaigns.retrieve(id)).status !== "sent") await new Promise((resolve) => setTimeout(resolve, 250))
  })
  await pump.stop()
  const { accepted } = (await campaigns.report(id)).progress
  const taken = (await count()) - before
  if (accepted !== people || taken !== people) throw new Error(`${people} were planned, the ledger says ${accepted}, the sink took ${taken}`)
  return { freeze, deliver }
}

/** A pool as one would write it by hand, with the same mail over and over. */
async function sendFloor(context: MarketingContext, port: number, prebuilt: boolean): Promise<Spent> {
  const { compiled } = await compileMessage(message, { shop: { name: "Bench", url: "https://shop.example.com", postalAddress: "1 Test Street", currency: "eur" } })
  const { subject, html, text, unsubscribe } = drawCopy(compiled!, examplePerson, context.options)
  const skeleton = compileMime({ from: { email: "shop@example.com" }, list: { name: "Bench", id: "bench" }, feedbackId: "bench" })
  const raw = buildMime(skeleton, { to: { email: "person@example.com" }, messageId: "bench@example.com", date: new Date(), subject, html, text, unsubscribeUrl: unsubscribe })
  const transport = createTransport({
    host: "127.0.0.1", port, pool: true, maxConnections: CONNECTIONS, maxMessages: Infinity,
    getSocket: (_: unknown, done: (error: Error | null, socket: object) => void) => {
      const connection = connect({ host: "127.0.0.1", port, noDelay: true }, () => done(null, { connection }))
    },
  } as object)
  const envelope = { from: "shop@example.com", to: ["person@example.com"] }
  const mail = prebuilt ? { envelope, raw } : { from: envelope.from, to: envelope.to, subject, html, text }
  let left = floorMails
  const spent = await time(() => Promise.all(Array.from({ length: CONNECTIONS * 2 }, async () => {
    while (left-- > 0) await transport.sendMail(mail)
  })))
  transport.close()
  return spent
}

/** Milliseconds on the clock, and microseconds of this process's CPU, which a busy machine does not change. */
type Spent = { ms: number; cpu: number }

async function time(work: () => Promise<unknown>): Promise<Spent> {
  const [start, before] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(before)
  return { ms: performance.now() - start, cpu: user + system }
}

const perSecond = ({ ms, cpu }: Spent, mails: number) => ({ rate: mails / (ms / 1000), cpu: cpu / mails })
