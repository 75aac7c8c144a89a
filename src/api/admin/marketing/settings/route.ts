import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SettingListResponse } from "../../../../core/http/settings"
import { MARKETING_MODULE } from "../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../modules/marketing/service"

/** Every setting with its value. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<SettingListResponse>): Promise<void> {
  res.json({ settings: await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).settings.list() })
}
