import type { OverviewResponse, SetupProgress } from "../../../core/http/overview"
import type { MarketingContext } from "../context"
import { senderOfMessage } from "../delivery/sender-of"
import { transportProblem } from "../delivery/transports"
import { reportingCurrency } from "../memory/reporting-currency"
import { notYet, readSetup, writeSetup } from "../memory/setup"
import { listCampaigns } from "../queries/campaigns/list-campaigns"
import { countPeople } from "../queries/overview/count-people"
import { listNewestSegments } from "../queries/overview/list-newest-segments"
import { sumRevenue } from "../queries/overview/sum-revenue"
import { sumRevenueByDay } from "../queries/overview/sum-revenue-by-day"
import { holdSetting } from "../queries/settings/hold-setting"
import { recordActivity, type Activity } from "../queries/settings/record-activity"
import { presentCampaigns } from "./campaigns/present-campaigns"

export type Overview = ReturnType<typeof createOverview>

const SHOWN = 5

/** The first page: how the shop, its people and its campaigns stand. */
export function createOverview(context: MarketingContext) {
  const { db, options } = context

  /** Everything the page shows, in one answer. */
  async function retrieve(): Promise<OverviewResponse["overview"]> {
    const now = context.now()
    const [setup, currency, sender, profiles, revenue, revenueByDay, segments, campaigns] = await Promise.all([
      readSetup(db),
      reportingCurrency(context),
      tellSender(),
      countPeople(db),
      sumRevenue(db, now),
      sumRevenueByDay(db, now),
      listNewestSegments(db, SHOWN),
      listCampaigns(db, { order: { by: "updated_at", descending: true }, limit: SHOWN, offset: 0 })
        .then(({ campaigns }) => presentCampaigns(context, campaigns)),
    ])
    return {
      setup: tellSetup(setup),
      reporting_currency: currency,
      sender,
      profiles,
      revenue: { period_days: 30, ...revenue },
      revenue_by_day: revenueByDay,
      segments: segments.map((segment) => ({ ...segment, refreshed_at: segment.refreshed_at?.toISOString() ?? null })),
      campaigns,
      as_of: now.toISOString(),
    }
  }

  async function tellSender(): Promise<OverviewResponse["overview"]["sender"]> {
    const sender = (await senderOfMessage(context, { sender: { name: "", email: "", replyTo: "" } }))!
    const ready = transportProblem(options, sender.transport) === null
    return {
      ready,
      from: sender.from_name ? `${sender.from_name} <${sender.from_email}>` : sender.from_email,
      problem: ready ? null : "No mail server is set up, so campaigns can be written and previewed but not sent. Set the plugin's option email.smtp.",
    }
  }

  /**
   * Asks for everything to be read anew from the shop; a reading under way goes on instead. `askedAt` (ISO 8601) names
   * the request, so that the same one twice asks once.
   */
  async function rebuild({ actor, askedAt }: { actor: Activity["actor"]; askedAt: string }): Promise<SetupProgress> {
    return db.transaction(async (db) => {
      await holdSetting(db, "setup", notYet)
      const setup = await readSetup(db)
      if (setup.status === "running" || setup.asked_at === askedAt) return tellSetup(setup)
      const asked = { ...notYet, asked_at: askedAt }
      await writeSetup(db, asked)
      await recordActivity(db, { actor, action: "asked for a rebuild", area: "profiles" })
      return tellSetup(asked)
    })
  }

  return { retrieve, rebuild }
}

const tellSetup = ({ status, phase, done, total, error }: SetupProgress): SetupProgress => ({ status, phase, done, total, error })
