import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { TemplateDetailResponse } from "../../../../../../../../core/http/templates"
import { restoreTemplateWorkflow } from "../../../../../../../../workflows/campaigns/restore-template"
import { actorOf } from "../../../../../../../actor-of"
import { readQuery } from "../../../../../../../list-query"
import { presentTemplate } from "../../../../present-template"
import { versionNumber } from "../../../../template.schema"

/** Writes a new version that says what an earlier one said. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<TemplateDetailResponse>): Promise<void> {
  const id = req.params.id!
  const { number } = readQuery(versionNumber, req.params)
  await restoreTemplateWorkflow(req.scope).run({ input: { id, number, actor: actorOf(req) } })
  res.json({ template: await presentTemplate(req.scope, id) })
}
