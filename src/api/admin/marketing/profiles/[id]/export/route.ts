import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { ProfileExportResponse } from "../../../../../../core/http/bulk"
import { MARKETING_MODULE } from "../../../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../../../modules/marketing/service"

/** Everything kept about one person, as JSON to hand over. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<ProfileExportResponse>): Promise<void> {
  const everything = await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).bulk.exportOne(req.params.id!)
  if (!everything) throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no profile ${req.params.id}.`)
  res.set({ "content-disposition": `attachment; filename="person-${req.params.id}.json"`, "cache-control": "no-store" })
  res.json(everything)
}
