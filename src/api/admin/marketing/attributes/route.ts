import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AttributeDetailResponse, AttributeListResponse } from "../../../../core/http/attributes"
import type { CreateAttribute } from "../../../../core/profiles/attribute.schema"
import { MARKETING_MODULE } from "../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../modules/marketing/service"
import { createAttributeWorkflow } from "../../../../workflows/profiles/create-attribute"
import { actorOf } from "../../../actor-of"

/** Every attribute, by name. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<AttributeListResponse>): Promise<void> {
  res.json({ attributes: await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).attributes.list() })
}

/** Defines an attribute. */
export async function POST(req: AuthenticatedMedusaRequest<CreateAttribute>, res: MedusaResponse<AttributeDetailResponse>): Promise<void> {
  const { result: id } = await createAttributeWorkflow(req.scope).run({ input: { attribute: req.validatedBody, actor: actorOf(req) } })
  res.json({ attribute: await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).attributes.retrieve(id) })
}
