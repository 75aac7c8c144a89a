import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { EraseStatement } from "../../../../../../core/bulk/bulk.schema"
import type { ProfileEraseResponse } from "../../../../../../core/http/bulk"
import { eraseProfileWorkflow } from "../../../../../../workflows/bulk/erase-profile"
import { actorOf } from "../../../../../actor-of"

/** Erases one person for good, confirmed by their address. */
export async function POST(req: AuthenticatedMedusaRequest<EraseStatement>, res: MedusaResponse<ProfileEraseResponse>): Promise<void> {
  const { confirm, customer } = req.validatedBody
  const { result } = await eraseProfileWorkflow(req.scope).run({ input: { profileId: req.params.id!, confirm, customer, actor: actorOf(req) } })
  res.json({ id: result.id, erased: true, customers_deleted: result.customers_deleted })
}
