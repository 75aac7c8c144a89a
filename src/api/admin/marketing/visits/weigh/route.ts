import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { weighVisitsWorkflow } from "../../../../../workflows/campaigns/weigh-visits"
import { actorOf } from "../../../../actor-of"
import type { WeighVisitsBody } from "../visit.schema"

/** Has the visits since a moment weighed again; the pump does it, and the reports follow. */
export async function POST(req: AuthenticatedMedusaRequest<WeighVisitsBody>, res: MedusaResponse<{ from: string }>): Promise<void> {
  const { result } = await weighVisitsWorkflow(req.scope).run({ input: { ...req.validatedBody, actor: actorOf(req) } })
  res.status(202).json({ from: result })
}
