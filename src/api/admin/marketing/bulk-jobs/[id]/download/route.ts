import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MARKETING_MODULE } from "../../../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../../../modules/marketing/service"
import { readQuery } from "../../../../../list-query"
import { sendCsv } from "../../../../../send-csv"
import { downloadQuery } from "../../bulk-job-list.schema"

/** The file an export made, as CSV. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const pieces = await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).bulk.output(req.params.id!, readQuery(downloadQuery, req.query))
  await sendCsv(res, `customers-${req.params.id}.csv`, pieces)
}
