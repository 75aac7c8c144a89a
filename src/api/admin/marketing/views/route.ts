import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SavedViewDetailResponse, SavedViewListResponse } from "../../../../core/http/views"
import { readView, type ViewStatement } from "../../../../core/profiles/view.schema"
import { MARKETING_MODULE } from "../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../modules/marketing/service"
import { createViewWorkflow } from "../../../../workflows/profiles/create-view"
import { actorOf } from "../../../actor-of"
import { answerProblems } from "../../../answer-problems"

/** The saved views of the list of people, by name. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<SavedViewListResponse>): Promise<void> {
  res.json({ views: await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).views.list() })
}

/** Saves a view. */
export async function POST(req: AuthenticatedMedusaRequest<ViewStatement>, res: MedusaResponse<SavedViewDetailResponse>): Promise<void> {
  const { views } = req.scope.resolve<MarketingModuleService>(MARKETING_MODULE)
  const { name, definition } = req.validatedBody
  const problems = await views.check(definition)
  if (problems.length) return answerProblems(res, problems.map(({ path, message }) => ({ path: ["definition", ...path], message })))
  const { result: id } = await createViewWorkflow(req.scope).run({ input: { view: { name, definition: readView(definition) }, actor: actorOf(req) } })
  res.json({ view: await views.retrieve(id) })
}
