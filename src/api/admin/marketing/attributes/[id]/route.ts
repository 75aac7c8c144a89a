import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AttributeDeleteResponse, AttributeDetailResponse } from "../../../../../core/http/attributes"
import type { UpdateAttribute } from "../../../../../core/profiles/attribute.schema"
import { MARKETING_MODULE } from "../../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../../modules/marketing/service"
import { deleteAttributeWorkflow } from "../../../../../workflows/profiles/delete-attribute"
import { updateAttributeWorkflow } from "../../../../../workflows/profiles/update-attribute"
import { actorOf } from "../../../../actor-of"

/** One attribute with who uses it. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<AttributeDetailResponse>): Promise<void> {
  res.json({ attribute: await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).attributes.retrieve(req.params.id!) })
}

/** Changes what the body names. */
export async function POST(req: AuthenticatedMedusaRequest<UpdateAttribute>, res: MedusaResponse<AttributeDetailResponse>): Promise<void> {
  await updateAttributeWorkflow(req.scope).run({ input: { id: req.params.id!, change: req.validatedBody, actor: actorOf(req) } })
  await GET(req, res)
}

/** Deletes an attribute and everybody's values of it. */
export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse<AttributeDeleteResponse>): Promise<void> {
  await deleteAttributeWorkflow(req.scope).run({ input: { id: req.params.id!, actor: actorOf(req) } })
  res.json({ id: req.params.id!, object: "attribute", deleted: true })
}
