import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Problem } from "../../../../core/base/problem"
import type { AddSuppressions } from "../../../../core/campaigns/suppression.schema"
import type { SuppressionAddResponse, SuppressionListResponse } from "../../../../core/http/suppressions"
import { MARKETING_MODULE } from "../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../modules/marketing/service"
import { addSuppressionsWorkflow } from "../../../../workflows/campaigns/add-suppressions"
import { actorOf } from "../../../actor-of"
import { answerProblems } from "../../../answer-problems"
import { readQuery } from "../../../list-query"
import { suppressionListQuery } from "./suppression-list.schema"

/** The suppression list, newest first. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<SuppressionListResponse>): Promise<void> {
  const { order, q, reason, limit, offset } = readQuery(suppressionListQuery, req.query)
  const { suppressions } = req.scope.resolve<MarketingModuleService>(MARKETING_MODULE)
  res.json({ ...(await suppressions.list({ q, reason, limit, offset, descending: order?.descending })), offset, limit })
}

/** Puts addresses on the list; a line that is none is answered with its place, and then nothing is put on. */
export async function POST(req: AuthenticatedMedusaRequest<AddSuppressions>, res: MedusaResponse<SuppressionAddResponse | { problems: Problem[] }>): Promise<void> {
  const problems = req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).suppressions.check(req.validatedBody)
  if (problems.length) return answerProblems(res, problems)
  const { result } = await addSuppressionsWorkflow(req.scope).run({ input: { wish: req.validatedBody, actor: actorOf(req) } })
  res.json(result)
}
