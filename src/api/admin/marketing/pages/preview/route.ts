import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { PagePreview } from "../../../../../core/campaigns/pages/page-preview.schema"
import type { PagePreviewResponse } from "../../../../../core/http/subscriptions"
import { MARKETING_MODULE } from "../../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../../modules/marketing/service"

/** One of the pages behind a mail's links, as somebody invented would see it. */
export async function POST(req: AuthenticatedMedusaRequest<PagePreview>, res: MedusaResponse<PagePreviewResponse>): Promise<void> {
  res.json({ html: await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).subscriptions.previewPage(req.validatedBody) })
}
