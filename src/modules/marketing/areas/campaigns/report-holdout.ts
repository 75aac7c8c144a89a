import { DAY_MS } from "../../../../core/base/utc-day"
import type { CampaignHoldoutReport } from "../../../../core/http/campaign-tests"
import { measureLift, type LiftGroup } from "../../../../core/insights/statistics/measure-lift"
import type { MarketingContext } from "../../context"
import { reportingCurrency } from "../../memory/reporting-currency"
import type { CampaignRow } from "../../queries/campaigns/campaign-row"
import { measureHoldout } from "../../queries/campaigns/measure-holdout"
import { planOf } from "./plan-of"

/** What mailing did, against those held out by lot; null for a campaign without a holdout. The window is that of attribution. */
export async function reportHoldout(context: MarketingContext, campaign: CampaignRow): Promise<CampaignHoldoutReport | null> {
  const percent = planOf(campaign).holdout
  if (!percent || !campaign.occurrence_key || !campaign.started_at) return null
  const { windowDays } = context.options.attribution
  const [groups, currency] = await Promise.all([measureHoldout(context.db, campaign.occurrence_key, windowDays), reportingCurrency(context)])
  const groupOf = (held: boolean): LiftGroup => groups.find((group) => group.held === held) ?? { people: 0, ordered: 0, revenue: 0, revenueSquared: 0 }
  const [held, sent] = [groupOf(true), groupOf(false)]
  const { orders, revenue, incrementalRevenue, verdict, words } = measureLift({ held, sent, share: percent / 100, currency })
  const asSeen = ({ people, ordered, revenue }: LiftGroup) => ({ people, ordered, revenue })
  return {
    percent,
    window_days: windowDays,
    until: new Date(campaign.started_at.getTime() + windowDays * DAY_MS).toISOString(),
    held: asSeen(held),
    sent: asSeen(sent),
    order_lift: { value: orders.value, interval: orders.interval, relative: orders.relative },
    revenue_lift: { value: revenue.value, interval: revenue.interval, relative: revenue.relative },
    incremental_revenue: incrementalRevenue,
    currency, verdict, words,
  }
}
