import autocannon from "autocannon"
import { clickUrl, openUrl } from "../src/core/campaigns/tracking-urls"
import type { Database } from "../src/modules/marketing/database"
import { table } from "./measure"
import { startMedusa } from "./medusa"
import { withMemory } from "./memory"

const people = Number(process.env.BENCH_PROFILES ?? 20_000)
const runs = Number(process.env.BENCH_RUNS ?? 3)
const seconds = Number(process.env.BENCH_SECONDS ?? 8)
const CONNECTIONS = 50
const OCCURRENCE = 1
/** As in medusa-config.ts. */
const SECRET = "only-for-development-change-me"
const BROWSER = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Safari/605.1.15"

const kinds = ["health", "empty", "click", "open"] as const
type Kind = (typeof kinds)[number]
type Measured = { perSecond: number; p99: number; answered: number }

/**
 * Follows links and fetches open pixels of a real Medusa, each by another person, beside two routes of the same Medusa that
 * read and write nothing: its own /health, and the pixel of one person, who is counted thirty times a minute and then only shown
 * it. Every answer's touch must be in the table when the load ends.
 */
void withMemory(`marketing_bench_clicks_${people}`, fill, async ({ db }, databaseUrl) => {
  const medusa = await startMedusa(databaseUrl, { pump: { enabled: false } })
  try {
    const base = { publicUrl: "", secret: SECRET }
    const [link] = await db.query<{ key: number }>("select key::float8 as key from marketing_link limit 1")
    const keys = (await db.query<{ key: number }>("select key::float8 as key from marketing_profile order by key")).map(({ key }) => key)
    const paths: Record<Kind, string[]> = {
      health: ["/health"], empty: [openUrl(base, OCCURRENCE, keys[0]!)], click: keys.map((key) => clickUrl(base, link!.key, key)), open: keys.map((key) => openUrl(base, OCCURRENCE, key)),
    }
    const measured: Record<Kind, Measured[]> = { health: [], empty: [], click: [], open: [] }
    for (let run = -1; run < runs; run += 1) {
      for (const kind of kinds) {
        await db.query("truncate marketing_touch")
        const result = await load(medusa.url, paths[kind])
        const [stored] = await db.query<{ touches: number }>("select count(*)::int as touches from marketing_touch")
        if ((kind === "click" || kind === "open") && stored!.touches < result.answered) throw new Error(`${result.answered} were answered, ${stored!.touches} were stored`)
        if (run >= 0) measured[kind].push(result)
      }
    }
    console.log(`${people} people, ${CONNECTIONS} connections, median of ${runs} runs of ${seconds} s in turns\n`)
    const health = middle(measured.health)
    console.log(table(["", "requests/s", "of /health", "p99 ms"], kinds.map((kind) => {
      const { perSecond, p99 } = middle(measured[kind])
      return [{ health: "Medusa's /health", empty: "a pixel that reads and writes nothing", click: "a click, stored before it is sent on", open: "an opening, stored before the picture" }[kind], perSecond, perSecond / health.perSecond, p99]
    })))
  } finally {
    await medusa.stop()
  }
})

async function load(url: string, paths: string[]): Promise<Measured> {
  const requests = paths.map((path) => ({ method: "GET" as const, path, headers: { "user-agent": BROWSER } }))
  let clients = 0
  const result = await autocannon({
    url, connections: CONNECTIONS, duration: seconds,
    // Each connection has people of its own, so that nobody is counted too often.
    setupClient: (client) => {
      const nth = (clients += 1)
      const own = requests.filter((_, index) => index % CONNECTIONS === nth % CONNECTIONS)
      client.setRequests(own.length ? own : requests)
    },
  })
  if (result.errors || result.timeouts || result["4xx"] || result["5xx"]) throw new Error(`${result.errors} errors, ${result.timeouts} timeouts, ${result["4xx"]} and ${result["5xx"]} refusals`)
  return { perSecond: result.requests.average, p99: result.latency.p99, answered: result["2xx"] + result["3xx"] }
}

const middle = (runs: Measured[]) => [...runs].sort((a, b) => a.perSecond - b.perSecond)[Math.floor(runs.length / 2)]!

async function fill(db: Database): Promise<void> {
  await db.query(
    `insert into marketing_profile (id, email, email_hash, email_consent, open_tracking)
     select 'mprof_' || n, 'person' || n || '@example.com', md5(n::text), 'subscribed', true from generate_series(1, $1::int) n`, [people])
  await db.query(`insert into marketing_campaign (id, name, audience, message, status, occurrence_key) values ('mcamp_bench', 'Bench', '{"version":1,"include":[],"exclude":[]}', '{"version":1}', 'sent', $1)`, [OCCURRENCE])
  await db.query(`insert into marketing_occurrence (key, kind, campaign_key) overriding system value select $1, 'campaign', key from marketing_campaign`, [OCCURRENCE])
  await db.query(`insert into marketing_link (occurrence_key, position, url) values ($1, 1, 'https://shop.example.com/spring')`, [OCCURRENCE])
  await db.query(`insert into marketing_send (occurrence_key, profile_key, state, finished_at) select $1, key, 'accepted', now() - interval '1 day' from marketing_profile`, [OCCURRENCE])
}
