import { feedbackKinds } from "../../../../core/campaigns/provider-events/feedback-kinds"
import { findSignal } from "../../../../core/campaigns/score-visit"
import { findReason } from "../../../../core/campaigns/send-reasons"
import type { CampaignReportResponse } from "../../../../core/http/campaigns"
import type { MarketingContext } from "../../context"
import { reportingCurrency } from "../../memory/reporting-currency"
import type { CampaignRow } from "../../queries/campaigns/campaign-row"
import { countFeedback } from "../../queries/campaigns/count-feedback"
import { countMachines } from "../../queries/campaigns/count-machines"
import { countOpenConsented } from "../../queries/campaigns/count-open-consented"
import { countProgress } from "../../queries/campaigns/count-progress"
import { countReasons } from "../../queries/campaigns/count-reasons"
import { countTouches } from "../../queries/campaigns/count-touches"
import { measureRate } from "../../queries/campaigns/measure-rate"
import { sumOffers, type OfferSums } from "../../queries/offers/sum-offers"
import { rankLinks } from "../../queries/campaigns/rank-links"
import { sumCampaignRevenue } from "../../queries/campaigns/sum-campaign-revenue"
import { sumRevenueByCurrency } from "../../queries/campaigns/sum-revenue-by-currency"
import { readProgress } from "./present-campaigns"
import type { RememberedFigures } from "./remember-figures"
import { measureBestHours, reportBestHour } from "./report-best-hour"
import { reportHoldout } from "./report-holdout"
import { reportTest } from "./report-test"

type Report = CampaignReportResponse["report"]

/**
 * How a campaign stands and what came of it, from the ledger, the touches and the credits. Of a large one what people did is
 * as old as `figures` gives it (`as_of`); how it stands is always of this moment.
 */
export async function reportCampaign(context: MarketingContext, campaign: CampaignRow, figures: RememberedFigures): Promise<Report> {
  const { db, logger } = context
  const occurrenceKey = campaign.occurrence_key ?? 0
  const asked = ["report", campaign.key, campaign.occurrence_key, campaign.status, campaign.test_decided_at?.getTime()].join()
  const [counted, reasons, rate, currency, { at, answer: deeds }] = await Promise.all([
    countProgress(db, [occurrenceKey]),
    countReasons(db, occurrenceKey),
    campaign.status === "sending" ? measureRate(db, occurrenceKey) : null,
    reportingCurrency(context),
    figures(asked, campaign.planned, () => countDeeds(context, campaign)),
  ])
  const { touches, openConsented, machines, feedback, links, earned, revenueByCurrency, test, holdout, coupons, hours } = deeds
  const progress = readProgress(campaign, counted, logger)
  const revenue = earned[0] ?? { orders: 0, people: 0, gross: 0, adjustments: 0, unconverted_orders: 0 }
  return {
    progress,
    rate,
    seconds_left: rate ? Math.ceil((progress.queued + progress.sending) / rate) : null,
    funnel: { planned: progress.planned, accepted: progress.accepted, clicked: touches.click_people, ordered: revenue.people },
    clicks: { people: touches.click_people, total: touches.clicks, machine: touches.machine_clicks },
    machines: machines.map(({ reason, clicks, mails }) => ({ reason, label: findSignal(reason)?.label ?? reason, explanation: findSignal(reason)?.explanation ?? "", clicks, mails })),
    opens: { people: touches.open_people, consented: openConsented },
    unsubscribed: touches.unsubscribed,
    reasons: reasons.map(({ state, reason, sends }) => ({ state, reason, label: findReason(reason)?.label ?? reason, count: sends })),
    feedback: feedbackKinds.flatMap(({ key, label, explanation }) => (feedback[key] ? [{ kind: key, label, explanation, people: feedback[key] }] : [])),
    links,
    coupons: coupons.length ? addCoupons(coupons) : null,
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
    test,
    holdout,
    best_hour: hours && reportBestHour(hours, progress.queued + progress.sending),
    as_of: at.toISOString(),
  }
}

/** What people did, which takes reading all of it. */
async function countDeeds(context: MarketingContext, campaign: CampaignRow) {
  const { db } = context
  const occurrenceKey = campaign.occurrence_key ?? 0
  const [touches, openConsented, machines, feedback, links, earned, revenueByCurrency, test, holdout, coupons, hours] = await Promise.all([
    countTouches(db, occurrenceKey),
    countOpenConsented(db, occurrenceKey),
    countMachines(db, occurrenceKey),
    countFeedback(db, occurrenceKey),
    rankLinks(db, occurrenceKey),
    sumCampaignRevenue(db, [campaign.key]),
    sumRevenueByCurrency(db, campaign.key),
    reportTest(context, campaign),
    reportHoldout(context, campaign),
    sumOffers(db, null, occurrenceKey),
    measureBestHours(context, campaign),
  ])
  return { touches, openConsented, machines, feedback, links, earned, revenueByCurrency, test, holdout, coupons, hours }
}

function addCoupons(sums: readonly OfferSums[]): NonNullable<Report["coupons"]> {
  const total = (name: "issued" | "redeemed" | "discount") => sums.reduce((sum, offer) => sum + offer[name], 0)
  return { issued: total("issued"), redeemed: total("redeemed"), discount: total("discount") }
}
