import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SettingDetailResponse } from "../../../../../core/http/settings"
import type { SettingName } from "../../../../../core/settings/settings"
import { MARKETING_MODULE } from "../../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../../modules/marketing/service"
import { changeSettingWorkflow } from "../../../../../workflows/settings/change-setting"
import { actorOf } from "../../../../actor-of"

/** One setting. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<SettingDetailResponse>): Promise<void> {
  res.json({ setting: await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).settings.retrieve(req.params.name!) })
}

/** Keeps a whole value; what it leaves out takes its default. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<SettingDetailResponse>): Promise<void> {
  const { settings } = req.scope.resolve<MarketingModuleService>(MARKETING_MODULE)
  const { name } = await settings.retrieve(req.params.name!)
  await changeSettingWorkflow(req.scope).run({ input: { name: name as SettingName, value: req.validatedBody, actor: actorOf(req) } })
  res.json({ setting: await settings.retrieve(name) })
}
