import { setTimeout as pause } from "node:timers/promises"
import type { Rule } from "../src/core/segments/rule.schema"
import { quantile } from "../src/core/insights/statistics/quantile"
import { openDatabase } from "../src/modules/marketing/database"
import { table } from "./measure"
import { aServer } from "./memory"
import { aTradingShop, fillShop, type TradingShop } from "./trade/a-trading-shop"
import { tradeFor, type Traded } from "./trade/trade-for"
import { watchMembers } from "./trade/watch-members"

const minutes = Number(process.env.BENCH_MINUTES ?? 10)
const perSecond = Number(process.env.BENCH_PER_SECOND ?? 50)
const PATIENCE_MS = 180_000
const all = (...rules: Rule["rules"]): Rule => ({ version: 1, combinator: "and", rules })
const did = (event: string, days: number) => ({ field: "did", operator: "at_least", value: { event, filters: [], measure: { of: "count" }, amount: 1, window: { kind: "last", days } } })

/** Segments that time moves, so that they are refreshed every five seconds while the shop trades. */
const busy: [string, Rule][] = [7, 14, 30, 60, 90, 180].flatMap((days): [string, Rule][] => [
  [`Trade: ordered in ${days} days`, all(did("placed_order", days))], [`Trade: not seen for ${days} days`, all({ field: "days_since_last_order", operator: "at_least", value: days })],
])
const watched = { ordered: all(did("placed_order", 1), { field: "email", operator: "starts_with", value: "trade" }), told: all(did("custom:trade", 1)) }

/** Trades with a real Medusa, first without the plugin's background work and then with it; tells lag, losses and what the shop's visitors feel. */
void (async () => {
  const server = await aServer()
  try {
    const url = await fillShop(server, "marketing_trade")
    const stamp = `trade${Date.now().toString(36)}`
    const ids = await openSegments(url)
    const known = await findKnown(url)
    const without = await phase(url, { pump: false, seconds: Math.max(30, minutes * 15), name: `${stamp}-a`, known }, ids)
    const { traded, lags, missing } = await phase(url, { pump: true, seconds: minutes * 60, name: `${stamp}-b`, known, earlier: without.traded }, ids)
    report(without.traded, traded, lags, missing)
    process.exitCode = missing.some(([, count]) => count) || traded.failures.length ? 1 : 0
  } finally {
    await server.stop()
  }
})()

type Ids = { ordered: string; told: string }
type Phase = { pump: boolean; seconds: number; name: string; known: string[]; earlier?: Traded }
type Lags = Record<keyof Ids, number[]>

async function phase(url: string, { earlier, ...given }: Phase, ids: Ids): Promise<{ traded: Traded; lags: Lags; missing: [string, number][] }> {
  const shop = await aTradingShop(url, given)
  try {
    if (given.pump) await settled(shop)
    const notice: Pick<Traded, "orders" | "told"> = { orders: [], told: [] }
    const [orders, told] = [watchMembers(shop.db, ids.ordered, notice.orders), watchMembers(shop.db, ids.told, notice.told)]
    console.error(`${given.seconds} s ${given.pump ? "with" : "without"} the plugin's background work …`)
    const traded = await tradeFor(shop, { ...given, perSecond, notice })
    const until = Date.now() + (given.pump ? PATIENCE_MS : 0)
    while (Date.now() < until && (orders.lags.size < traded.orders.length || told.lags.size < traded.told.length)) await pause(100)
    await Promise.all([orders.stop(), told.stop()])
    if (given.pump) await settled(shop)
    return { traded, lags: { ordered: [...orders.lags.values()], told: [...told.lags.values()] }, missing: given.pump ? await findMissing(shop, [traded, ...(earlier ? [earlier] : [])], ids) : [] }
  } finally {
    await shop.stop()
  }
}

/** Waits until nothing of what came in is left to do. */
async function settled({ db }: TradingShop): Promise<void> {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await pause(250)) {
    const [left] = await db.query<{ left: boolean }>("select exists (select from marketing_inbox) or exists (select from marketing_changed_profile) or exists (select from marketing_visitor where join_at is not null) as left")
    if (!left!.left) return
  }
  console.error("There is still work left after three minutes.")
}

async function openSegments(url: string): Promise<Ids> {
  const shop = await aTradingShop(url, { pump: true })
  try {
    while ((await shop.admin<{ overview: { setup: { status: string } } }>("GET", "/admin/marketing/overview")).overview.setup.status !== "done") await pause(250)
    const { segments } = await shop.admin<{ segments: { id: string; name: string }[] }>("GET", "/admin/marketing/segments?limit=100")
    const open = async (name: string, rule: Rule) =>
      segments.find((segment) => segment.name === name)?.id ?? (await shop.admin<{ segment: { id: string } }>("POST", "/admin/marketing/segments", { name, rule })).segment.id
    for (const [name, rule] of busy) await open(name, rule)
    const ids = { ordered: await open("Trade: ordered today", watched.ordered), told: await open("Trade: told today", watched.told) }
    await settled(shop)
    return ids
  } finally {
    await shop.stop()
  }
}

/** E-mails of people who were never told of before, in the order of their keys. */
async function findKnown(url: string): Promise<string[]> {
  const db = openDatabase({ connectionString: url }, { size: 1, statementTimeoutMs: 60_000 })
  const rows = await db.query<{ email: string }>(
    `select email from marketing_profile profile where deleted_at is null and not exists (select from marketing_event event where event.profile_key = profile.key and event.kind = 'custom:trade') order by key`)
  await db.close()
  return rows.map(({ email }) => email)
}

/** What the shop took and the memory does not have. */
async function findMissing({ db }: TradingShop, all: Traded[], ids: Ids): Promise<[string, number][]> {
  const count = async (what: string, wanted: string[], statement: string, more: unknown[] = []): Promise<[string, number]> => {
    const [row] = await db.query<{ found: number }>(statement, [wanted, ...more])
    return [what, wanted.length - row!.found]
  }
  const members = `select count(*)::int as found from marketing_segment_member member join marketing_profile profile on profile.key = member.profile_key
    where profile.email = any ($1) and member.segment_key = (select key from marketing_segment where id = $2)`
  const emails = (of: "orders" | "told") => all.flatMap((traded) => traded[of].map(({ email }) => email))
  return [
    await count("events", all.flatMap(({ events }) => events), "select count(*)::int as found from marketing_event where event_id = any ($1::uuid[])"),
    await count("carts", all.flatMap(({ carts }) => carts), "select count(*)::int as found from marketing_cart where cart_id = any ($1)"),
    await count("orders", all.flatMap(({ orders }) => orders.map(({ id }) => id)), "select count(*)::int as found from marketing_purchase where order_id = any ($1)"),
    await count("people who ordered, in their segment", emails("orders"), members, [ids.ordered]),
    await count("people told of, in their segment", emails("told"), members, [ids.told]),
  ]
}

function report(without: Traded, traded: Traded, lags: Lags, missing: [string, number][]): void {
  const at = (values: readonly number[], share: number) => quantile([...values].sort((a, b) => a - b), share)
  console.log(`${minutes} minutes, ${perSecond} a second: ${traded.events.length} events, ${traded.carts.length} carts, ${traded.orders.length} orders, ${traded.failures.length} requests failed, ${busy.length} segments refreshed every 5 s\n`)
  for (const failure of new Set([...without.failures, ...traded.failures])) console.log(`Failed: ${failure}`)
  console.log("## From the shop's answer until in the segment, milliseconds\n")
  console.log(table(["", "people", "p50", "p99", "longest"], (["ordered", "told"] as const).map((of) =>
    [of === "ordered" ? "a placed order" : "an event of a known person", String(lags[of].length), at(lags[of], 0.5), at(lags[of], 0.99), at(lags[of], 1)])), "\n")
  console.log("## Lost\n")
  console.log(table(["", "missing"], missing.map(([what, count]) => [what, String(count)])), "\n")
  console.log("## What the shop's visitors wait, milliseconds\n")
  console.log(table(["", "without, p50", "with, p50", "without, p95", "with, p95"], (Object.keys(traded.times) as (keyof Traded["times"])[]).map((kind) =>
    [kind, at(without.times[kind], 0.5), at(traded.times[kind], 0.5), at(without.times[kind], 0.95), at(traded.times[kind], 0.95)])))
}
