import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AttributeValuesResponse } from "../../../../../core/http/attributes"
import type { ManyValues } from "../../../../../core/profiles/attribute.schema"
import { setManyAttributesWorkflow } from "../../../../../workflows/profiles/set-many-attributes"
import { actorOf } from "../../../../actor-of"

/** Gives many people values, as a support desk or a loyalty system does. */
export async function POST(req: AuthenticatedMedusaRequest<{ values: ManyValues }>, res: MedusaResponse<AttributeValuesResponse>): Promise<void> {
  const { result } = await setManyAttributesWorkflow(req.scope).run({ input: { rows: req.validatedBody.values, actor: actorOf(req) } })
  res.json(result)
}
