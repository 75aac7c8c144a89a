import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { ProfileDetailResponse } from "../../../../../core/http/profiles"
import type { ProfileChange } from "../../../../../core/profiles/profile-change.schema"
import { MARKETING_MODULE } from "../../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../../modules/marketing/service"
import { setAttributesWorkflow } from "../../../../../workflows/profiles/set-attributes"
import { tagProfileWorkflow } from "../../../../../workflows/profiles/tag-profile"
import { actorOf } from "../../../../actor-of"

/** One person. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<ProfileDetailResponse>): Promise<void> {
  const marketing = req.scope.resolve<MarketingModuleService>(MARKETING_MODULE)
  const profile = await marketing.profiles.retrieve(req.params.id!)
  if (!profile) throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no profile ${req.params.id}.`)
  res.json({ profile })
}

/** Merges a person's attributes and replaces their tags, as far as the body names them. */
export async function POST(req: AuthenticatedMedusaRequest<ProfileChange>, res: MedusaResponse<ProfileDetailResponse>): Promise<void> {
  const { tags, attributes } = req.validatedBody
  const who = { profileId: req.params.id!, actor: actorOf(req) }
  if (attributes) await setAttributesWorkflow(req.scope).run({ input: { ...who, attributes } })
  if (tags) await tagProfileWorkflow(req.scope).run({ input: { ...who, tags } })
  await GET(req, res)
}
