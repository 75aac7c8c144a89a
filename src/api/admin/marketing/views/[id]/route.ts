import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SavedViewDetailResponse } from "../../../../../core/http/views"
import { readView, type ViewChange } from "../../../../../core/profiles/view.schema"
import { MARKETING_MODULE } from "../../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../../modules/marketing/service"
import { deleteViewWorkflow } from "../../../../../workflows/profiles/delete-view"
import { updateViewWorkflow } from "../../../../../workflows/profiles/update-view"
import { actorOf } from "../../../../actor-of"
import { answerProblems } from "../../../../answer-problems"

/** Changes what the body names. */
export async function POST(req: AuthenticatedMedusaRequest<ViewChange>, res: MedusaResponse<SavedViewDetailResponse>): Promise<void> {
  const { views } = req.scope.resolve<MarketingModuleService>(MARKETING_MODULE)
  const { name, definition } = req.validatedBody
  const problems = definition ? await views.check(definition) : []
  if (problems.length) return answerProblems(res, problems.map(({ path, message }) => ({ path: ["definition", ...path], message })))
  const change = { ...(name ? { name } : {}), ...(definition ? { definition: readView(definition) } : {}) }
  await updateViewWorkflow(req.scope).run({ input: { id: req.params.id!, change, actor: actorOf(req) } })
  res.json({ view: await views.retrieve(req.params.id!) })
}

/** Deletes a view; the people it showed stay as they are. */
export async function DELETE(req: AuthenticatedMedusaRequest, res: MedusaResponse<{ id: string; object: "view"; deleted: true }>): Promise<void> {
  await deleteViewWorkflow(req.scope).run({ input: { id: req.params.id!, actor: actorOf(req) } })
  res.json({ id: req.params.id!, object: "view", deleted: true })
}
