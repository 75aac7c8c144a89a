import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { TemplateDeleteResponse, TemplateDetailResponse } from "../../../../../core/http/templates"
import { deleteTemplateWorkflow } from "../../../../../workflows/campaigns/delete-template"
import { updateTemplateWorkflow } from "../../../../../workflows/campaigns/update-template"
import { actorOf } from "../../../../actor-of"
import { answerStale } from "../../../../answer-stale"
import { presentTemplate } from "../present-template"
import type { UpdateTemplateBody } from "../template.schema"

/** One template, with what is wrong with its message. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<TemplateDetailResponse>): Promise<void> {
  res.json({ template: await presentTemplate(req.scope, req.params.id!) })
}

/** Writes the next version of an own template; a 409 when it was saved since the version it was read at. */
export async function POST(req: AuthenticatedMedusaRequest<UpdateTemplateBody>, res: MedusaResponse<TemplateDetailResponse>): Promise<void> {
  const id = req.params.id!
  const saved = await answerStale(res, () => updateTemplateWorkflow(req.scope).run({ input: { id, edit: req.validatedBody, actor: actorOf(req) } }))
  if (saved) res.json({ template: await presentTemplate(req.scope, id) })
}

/** Deletes an own template. */
export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse<TemplateDeleteResponse>): Promise<void> {
  const id = req.params.id!
  await deleteTemplateWorkflow(req.scope).run({ input: { id, actor: actorOf(req) } })
  res.json({ id, object: "template", deleted: true })
}
