import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { ProfileDetailResponse } from "../../../../../core/http/profiles"
import { MARKETING_MODULE } from "../../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../../modules/marketing/service"

/** One person. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<ProfileDetailResponse>): Promise<void> {
  const marketing = req.scope.resolve<MarketingModuleService>(MARKETING_MODULE)
  const profile = await marketing.profiles.retrieve(req.params.id!)
  if (!profile) throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no profile ${req.params.id}.`)
  res.json({ profile })
}
