import { createCampaigns } from "../src/modules/marketing/areas/campaigns"
import type { RecipientListing } from "../src/modules/marketing/queries/campaigns/list-recipients"
import { CAMPAIGN, inventCampaign, SEGMENT } from "./campaign-page/invent-campaign"
import { inTurns, table, type Work } from "./measure"
import { withMemory } from "./memory"

const people = Number(process.env.BENCH_PROFILES ?? 200_000)
const runs = Number(process.env.BENCH_RUNS ?? 7)
const only = new RegExp(process.env.BENCH_ONLY ?? "")
const PAGE = 20

const ledger = "select state, count(*) from marketing_send where occurrence_key = $1 group by 1"
const consents = "select email_consent, count(*) from marketing_segment_member member join marketing_profile profile on profile.key = member.profile_key where $1::bigint > 0 group by 1"
const withPeople = "select count(*) from marketing_send send join marketing_profile profile on profile.key = send.profile_key where send.occurrence_key = $1"

/** What the page of one large campaign asks for, each beside the least that reads the same rows, written by hand. */
void withMemory(`marketing_bench_campaign_page_${people}`, (db) => inventCampaign(db, people), async (context) => {
  const { db } = context
  /** Remembers nothing yet. */
  const unasked = () => createCampaigns(context, { refresh: async () => undefined })
  const campaigns = unasked()
  const [campaign] = await db.query<{ occurrence: number }>("select occurrence_key::float8 as occurrence from marketing_campaign where id = $1", [CAMPAIGN])
  const byHand = (sql: string): Work => ({ run: () => db.query(sql, [campaign!.occurrence]) })
  const page = (more: Partial<RecipientListing>): Work => ({ run: () => campaigns.recipients(CAMPAIGN, { limit: PAGE, offset: 0, ...more }) })
  const audience = { version: 1 as const, include: [SEGMENT], exclude: [] }

  const pairs: [string, Work, Work][] = [
    ["list of campaigns", { run: () => campaigns.list({ limit: PAGE, offset: 0 }) }, byHand(ledger)],
    ["detail", { run: () => campaigns.retrieve(CAMPAIGN) }, byHand(ledger)],
    ["report, asked again and again", { run: () => campaigns.report(CAMPAIGN) }, byHand(ledger)],
    ["report, asked for the first time", { run: () => unasked().report(CAMPAIGN) }, byHand(ledger)],
    ["breakdown, asked again and again", { run: () => campaigns.breakdown(CAMPAIGN) }, byHand(withPeople)],
    ["breakdown, asked for the first time", { run: () => unasked().breakdown(CAMPAIGN) }, byHand(withPeople)],
    ["audience, with who would be skipped", { run: () => campaigns.countAudience(audience) }, byHand(consents)],
    ["recipients", page({}), byHand(`select * from marketing_send where occurrence_key = $1 order by profile_key limit ${PAGE}`)],
    ["recipients, last page", page({ offset: people - PAGE }), byHand(`select * from marketing_send where occurrence_key = $1 order by profile_key limit ${PAGE} offset ${people - PAGE}`)],
    ["recipients: failed", page({ state: ["failed"] }), byHand("select count(*) from marketing_send where occurrence_key = $1 and state = 'failed'")],
    ["recipients: accepted", page({ state: ["accepted"] }), byHand("select count(*) from marketing_send where occurrence_key = $1 and state = 'accepted'")],
    ["recipients who clicked", page({ result: "clicked" }), byHand("select count(distinct profile_key) from marketing_touch where occurrence_key = $1 and kind = 'click'")],
    ["recipients who did not click", page({ result: "not_clicked" }), byHand("select count(distinct profile_key) from marketing_touch where occurrence_key = $1 and kind = 'click'")],
    ["recipients who ordered", page({ result: "ordered" }), byHand("select count(distinct profile_key) from marketing_credit where occurrence_key = $1")],
    ["recipients by a part of the address", page({ q: "person777" }), byHand("select count(*) from marketing_profile where email like '%person777%' and $1::bigint > 0")],
  ]
  const chosen = pairs.filter(([name]) => only.test(name))
  const ms = await inTurns(Object.fromEntries(chosen.flatMap(([name, ours, floor]) => [[name, ours], [`floor ${name}`, floor]])), runs)
  console.log(`${people} recipients; median of ${runs} runs in turns\n`)
  console.log(table(["", "ours, ms", "by hand", "ratio"], chosen.map(([name]) => [name, ms[name]!, ms[`floor ${name}`]!, ms[name]! / ms[`floor ${name}`]!])), "\n")
})
