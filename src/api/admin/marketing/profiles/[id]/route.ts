import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { ProfileDetailResponse } from "../../../../../core/http/profiles"
import type { TagsStatement } from "../../../../../core/profiles/tags.schema"
import { MARKETING_MODULE } from "../../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../../modules/marketing/service"
import { tagProfileWorkflow } from "../../../../../workflows/profiles/tag-profile"
import { actorOf } from "../../../../actor-of"

/** One person. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<ProfileDetailResponse>): Promise<void> {
  const marketing = req.scope.resolve<MarketingModuleService>(MARKETING_MODULE)
  const profile = await marketing.profiles.retrieve(req.params.id!)
  if (!profile) throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no profile ${req.params.id}.`)
  res.json({ profile })
}

/** Replaces a person's tags. */
export async function POST(req: AuthenticatedMedusaRequest<TagsStatement>, res: MedusaResponse<ProfileDetailResponse>): Promise<void> {
  await tagProfileWorkflow(req.scope).run({ input: { profileId: req.params.id!, tags: req.validatedBody.tags, actor: actorOf(req) } })
  await GET(req, res)
}
