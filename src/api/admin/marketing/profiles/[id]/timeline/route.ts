import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { ProfileTimelineResponse, TimelineEntry } from "../../../../../../core/http/profiles"
import { MARKETING_MODULE } from "../../../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../../../modules/marketing/service"
import { readQuery } from "../../../../../list-query"
import { timelineQuery } from "../../profile-list.schema"

/** What happened to a person, newest first; of some kinds only with `kind`, whose unknown values name nothing. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<ProfileTimelineResponse>): Promise<void> {
  const { kind, ...page } = readQuery(timelineQuery, req.query)
  const marketing = req.scope.resolve<MarketingModuleService>(MARKETING_MODULE)
  const timeline = await marketing.profiles.timeline(req.params.id!, { kinds: kind as TimelineEntry["kind"][] | undefined, ...page })
  if (!timeline) throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no profile ${req.params.id}.`)
  res.json({ ...timeline, ...page })
}
