import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MARKETING_MODULE } from "../../../modules/marketing"
import type { MarketingModuleService } from "../../../modules/marketing/service"
import { readToken } from "../read-token"

/** Hands somebody everything kept about them as a JSON file; false when the token is nobody's, and nothing was answered. */
export async function answerExport(req: MedusaRequest, res: MedusaResponse): Promise<boolean> {
  const { subscriptions } = req.scope.resolve<MarketingModuleService>(MARKETING_MODULE)
  const reader = await subscriptions.readerOf(readToken(req))
  if (reader.state !== "known") return false
  const data = await subscriptions.exportOwn(reader)
  res.set({
    "Cache-Control": "no-store",
    "Content-Disposition": 'attachment; filename="my-data.json"',
    "Content-Type": "application/json; charset=utf-8",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
  })
  res.status(200).end(JSON.stringify(data, null, 2))
  return true
}
