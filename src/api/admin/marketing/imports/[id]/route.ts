import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ImportDraftResponse } from "../../../../../core/http/bulk"
import { MARKETING_MODULE } from "../../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../../modules/marketing/service"
import { presentDraft } from "../present-draft"

/** An uploaded file, its columns and how far its import is. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<ImportDraftResponse>): Promise<void> {
  res.json(presentDraft(await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).bulk.draft(req.params.id!)))
}
