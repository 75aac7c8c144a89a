import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import type { ImportDraftResponse } from "../../../../core/http/bulk"
import { MARKETING_MODULE } from "../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../modules/marketing/service"
import { actorOf } from "../../../actor-of"
import { readQuery } from "../../../list-query"
import { presentDraft } from "./present-draft"

const uploadQuery = z.object({ name: z.string().trim().min(1).max(200).default("customers.csv") })

/** Takes a CSV file as the request's raw body, read as it arrives; answers its columns with guesses. Nothing is imported yet. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<ImportDraftResponse>): Promise<void> {
  const { name } = readQuery(uploadQuery, req.query)
  const { bulk } = req.scope.resolve<MarketingModuleService>(MARKETING_MODULE)
  const id = await bulk.upload({ file: name, bytes: req, actor: actorOf(req) })
  res.json(presentDraft(await bulk.draft(id)))
}
