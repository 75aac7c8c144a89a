import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { BulkJobDetailResponse } from "../../../../../core/http/bulk"
import { MARKETING_MODULE } from "../../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../../modules/marketing/service"
import { importSuppressionsWorkflow } from "../../../../../workflows/campaigns/import-suppressions"
import { actorOf } from "../../../../actor-of"
import { readQuery } from "../../../../list-query"
import { suppressionImportQuery } from "../suppression-list.schema"

/** Takes a CSV file of addresses or hashes as the request's raw body and has it put on the list; its job tells how far it is. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<BulkJobDetailResponse>): Promise<void> {
  const { name, note } = readQuery(suppressionImportQuery, req.query)
  const { suppressions, bulk } = req.scope.resolve<MarketingModuleService>(MARKETING_MODULE)
  const id = await suppressions.upload({ file: name, bytes: req, actor: actorOf(req) })
  await importSuppressionsWorkflow(req.scope).run({ input: { id, note, actor: actorOf(req) } })
  res.json({ job: await bulk.present(id) })
}
