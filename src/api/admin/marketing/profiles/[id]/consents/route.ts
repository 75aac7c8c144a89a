import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { ProfileConsentsResponse } from "../../../../../../core/http/profiles"
import { MARKETING_MODULE } from "../../../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../../../modules/marketing/service"
import { readQuery } from "../../../../../list-query"
import { timelineQuery } from "../../profile-list.schema"

/** The log of what a person said about consent, with its proof, newest first. Nothing is ever taken out of it. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<ProfileConsentsResponse>): Promise<void> {
  const page = readQuery(timelineQuery, req.query)
  const log = await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).profiles.consents(req.params.id!, page)
  if (!log) throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no profile ${req.params.id}.`)
  res.json({ ...log, ...page })
}
