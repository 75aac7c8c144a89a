import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { BulkJobStatement } from "../../../../core/bulk/bulk.schema"
import type { BulkJobDetailResponse, BulkJobListResponse } from "../../../../core/http/bulk"
import { MARKETING_MODULE } from "../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../modules/marketing/service"
import { startBulkJobWorkflow } from "../../../../workflows/bulk/start-bulk-job"
import { actorOf } from "../../../actor-of"
import { readQuery } from "../../../list-query"
import { bulkJobListQuery } from "./bulk-job-list.schema"

/** Long work, newest first. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<BulkJobListResponse>): Promise<void> {
  const query = readQuery(bulkJobListQuery, req.query)
  const { jobs, count } = await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).bulk.list(query)
  res.json({ jobs, count, offset: query.offset, limit: query.limit })
}

/** Starts long work on many people: tags, a static segment, an export, an erasure. */
export async function POST(req: AuthenticatedMedusaRequest<BulkJobStatement>, res: MedusaResponse<BulkJobDetailResponse>): Promise<void> {
  const { result } = await startBulkJobWorkflow(req.scope).run({ input: { statement: req.validatedBody, actor: actorOf(req) } })
  res.json({ job: await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).bulk.present(result.id) })
}
