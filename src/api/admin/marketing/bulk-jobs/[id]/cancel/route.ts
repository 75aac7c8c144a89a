import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { BulkJobDetailResponse } from "../../../../../../core/http/bulk"
import { MARKETING_MODULE } from "../../../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../../../modules/marketing/service"
import { cancelBulkJobWorkflow } from "../../../../../../workflows/bulk/cancel-bulk-job"
import { actorOf } from "../../../../../actor-of"

/** Ends long work where it stands; what has been done stays done. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<BulkJobDetailResponse>): Promise<void> {
  await cancelBulkJobWorkflow(req.scope).run({ input: { id: req.params.id!, actor: actorOf(req) } })
  res.json({ job: await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).bulk.present(req.params.id!) })
}
