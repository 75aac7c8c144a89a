import { compileRule } from "../src/core/segments/compile-rule"
import { checkRule } from "../src/core/segments/check-rule"
import type { Rule } from "../src/core/segments/rule.schema"
import type { MarketingContext } from "../src/modules/marketing/context"
import type { Database } from "../src/modules/marketing/database"
import { createSegments } from "../src/modules/marketing/areas/segments"
import { bounded } from "../src/modules/marketing/membership/bounded"
import { evaluateChanged } from "../src/modules/marketing/membership/evaluate-changed"
import { refreshSegment, refreshTogether } from "../src/modules/marketing/membership/refresh-segment"
import { readRuleGround } from "../src/modules/marketing/memory/read-rule-ground"
import { countMatching } from "../src/modules/marketing/queries/segments/count-matching"
import { inTurns, table } from "./measure"
import { withMemory } from "./memory"
import { fillMemory } from "./segments/fill-memory"
import { factRules, named, typicalRules, type TypicalRule } from "./segments/rules"

const people = Number(process.env.BENCH_PROFILES ?? 100_000)
const runs = Number(process.env.BENCH_RUNS ?? 7)
const parts = (process.env.BENCH_PARTS ?? "count,refresh,together,changed").split(",")
const MINUTE = 60_000
const AGE = { maxAgeMs: 3_600_000 }
const everybody = "select key from marketing_profile profile where deleted_at is null"

type Row = (string | number)[]

/** Counts, refreshes and evaluates typical rules, each beside the same thing written by hand. */
void withMemory(`marketing_bench_${people}`, (db) => fillMemory(db, people, new Date()), async (given) => {
  // One instant for both sides, as late as the database is full: rules of the last days then find what they found at first.
  const [filled] = await given.db.query<{ at: Date }>("select max(occurred_at) as at from marketing_event")
  const context: MarketingContext = { ...given, now: () => filled!.at }
  const [size] = await context.db.query(
    `select (select count(*)::int from marketing_profile) as profiles, (select count(*)::int from marketing_purchase) as purchases,
       (select count(*)::int from marketing_purchase_item) as items, (select count(*)::int from marketing_event) as events, pg_size_pretty(pg_database_size(current_database())) as disk`)
  console.log(`${size!.profiles} profiles, ${size!.purchases} purchases, ${size!.items} items, ${size!.events} events, ${size!.disk}; median of ${runs} runs in turns, milliseconds\n`)
  await context.db.query("truncate marketing_segment, marketing_segment_member, marketing_segment_change, marketing_changed_profile")
  const rules = typicalRules({ one: await aSegment(context, named.one), other: await aSegment(context, named.other) })
  if (parts.includes("count")) print("Count", ["rule", "people", "ours", "by hand", "ratio"], await countRules(context, rules))
  if (parts.includes("refresh")) print("Refresh, a fiftieth of the members moved each way", ["rule", "members", "ours", "bare insert", "ratio"], await refreshRules(context, rules))
  if (parts.includes("together")) {
    print("50 segments in one scan", ["", "ours", "asking only, by hand", "ratio"], [
      await together(context, "50 rules about facts of a person", factRules), await together(context, "50 rules of every kind", rules),
    ])
  }
  if (parts.includes("changed")) {
    await manySegments(context, rules, 0)
    print("Changed people, claimed, asked, moved and released", ["", "ours", "asking only, by hand", "ratio"], [
      await changed(context, rules, 1_000, 50), await changed(context, rules, 1, 200), await changed(context, rules, 100, 200), await changed(context, rules, 10_000, 200),
    ])
  }
  console.log(`This process held at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MB.`)
})

const print = (title: string, head: string[], rows: Row[]) => console.log(`## ${title}\n\n${table(head, rows)}\n`)
/** The hand's statements count from the same instant. */
const at = (context: MarketingContext, sql: string) => sql.replaceAll("now()", `timestamptz '${context.now().toISOString()}'`)
const byHand = (context: MarketingContext, { where }: TypicalRule) => at(context, `${everybody} and (${where("")})`)

async function countRules(context: MarketingContext, rules: readonly TypicalRule[]): Promise<Row[]> {
  const { db, now } = context
  const rows = []
  for (const typical of rules) {
    const { name, rule } = typical
    const ground = await readRuleGround(db, [rule], { now: now(), ...AGE })
    const [problem] = checkRule(rule, ground.catalogue)
    if (problem) throw new Error(`${name}: ${problem.message}`)
    const count = () => bounded(db, MINUTE, async (inner) => countMatching(inner, compileRule(rule, await readRuleGround(inner, [rule], { now: now(), ...AGE }))))
    const handCount = () => bounded(db, MINUTE, async (inner) => (await inner.query<{ count: number }>(`select count(*)::int as count from (${byHand(context, typical)}) matching`))[0]!.count)
    const [ours, theirs] = [await count(), await handCount()]
    if (ours !== theirs) throw new Error(`${name}: we count ${ours}, by hand it is ${theirs}`)
    const times = await inTurns({ ours: { run: count }, byHand: { run: handCount } }, runs)
    rows.push([name, String(ours), times.ours, times.byHand, times.ours / times.byHand])
  }
  return rows
}

async function refreshRules(context: MarketingContext, rules: readonly TypicalRule[]): Promise<Row[]> {
  const { db } = context
  await db.query("drop table if exists bench_member")
  await db.query("create table bench_member (like marketing_segment_member including all)")
  const rows = []
  for (const typical of rules) {
    const key = await keyOf(context, await aSegment(context, typical))
    const [size] = await db.query<{ members: number }>("select count(*)::int as members from marketing_segment_member where segment_key = $1", [key])
    const times = await inTurns({
      ours: { before: () => stir(db, key), run: () => refreshSegment(context, key) },
      bare: {
        before: () => db.query("truncate bench_member"),
        run: () => bounded(db, MINUTE, (inner) => inner.query(`insert into bench_member (segment_key, profile_key) select $1, key from (${byHand(context, typical)}) matching`, [key])),
      },
    }, runs)
    rows.push([typical.name, String(size!.members), times.ours, times.bare, times.ours / times.bare])
    await db.query("delete from marketing_segment_member where segment_key = $1", [key])
    await db.query("delete from marketing_segment where key = $1", [key])
  }
  await db.query("drop table bench_member")
  return rows
}

/** Takes every fiftieth member out and puts as many strangers in, so that a refresh has both to write. */
async function stir(db: Database, segmentKey: number): Promise<void> {
  await db.query(
    `with gone as (delete from marketing_segment_member where segment_key = $1 and profile_key % 50 = 7 returning profile_key)
     insert into marketing_segment_member (segment_key, profile_key)
     select $1, key from marketing_profile profile
      where not exists (select from marketing_segment_member member where member.segment_key = $1 and member.profile_key = profile.key)
        and not exists (select from gone where gone.profile_key = profile.key)
      limit (select count(*) from gone)`, [segmentKey])
  // The bench writes what days would: without this the figures were those of a table full of dead rows.
  await db.query("vacuum marketing_segment_member")
}

/** Fifty segments brought up to date in one scan, a thousandth of the members of each moved; beside asking each of the fifty rules how many people it holds for. */
async function together(context: MarketingContext, title: string, rules: readonly TypicalRule[]): Promise<Row> {
  const { db } = context
  const keys = await manySegments(context, rules, 50)
  const times = await inTurns({
    ours: {
      before: async () => {
        await db.query("delete from marketing_segment_member where segment_key = any ($1::bigint[]) and (profile_key + segment_key) % 1000 = 7", [keys])
        await db.query("vacuum marketing_segment_member")
      },
      run: () => refreshTogether(context, keys, () => false),
    },
    byHand: { run: () => bounded(db, MINUTE * 5, (inner) => inner.query(at(context, askAll(rules, 50, "marketing_profile", "")))) },
  }, runs)
  return [title, times.ours, times.byHand, times.ours / times.byHand]
}

/** So many of the rules in one statement, each asked by itself of the people in `from`. */
const askAll = (rules: readonly TypicalRule[], count: number, from: string, among: string) =>
  Array.from({ length: count }, (_, index) => `select count(*) from ${from} profile where deleted_at is null and (${rules[index % rules.length]!.where(among)})`).join(" union all ")

async function changed(context: MarketingContext, rules: readonly TypicalRule[], count: number, segments: number): Promise<Row> {
  const { db } = context
  await manySegments(context, rules, segments, true)
  const keys = (await db.query<{ key: number }>("select key::float8 as key from marketing_profile order by md5(key::text) limit $1", [count])).map(({ key }) => key)
  const hand = at(context, `with changed as materialized (select * from marketing_profile where key = any($1::bigint[])) ${askAll(rules, segments, "changed", " and profile_key = any($1::bigint[])")}`)
  const times = await inTurns({
    ours: {
      before: () => db.query("insert into marketing_changed_profile (profile_key) select unnest($1::bigint[])", [keys]),
      run: async () => {
        while ((await evaluateChanged(context)).more);
      },
    },
    byHand: {
      run: async () => {
        for (let start = 0; start < keys.length; start += 1_000) await bounded(db, MINUTE, (inner) => inner.query(hand, [keys.slice(start, start + 1_000)]))
      },
    },
  }, runs)
  return [`${count} people, ${segments} segments`, times.ours, times.byHand, times.ours / times.byHand]
}

/** So many refreshed segments about these rules; those that are there already are kept when `more`, else they go first. */
async function manySegments(context: MarketingContext, rules: readonly TypicalRule[], count: number, more = false): Promise<number[]> {
  const { db } = context
  if (!more) await db.query("delete from marketing_segment_member where segment_key in (select key from marketing_segment where name like 'Bench %')")
  if (!more) await db.query("delete from marketing_segment where name like 'Bench %'")
  const known = await db.query<{ key: number }>("select key::float8 as key from marketing_segment where name like 'Bench %' order by key")
  const keys = known.map(({ key }) => key)
  for (let made = keys.length; made < count; made += 1) keys.push(await keyOf(context, await aSegment(context, { ...rules[made % rules.length]!, name: `Bench ${made}` })))
  await db.query("vacuum analyze marketing_segment_member")
  return keys
}

/** A segment with its members; its id. */
async function aSegment(context: MarketingContext, { name, rule }: { name: string; rule: Rule }): Promise<string> {
  const segments = createSegments(context)
  const id = await segments.create({ name, rule })
  await segments.refresh([id])
  return id
}

async function keyOf({ db }: MarketingContext, id: string): Promise<number> {
  const [row] = await db.query<{ key: number }>("select key::float8 as key from marketing_segment where id = $1", [id])
  return row!.key
}
