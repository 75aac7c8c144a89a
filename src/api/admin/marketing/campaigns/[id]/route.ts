import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CampaignDeleteResponse, CampaignDetailResponse } from "../../../../../core/http/campaigns"
import { MARKETING_MODULE } from "../../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../../modules/marketing/service"
import { deleteCampaignWorkflow } from "../../../../../workflows/campaigns/delete-campaign"
import { updateCampaignWorkflow } from "../../../../../workflows/campaigns/update-campaign"
import { actorOf } from "../../../../actor-of"
import { answerStale } from "../../../../answer-stale"
import type { UpdateCampaignBody } from "../campaign.schema"

/** One campaign, with what forbids sending it now. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<CampaignDetailResponse>): Promise<void> {
  res.json({ campaign: await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).campaigns.retrieve(req.params.id!) })
}

/** Changes a draft; 409 when somebody saved it after the `updated_at` that is sent. */
export async function POST(req: AuthenticatedMedusaRequest<UpdateCampaignBody>, res: MedusaResponse<CampaignDetailResponse>): Promise<void> {
  const id = req.params.id!
  const { updated_at: readAt, ...edit } = req.validatedBody
  const saved = await answerStale(res, () => updateCampaignWorkflow(req.scope).run({ input: { id, edit, readAt, actor: actorOf(req) } }))
  if (saved) res.json({ campaign: await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).campaigns.retrieve(id) })
}

/** Deletes a draft. */
export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse<CampaignDeleteResponse>): Promise<void> {
  const id = req.params.id!
  await deleteCampaignWorkflow(req.scope).run({ input: { id, actor: actorOf(req) } })
  res.json({ id, object: "campaign", deleted: true })
}
