import type { CampaignListItem, SendProgress } from "../../../../core/http/campaigns"
import { sendStates } from "../../../../core/campaigns/send-reasons"
import type { MarketingContext } from "../../context"
import { reportingCurrency } from "../../memory/reporting-currency"
import type { CampaignRow } from "../../queries/campaigns/campaign-row"
import { countClickers } from "../../queries/campaigns/count-clickers"
import { countProgress } from "../../queries/campaigns/count-progress"
import { sumCampaignRevenue } from "../../queries/campaigns/sum-campaign-revenue"

/** Campaigns as lists show them. */
export async function presentCampaigns(context: MarketingContext, campaigns: CampaignRow[]): Promise<CampaignListItem[]> {
  const standings = await presentStandings(context, campaigns)
  return standings.map((standing, index) => ({ ...standing, subject: campaigns[index]!.message.subject }))
}

/** How each campaign's ledger stands and what it earned; a few statements for all of them. */
export async function presentStandings(context: MarketingContext, campaigns: CampaignRow[]): Promise<Omit<CampaignListItem, "subject">[]> {
  const { db, logger } = context
  const occurrences = campaigns.flatMap(({ occurrence_key }) => occurrence_key ?? [])
  const [currency, progress, clickers, revenue] = await Promise.all([
    reportingCurrency(context),
    countProgress(db, occurrences),
    countClickers(db, occurrences),
    sumCampaignRevenue(db, campaigns.map(({ key }) => key)),
  ])
  return campaigns.map((campaign) => {
    const earned = revenue.find(({ campaign_key }) => campaign_key === campaign.key)
    return {
      id: campaign.id,
      name: campaign.name,
      status: campaign.status,
      progress: readProgress(campaign, progress.filter(({ occurrence_key }) => occurrence_key === campaign.occurrence_key), logger),
      clicked: clickers.find(({ occurrence_key }) => occurrence_key === campaign.occurrence_key)?.people ?? 0,
      orders: earned?.orders ?? 0,
      revenue: earned ? earned.gross + earned.adjustments : 0,
      reporting_currency: currency,
      scheduled_for: campaign.scheduled_for?.toISOString() ?? null,
      archived: campaign.archived_at !== null,
      started_at: campaign.started_at?.toISOString() ?? null,
      finished_at: campaign.finished_at?.toISOString() ?? null,
      created_at: campaign.created_at.toISOString(),
      updated_at: campaign.updated_at.toISOString(),
    }
  })
}

/** The counted states as one object. That they sum to what was planned is a promise: should they not, the log says so loudly. */
export function readProgress(campaign: Pick<CampaignRow, "id" | "planned">, counted: { state: keyof SendProgress; sends: number }[], logger: MarketingContext["logger"]): SendProgress {
  const progress: SendProgress = { planned: campaign.planned, queued: 0, sending: 0, accepted: 0, skipped: 0, failed: 0, unknown: 0 }
  for (const { state, sends } of counted) progress[state] = sends
  const sum = sendStates.reduce((total, state) => total + progress[state], 0)
  if (sum !== campaign.planned) {
    logger.error(`marketing: the ledger of campaign ${campaign.id} holds ${sum} rows, ${campaign.planned} were planned. Somebody wrote to marketing_send by hand, or this is a bug: please report it.`)
  }
  return progress
}
