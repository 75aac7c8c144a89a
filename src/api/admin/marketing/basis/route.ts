import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { BasisResponse } from "../../../../core/http/subscriptions"
import type { BasisStatement } from "../../../../core/profiles/basis.schema"
import { stateBasisWorkflow } from "../../../../workflows/subscriptions/state-basis"
import { actorOf } from "../../../actor-of"

/** Subscribes everybody never asked who is in scope, on the merchant's word. */
export async function POST(req: AuthenticatedMedusaRequest<BasisStatement>, res: MedusaResponse<BasisResponse>): Promise<void> {
  const { result: people } = await stateBasisWorkflow(req.scope).run({ input: { statement: req.validatedBody, actor: actorOf(req) } })
  res.json({ people })
}
