import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SuppressionDetailResponse } from "../../../../../core/http/suppressions"
import { MARKETING_MODULE } from "../../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../../modules/marketing/service"
import { presentEvents } from "../present-events"

/** How an address or a hash stands, on the list or not, and everything that happened to it. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<SuppressionDetailResponse>): Promise<void> {
  const { events, ...found } = await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).suppressions.retrieve(req.params.id!)
  res.json({ ...found, events: await presentEvents(req.scope, events) })
}
