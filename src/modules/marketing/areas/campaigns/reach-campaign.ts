import { MedusaError } from "@medusajs/framework/utils"
import { decideMove, type CampaignMove, type CampaignStatus } from "../../../../core/campaigns/campaign-status"
import type { Database } from "../../database"
import type { CampaignRow } from "../../queries/campaigns/campaign-row"
import { findCampaign } from "../../queries/campaigns/find-campaign"

/** The campaign of this id, or a sentence saying that there is none. */
export async function reachCampaign(db: Database, id: string): Promise<CampaignRow> {
  const campaign = await findCampaign(db, id)
  if (!campaign) throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no campaign with the id ${id}.`)
  return campaign
}

/** Where a move leads from here; refused with its reason when it may not be made. */
export function allowMove(campaign: Pick<CampaignRow, "status">, move: CampaignMove): CampaignStatus | null {
  const decision = decideMove(campaign.status, move)
  if (!decision.allowed) throw new MedusaError(MedusaError.Types.NOT_ALLOWED, decision.reason)
  return decision.to
}

/** What to say when a compare-and-set found the campaign moved on: it is read again, so that the reason is true. */
export async function refuseMove(db: Database, id: string, move: CampaignMove): Promise<never> {
  allowMove(await reachCampaign(db, id), move)
  throw new MedusaError(MedusaError.Types.CONFLICT, "Somebody else changed this campaign at the same moment. Look at it again.")
}
