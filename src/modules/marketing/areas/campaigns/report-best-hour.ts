import type { CampaignBestHourReport } from "../../../../core/http/campaign-tests"
import { measureBestHour } from "../../../../core/insights/statistics/measure-best-hour"
import type { MarketingContext } from "../../context"
import type { CampaignRow } from "../../queries/campaigns/campaign-row"
import { measureHours, type MeasuredHours } from "../../queries/campaigns/measure-hours"
import { planOf } from "./plan-of"

/** What the groups did that lot made of a campaign's people; null for a campaign that did not choose hours. */
export async function measureBestHours({ db }: Pick<MarketingContext, "db">, campaign: CampaignRow): Promise<MeasuredHours[] | null> {
  if (planOf(campaign).when.kind !== "best_hour" || !campaign.occurrence_key) return null
  return measureHours(db, { occurrenceKey: campaign.occurrence_key, campaignId: campaign.id })
}

/** What an hour of each person's own did, against those who by lot got one hour for all, while so many wait. */
export function reportBestHour(groups: readonly MeasuredHours[], waiting: number): CampaignBestHourReport {
  const of = (arm: string) => {
    const { people = 0, clicked = 0 } = groups.find((group) => group.arm === arm) ?? {}
    return { people, clicked }
  }
  const [best, fixed] = [of("best"), of("fixed")]
  const rate = ({ people, clicked }: typeof best) => ({ people, successes: clicked })
  return { best, fixed, ...measureBestHour({ best: rate(best), fixed: rate(fixed), waiting }) }
}
