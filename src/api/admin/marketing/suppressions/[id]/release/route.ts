import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ReleaseSuppression } from "../../../../../../core/campaigns/suppression.schema"
import type { SuppressionDetailResponse } from "../../../../../../core/http/suppressions"
import { MARKETING_MODULE } from "../../../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../../../modules/marketing/service"
import { releaseSuppressionWorkflow } from "../../../../../../workflows/campaigns/release-suppression"
import { actorOf } from "../../../../../actor-of"
import { presentEvents } from "../../present-events"

/** Takes an address off the list, with a note. The person's consent stays what it was. */
export async function POST(req: AuthenticatedMedusaRequest<ReleaseSuppression>, res: MedusaResponse<SuppressionDetailResponse>): Promise<void> {
  const id = req.params.id!
  await releaseSuppressionWorkflow(req.scope).run({ input: { id, wish: req.validatedBody, actor: actorOf(req) } })
  const { events, ...found } = await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).suppressions.retrieve(id)
  res.json({ ...found, events: await presentEvents(req.scope, events) })
}
