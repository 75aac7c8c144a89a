import { feedbackKinds } from "../../../../core/campaigns/provider-events/feedback-kinds"
import { findReason } from "../../../../core/campaigns/send-reasons"
import type { CampaignReportResponse } from "../../../../core/http/campaigns"
import type { MarketingContext } from "../../context"
import { reportingCurrency } from "../../memory/reporting-currency"
import type { CampaignRow } from "../../queries/campaigns/campaign-row"
import { countFeedback } from "../../queries/campaigns/count-feedback"
import { countProgress } from "../../queries/campaigns/count-progress"
import { countReasons } from "../../queries/campaigns/count-reasons"
import { countTouches } from "../../queries/campaigns/count-touches"
import { measureRate } from "../../queries/campaigns/measure-rate"
import { rankLinks } from "../../queries/campaigns/rank-links"
import { sumCampaignRevenue } from "../../queries/campaigns/sum-campaign-revenue"
import { sumRevenueByCurrency } from "../../queries/campaigns/sum-revenue-by-currency"
import { readProgress } from "./present-campaigns"

type Report = CampaignReportResponse["report"]

/** How a campaign stands and what came of it, all numbers from the ledger, the touches and the credits as they are now. */
export async function reportCampaign(context: MarketingContext, campaign: CampaignRow): Promise<Report> {
  const { db, logger } = context
  const occurrenceKey = campaign.occurrence_key ?? 0
  const [counted, touches, reasons, feedback, links, earned, revenueByCurrency, currency, rate] = await Promise.all([
    countProgress(db, [occurrenceKey]),
    countTouches(db, occurrenceKey),
    countReasons(db, occurrenceKey),
    countFeedback(db, occurrenceKey),
    rankLinks(db, occurrenceKey),
    sumCampaignRevenue(db, [campaign.key]),
    sumRevenueByCurrency(db, campaign.key),
    reportingCurrency(context),
    campaign.status === "sending" ? measureRate(db, occurrenceKey) : null,
  ])
  const progress = readProgress(campaign, counted, logger)
  const revenue = earned[0] ?? { orders: 0, people: 0, gross: 0, adjustments: 0, unconverted_orders: 0 }
  return {
    progress,
    rate,
    seconds_left: rate ? Math.ceil((progress.queued + progress.sending) / rate) : null,
    funnel: { planned: progress.planned, accepted: progress.accepted, clicked: touches.click_people, ordered: revenue.people },
    clicks: { people: touches.click_people, total: touches.clicks, machine: touches.machine_clicks },
    opens: { people: touches.open_people, consented: touches.open_consented },
    unsubscribed: touches.unsubscribed,
    reasons: reasons.map(({ state, reason, sends }) => ({ state, reason, label: findReason(reason)?.label ?? reason, count: sends })),
    feedback: feedbackKinds.flatMap(({ key, label, explanation }) => (feedback[key] ? [{ kind: key, label, explanation, people: feedback[key] }] : [])),
    links,
    revenue: {
      orders: revenue.orders,
      gross: revenue.gross,
      adjustments: revenue.adjustments,
      net: revenue.gross + revenue.adjustments,
      currency,
      model: "last_click",
      window_days: context.options.attribution.windowDays,
      unconverted_orders: revenue.unconverted_orders,
    },
    revenue_by_currency: revenueByCurrency,
    as_of: context.now().toISOString(),
  }
}
