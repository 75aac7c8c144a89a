import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CampaignDetailResponse, CampaignListResponse } from "../../../../core/http/campaigns"
import { MARKETING_MODULE } from "../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../modules/marketing/service"
import { createCampaignWorkflow } from "../../../../workflows/campaigns/create-campaign"
import { actorOf } from "../../../actor-of"
import { pickFields, readQuery } from "../../../list-query"
import { campaignListQuery, type CreateCampaignBody } from "./campaign.schema"

/** Campaigns with their progress and revenue, searched, filtered, sorted and paged. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<CampaignListResponse>): Promise<void> {
  const { fields, ...query } = readQuery(campaignListQuery, req.query)
  const { campaigns, ...page } = await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).campaigns.list(query)
  res.json({ campaigns: pickFields(campaigns, fields), ...page })
}

/** Stores a new draft. */
export async function POST(req: AuthenticatedMedusaRequest<CreateCampaignBody>, res: MedusaResponse<CampaignDetailResponse>): Promise<void> {
  const { result: id } = await createCampaignWorkflow(req.scope).run({ input: { campaign: req.validatedBody, actor: actorOf(req) } })
  res.json({ campaign: await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).campaigns.retrieve(id) })
}
