import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MessagePreviewResponse } from "../../../../../core/http/campaigns"
import { MARKETING_MODULE } from "../../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../../modules/marketing/service"
import type { PreviewBody } from "../campaign.schema"

/** Draws a message for a person; one that is being written may be wrong, and the answer says how. */
export async function POST(req: AuthenticatedMedusaRequest<PreviewBody>, res: MedusaResponse<MessagePreviewResponse>): Promise<void> {
  const { message, profile_id } = req.validatedBody
  res.json({ preview: await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).campaigns.preview(message, profile_id) })
}
