import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MARKETING_MODULE } from "../../../../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../../../../modules/marketing/service"
import { exportRecipientsWorkflow } from "../../../../../../../workflows/campaigns/export-recipients"
import { actorOf } from "../../../../../../actor-of"
import { readQuery } from "../../../../../../list-query"
import { sendCsv } from "../../../../../../send-csv"
import { recipientExportQuery } from "../../../campaign.schema"

/** The recipients a filter leaves, as CSV. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const query = readQuery(recipientExportQuery, req.query)
  const pieces = await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).campaigns.exportRecipients(req.params.id!, query)
  await exportRecipientsWorkflow(req.scope).run({ input: { id: req.params.id!, filter: query, actor: actorOf(req) } })
  await sendCsv(res, `recipients-${req.params.id}.csv`, pieces)
}
