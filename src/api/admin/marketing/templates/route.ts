import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { TemplateDetailResponse, TemplateListResponse } from "../../../../core/http/templates"
import { MARKETING_MODULE } from "../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../modules/marketing/service"
import { createTemplateWorkflow } from "../../../../workflows/campaigns/create-template"
import { actorOf } from "../../../actor-of"
import { pickFields, readQuery } from "../../../list-query"
import { presentListed, presentTemplate } from "./present-template"
import { templateListQuery, type CreateTemplateBody } from "./template.schema"

/** The product's templates and the shop's own in one list, searched, filtered, sorted and paged. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<TemplateListResponse>): Promise<void> {
  const { fields, ...query } = readQuery(templateListQuery, req.query)
  const { templates, categories, count } = await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).templates.list(query)
  res.json({ templates: pickFields(templates.map(presentListed), fields), categories, count, offset: query.offset, limit: query.limit })
}

/** Stores a template of the shop's own; one whose message has problems is stored too, and the answer names them. */
export async function POST(req: AuthenticatedMedusaRequest<CreateTemplateBody>, res: MedusaResponse<TemplateDetailResponse>): Promise<void> {
  const { result: id } = await createTemplateWorkflow(req.scope).run({ input: { template: req.validatedBody, actor: actorOf(req) } })
  res.json({ template: await presentTemplate(req.scope, id) })
}
