import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import os from "node:os"
import path from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import type { CampaignDetailResponse, OfferDetailResponse } from "../src/core/http"
import { createOffers } from "../src/modules/marketing/areas/offers"
import { openDatabase, type Database } from "../src/modules/marketing/database"
import { theSink } from "./delivery/the-sink"
import { inTurns, table } from "./measure"
import { startMedusa } from "./medusa"
import { aServer, runMedusa, withMemory } from "./memory"
import { fillShop } from "./trade/a-trading-shop"

const people = Number(process.env.BENCH_PROFILES ?? 20_000)
const codes = Number(process.env.BENCH_CODES ?? 1_000_000)
const runs = Number(process.env.BENCH_RUNS ?? 5)
const parts = (process.env.BENCH_PARTS ?? "issue,move").split(",")
/** As many as the plugin makes at once. */
const AT_ONCE = 250
const DAY = 86_400_000

void (async () => {
  if (parts.includes("issue")) await issue()
  if (parts.includes("move")) await move()
})()

/** A campaign that gives each person a code of their own, in a real Medusa, beside Medusa's workflow that makes as many promotions and nothing else. */
async function issue(): Promise<void> {
  const [server, sink] = [await aServer(), await theSink()]
  const folder = mkdtempSync(path.join(os.tmpdir(), "marketing-bench-coupons-"))
  try {
    const url = await fillShop(server, "marketing_bench_coupons")
    const floor = path.join(folder, "floor")
    await runMedusa(["exec", "./bench/coupons/make-promotions.ts", String(people), String(AT_ONCE), floor], { DATABASE_URL: url, NODE_ENV: "development", MARKETING_OPTIONS: JSON.stringify({ pump: { enabled: false } }) })
    const [ours, bare] = [await sendCodes(url, sink.port), Number(readFileSync(floor, "utf8"))]
    console.log(`## A code of their own for each of ${people} people\n`)
    console.log(table(["", "codes/s", "ratio"], [
      ["ours: wanted, made, mailed, recorded, by one Medusa", people / (ours / 1_000), ours / bare], [`Medusa's own workflow alone, ${AT_ONCE} at once`, people / (bare / 1_000), 1],
    ]), "\n")
  } finally {
    sink.stop()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Milliseconds from the press of Send until everybody has a code and a mail. */
async function sendCodes(databaseUrl: string, port: number): Promise<number> {
  const db = openDatabase({ connectionString: databaseUrl }, { size: 1, statementTimeoutMs: 600_000 })
  const medusa = await startMedusa(databaseUrl, {
    email: { from: { name: "Bench", email: "shop@example.com" }, postalAddress: "1 Test Street", smtp: { url: `smtp://127.0.0.1:${port}`, connections: 20 } },
  })
  try {
    const [fact] = await db.query<{ value: string }>("select value from demo_fact where name = 'seeded'")
    const { email, password } = JSON.parse(fact!.value) as { email: string; password: string }
    const { token } = await ask<{ token: string }>(`${medusa.url}/auth/user/emailpass`, { email, password })
    const post = <Answer>(at: string, body: object) => ask<Answer>(`${medusa.url}/admin/marketing/${at}`, body, token)
    const segment = await aSegmentOf(db, people)
    const { offer } = await post<OfferDetailResponse>("offers", { name: "Bench", kind: "unique", value: { type: "percentage", percent: 10 }, prefix: "BENCH" })
    const { campaign: { id } } = await post<CampaignDetailResponse>("campaigns", {
      name: "Bench", audience: { version: 1, include: [segment], exclude: [] },
      message: { version: 1, subject: "For you: {{ coupon.code }}", preheader: "", mjml: `<mjml><mj-body><mj-coupon offer="${offer.id}" /><mj-section><mj-column><mj-text>Hello</mj-text></mj-column></mj-section></mj-body></mjml>` },
    })
    const start = performance.now()
    await post(`campaigns/${id}/send`, {})
    for (;;) {
      const [{ status }] = (await db.query<{ status: string }>("select status from marketing_campaign where id = $1", [id])) as [{ status: string }]
      if (status === "sent") break
      if (status !== "sending" && status !== "scheduled") throw new Error(`The campaign is ${status}.`)
      await pause(100)
    }
    const ms = performance.now() - start
    const [counted] = await db.query<{ codes: number; mails: number }>(
      `select (select count(*)::int from marketing_offer_code code join marketing_offer offer on offer.key = code.offer_key where offer.id = $1 and code.state = 'ready') codes,
              (select count(*)::int from marketing_send send join marketing_campaign campaign on campaign.occurrence_key = send.occurrence_key where campaign.id = $2 and send.state = 'accepted') mails`, [offer.id, id])
    if (counted!.codes !== people || counted!.mails !== people) throw new Error(`${people} were to get a code and a mail: ${counted!.codes} codes, ${counted!.mails} mails.`)
    return ms
  } finally {
    await medusa.stop()
    await db.close()
  }
}

/** Moves the end of an offer with many open codes, beside the bare statement over them. */
async function move(): Promise<void> {
  await withMemory(`marketing_bench_coupon_dates_${codes}`, (db) => fillCodes(db, codes), async (context) => {
    const { db } = context
    const offers = createOffers(context)
    let days = 10
    const later = () => new Date(Date.now() + (days += 1) * DAY).toISOString()
    const change = async () => {
      const { id, updated_at } = await offers.reach("moffer_bench")
      await offers.change(id, { expires: { type: "date", at: later() } }, { actor: { type: "system", id: null }, plannedAt: updated_at.getTime() })
    }
    const ms = await inTurns({
      ours: { run: change, before: () => db.query("vacuum marketing_offer_code") },
      bare: { run: () => db.query("update marketing_offer_code set expires_at = $1 where offer_key = 1", [later()]), before: () => db.query("vacuum marketing_offer_code") },
      facts: { run: () => offers.retrieve("moffer_bench") },
    }, runs)
    console.log(`## Move the end of an offer with ${codes} open codes; median of ${runs} runs in turns\n`)
    console.log(table(["", "ms", "ratio"], [["ours: checked, moved, recorded", ms.ours, ms.ours / ms.bare], ["bare update", ms.bare, 1], ["reading the offer's page", ms.facts, ms.facts / ms.bare]]), "\n")
  })
}

async function fillCodes(db: Database, count: number): Promise<void> {
  await aSegmentOf(db, count)
  await db.query(
    `insert into marketing_offer (key, id, name, kind, target, percent, prefix, status, ends_at, promotion_campaign_id) overriding system value
     values (1, 'moffer_bench', 'Bench', 'unique', 'order', 10, 'BENCH', 'active', now() + interval '10 days', 'none')`)
  await db.query(
    `insert into marketing_offer_code (occurrence_key, profile_key, offer_key, code, shared, state, promotion_id, issued_at, expires_at)
     select 1, profile.key, 1, 'BENCH-' || profile.key, false, 'ready', 'promo_' || profile.key, now(), offer.ends_at from marketing_profile profile, marketing_offer offer where offer.key = 1`)
  await db.query("vacuum analyze marketing_offer_code")
}

/** A segment of so many people who agreed to mails. */
async function aSegmentOf(db: Database, count: number): Promise<string> {
  const id = `mseg_coupons_${Date.now()}`
  await db.query(
    `with people as (
       insert into marketing_profile (id, email, email_hash, email_consent) select $1 || '_' || n, $1 || n || '@example.com', md5($1 || n), 'subscribed' from generate_series(1, $2::int) n returning key
     ), segment as (
       insert into marketing_segment (id, name, kind, rule, member_count, stale) values ($1, $1, 'static', '{"version":1,"combinator":"and","rules":[]}', $2, false) returning key
     )
     insert into marketing_segment_member (segment_key, profile_key) select segment.key, people.key from segment, people`, [id, count])
  return id
}

async function ask<Answer>(url: string, body: object, token?: string): Promise<Answer> {
  const response = await fetch(url, { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json", ...(token ? { authorization: `Bearer ${token}` } : {}) } })
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`)
  return (await response.json()) as Answer
}
