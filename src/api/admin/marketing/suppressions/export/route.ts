import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MARKETING_MODULE } from "../../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../../modules/marketing/service"
import { exportSuppressionsWorkflow } from "../../../../../workflows/campaigns/export-suppressions"
import { actorOf } from "../../../../actor-of"
import { readQuery } from "../../../../list-query"
import { sendCsv } from "../../../../send-csv"
import { suppressionExportQuery } from "../suppression-list.schema"

/** The suppression list as CSV. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { reason, bom = false } = readQuery(suppressionExportQuery, req.query)
  await exportSuppressionsWorkflow(req.scope).run({ input: { reason: reason ?? null, actor: actorOf(req) } })
  await sendCsv(res, "suppressions.csv", req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).suppressions.output({ reason, bom }))
}
