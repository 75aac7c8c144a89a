import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { TemplateDetailResponse } from "../../../../../../core/http/templates"
import { duplicateTemplateWorkflow } from "../../../../../../workflows/campaigns/duplicate-template"
import { actorOf } from "../../../../../actor-of"
import { presentTemplate } from "../../present-template"

/** Makes an own template that says the same; the answer is the copy. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<TemplateDetailResponse>): Promise<void> {
  const { result: copy } = await duplicateTemplateWorkflow(req.scope).run({ input: { id: req.params.id!, actor: actorOf(req) } })
  res.json({ template: await presentTemplate(req.scope, copy) })
}
