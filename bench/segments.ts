import { compileRule } from "../src/core/segments/compile-rule"
import { checkRule } from "../src/core/segments/check-rule"
import type { MarketingContext } from "../src/modules/marketing/context"
import type { Database } from "../src/modules/marketing/database"
import { createSegments } from "../src/modules/marketing/areas/segments"
import { bounded } from "../src/modules/marketing/membership/bounded"
import { evaluateChanged } from "../src/modules/marketing/membership/evaluate-changed"
import { refreshSegment } from "../src/modules/marketing/membership/refresh-segment"
import { countMatching } from "../src/modules/marketing/queries/segments/count-matching"
import { inTurns, table } from "./measure"
import { withMemory } from "./memory"
import { fillMemory } from "./segments/fill-memory"
import { typicalRules, type TypicalRule } from "./segments/rules"

const people = Number(process.env.BENCH_PROFILES ?? 100_000)
const runs = Number(process.env.BENCH_RUNS ?? 7)
const MINUTE = 60_000

/** Counts, refreshes and evaluates typical rules, each beside the same thing written by hand. */
void withMemory(`marketing_bench_${people}`, (db) => fillMemory(db, people, new Date()), async (context) => {
  const [size] = await context.db.query(
    `select (select count(*)::int from marketing_profile) as profiles, (select count(*)::int from marketing_purchase) as purchases, (select count(*)::int from marketing_purchase_item) as items`)
  console.log(`${size!.profiles} profiles, ${size!.purchases} purchases, ${size!.items} items; median of ${runs} runs in turns, milliseconds\n`)
  console.log("## Count\n")
  console.log(table(["rule", "people", "ours", "by hand", "ratio"], await countRules(context)), "\n")
  console.log("## Refresh, a fiftieth of the members moved each way\n")
  console.log(table(["rule", "members", "ours", "bare insert", "ratio"], await refreshRules(context)), "\n")
  console.log("## 1,000 changed people, 50 segments\n")
  console.log(table(["", "ours", "asking only, by hand", "ratio"], [await evaluateThousand(context)]))
})

async function countRules({ db, now }: MarketingContext): Promise<(string | number)[][]> {
  const rows = []
  for (const { name, rule, byHand } of typicalRules) {
    const count = () => bounded(db, MINUTE, (inner) => countMatching(inner, compileRule(rule, { now: now() })))
    const handCount = () => bounded(db, MINUTE, async (inner) => (await inner.query<{ count: number }>(`select count(*)::int as count from (${byHand}) matching`))[0]!.count)
    const [problem] = checkRule(rule)
    if (problem) throw new Error(`${name}: ${problem.message}`)
    const [ours, theirs] = [await count(), await handCount()]
    if (ours !== theirs) throw new Error(`${name}: we count ${ours}, by hand it is ${theirs}`)
    const times = await inTurns({ ours: { run: count }, byHand: { run: handCount } }, runs)
    rows.push([name, String(ours), times.ours, times.byHand, times.ours / times.byHand])
  }
  return rows
}

async function refreshRules(context: MarketingContext): Promise<(string | number)[][]> {
  const { db } = context
  await db.query("drop table if exists bench_member")
  await db.query("create table bench_member (like marketing_segment_member including all)")
  const rows = []
  for (const typical of typicalRules) {
    const key = await aSegment(context, typical)
    await refreshSegment(context, key)
    const [size] = await db.query<{ members: number }>("select count(*)::int as members from marketing_segment_member where segment_key = $1", [key])
    const times = await inTurns({
      ours: { before: () => stir(db, key), run: () => refreshSegment(context, key) },
      bare: {
        before: () => db.query("truncate bench_member"),
        run: () => bounded(db, MINUTE, (inner) => inner.query(`insert into bench_member (segment_key, profile_key) select $1, key from (${typical.byHand}) matching`, [key])),
      },
    }, runs)
    rows.push([typical.name, String(size!.members), times.ours, times.bare, times.ours / times.bare])
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

async function evaluateThousand(context: MarketingContext): Promise<(string | number)[]> {
  const { db } = context
  await db.query("truncate marketing_segment, marketing_segment_member, marketing_segment_change")
  for (let made = 0; made < 50; made += 1) await refreshSegment(context, await aSegment(context, typicalRules[made % typicalRules.length]!))
  await db.query("vacuum analyze marketing_segment_member")
  const keys = (await db.query<{ key: number }>("select key::float8 as key from marketing_profile order by md5(key::text) limit 1000")).map(({ key }) => key)
  const asked = Array.from({ length: 50 }, (_, index) => aboutThem(typicalRules[index % typicalRules.length]!.byHand))
  const byHand = `with changed as materialized (select * from marketing_profile where key = any($1::bigint[])) ${asked.map((text) => `select count(*) from (${text}) matching`).join(" union all ")}`
  const times = await inTurns({
    ours: { before: () => db.query("insert into marketing_changed_profile (profile_key) select unnest($1::bigint[])", [keys]), run: () => evaluateChanged(context) },
    byHand: { run: () => bounded(db, MINUTE, (inner) => inner.query(byHand, [keys])) },
  }, runs)
  return ["claimed, asked, moved, released", times.ours, times.byHand, times.ours / times.byHand]
}

/** The handwritten statement, asked of the changed people and their purchases alone. */
function aboutThem(byHand: string): string {
  return byHand
    .replaceAll("marketing_profile profile", "changed profile")
    .replaceAll(/(from marketing_purchase(?:_item)?(?: item)? where)/g, "$1 profile_key = any($$1::bigint[]) and")
}

async function aSegment(context: MarketingContext, { name, rule }: TypicalRule): Promise<number> {
  const id = await createSegments(context).create({ name, rule })
  const [row] = await context.db.query<{ key: number }>("select key::float8 as key from marketing_segment where id = $1", [id])
  return row!.key
}
