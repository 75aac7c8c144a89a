import type { RfmCuts } from "../../../../core/insights/statistics/rfm"
import type { RfmGroup } from "../../../../core/insights/statistics/rfm-groups"
import type { Database } from "../../database"
import { daysSinceLastOrder } from "./measure-buyers"

/** What a page of people is scored by: `quintiles` null leaves those scores empty; `groups` are the names of all 125 triples of scores. */
export type Scoring = { asOf: string; quintiles: RfmCuts | null; fixed: RfmCuts; groups: readonly RfmGroup[] }

/** A page done: how many people it held, how many rows were written, and the last key; 0 people when there are no more. */
export type PageDone = { people: number; changed: number; last: number | null }

/** Scores the `limit` people whose keys follow `after` by both methods. People without orders, and those who forbade profiling, have no scores. Only what differs is written. */
export async function writeRfmScores(db: Database, scoring: Scoring, { after, limit }: { after: number; limit: number }): Promise<PageDone> {
  const { asOf, quintiles, fixed, groups } = scoring
  const cuts = ({ recency, frequency, monetary }: RfmCuts) => [recency, frequency, monetary]
  const [row] = await db.query<PageDone>(statement, [after, limit, asOf, ...(quintiles ? cuts(quintiles) : [null, null, null]), ...cuts(fixed), groups])
  return row!
}

const scores = ["recency_score", "frequency_score", "monetary_score", "rfm_group", "fixed_recency_score", "fixed_frequency_score", "fixed_monetary_score", "fixed_rfm_group"]
const row = (name: string) => `row(${scores.map((score) => `${name}.${score}`).join(", ")})`

/** width_bucket counts the cuts that a value has reached; of no cuts it is null. */
const reached = (value: string, cuts: string) => `width_bucket(${value}::float8, ${cuts}::float8[])`
const scored = (prefix: string, [recency, frequency, monetary]: readonly [string, string, string]) => `
    (5 - ${reached("days", recency)})::smallint as ${prefix}recency_score,
    (1 + ${reached("orders", frequency)})::smallint as ${prefix}frequency_score,
    (1 + ${reached("spent", monetary)})::smallint as ${prefix}monetary_score`
const named = (prefix: string) =>
  `($10::text[])[25 * (scored.${prefix}recency_score - 1) + 5 * (scored.${prefix}frequency_score - 1) + scored.${prefix}monetary_score] as ${prefix}rfm_group`

/** The rows are held in the order of their keys, as everyone holds them who writes many. */
const statement = `
with page as materialized (
  select key, orders, spent, ${daysSinceLastOrder("$3::timestamptz")} as days, orders > 0 and last_order_at is not null and deleted_at is null and profiling_consent <> 'unsubscribed' as scored_at_all, ${scores.join(", ")}
  from marketing_profile where key > $1 order by key limit $2 for no key update
),
scored as (
  select key, ${scored("", ["$4", "$5", "$6"])}, ${scored("fixed_", ["$7", "$8", "$9"])} from page where scored_at_all
),
told as (
  select page.key, ${scores.filter((score) => score.endsWith("score")).map((score) => `scored.${score}`).join(", ")}, ${named("")}, ${named("fixed_")}
  from page left join scored on scored.key = page.key
),
changed as (
  update marketing_profile old set ${scores.map((score) => `${score} = told.${score}`).join(", ")}
  from told join page on page.key = told.key
  where old.key = told.key and ${row("page")} is distinct from ${row("told")}
  returning old.key
)
select (select count(*)::int from page) as people, (select count(*)::int from changed) as changed, (select max(key)::float8 from page) as last`
