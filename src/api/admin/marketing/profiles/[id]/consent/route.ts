import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ProfileDetailResponse } from "../../../../../../core/http/profiles"
import type { ConsentStatement } from "../../../../../../core/profiles/consent.schema"
import { MARKETING_MODULE } from "../../../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../../../modules/marketing/service"
import { actorOf } from "../../../../../actor-of"
import { recordConsentWorkflow } from "../../../../../../workflows/profiles/record-consent"

/** Writes down what a person told the merchant about mails or open tracking. */
export async function POST(req: AuthenticatedMedusaRequest<ConsentStatement>, res: MedusaResponse<ProfileDetailResponse>): Promise<void> {
  await recordConsentWorkflow(req.scope).run({
    input: { profileId: req.params.id!, statement: req.validatedBody, occurredAt: new Date().toISOString(), actor: actorOf(req) },
  })
  const profile = await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).profiles.retrieve(req.params.id!)
  res.json({ profile: profile! })
}
