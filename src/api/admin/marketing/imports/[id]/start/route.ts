import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ImportStartStatement } from "../../../../../../core/bulk/bulk.schema"
import type { BulkJobDetailResponse } from "../../../../../../core/http/bulk"
import { MARKETING_MODULE } from "../../../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../../../modules/marketing/service"
import { startImportWorkflow } from "../../../../../../workflows/bulk/start-import"
import { actorOf } from "../../../../../actor-of"
import { answerProblems } from "../../../../../answer-problems"

/** Has an uploaded file imported, or only tried (`dry_run`). */
export async function POST(req: AuthenticatedMedusaRequest<ImportStartStatement>, res: MedusaResponse<BulkJobDetailResponse>): Promise<void> {
  const { bulk } = req.scope.resolve<MarketingModuleService>(MARKETING_MODULE)
  const id = req.params.id!
  const problems = await bulk.checkStart(id, req.validatedBody)
  if (problems.length) return answerProblems(res, problems)
  await startImportWorkflow(req.scope).run({ input: { id, wish: req.validatedBody, at: new Date().toISOString(), actor: actorOf(req) } })
  res.json({ job: await bulk.present(id) })
}
