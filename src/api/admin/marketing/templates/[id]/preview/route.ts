import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MessagePreviewResponse } from "../../../../../../core/http/campaigns"
import { MARKETING_MODULE } from "../../../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../../../modules/marketing/service"
import { readQuery } from "../../../../../list-query"
import { templatePreviewQuery } from "../../template.schema"

/** A template drawn for the example person, as it is or as it was at a version. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<MessagePreviewResponse>): Promise<void> {
  const { templates, campaigns } = req.scope.resolve<MarketingModuleService>(MARKETING_MODULE)
  const { version } = readQuery(templatePreviewQuery, req.query)
  res.json({ preview: await campaigns.previewTemplate(await templates.messageOf(req.params.id!, version)) })
}
