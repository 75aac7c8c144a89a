import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MARKETING_MODULE } from "../../../modules/marketing"
import type { MarketingModuleService } from "../../../modules/marketing/service"
import { readVisit } from "../read-visit"
import { readToken } from "../read-token"
import { refuseGuessing } from "../refuse-guessing"

/** A click: written down, then sent on to the link's stored destination. HEAD is answered alike and counted as a machine. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { links, context } = req.scope.resolve<MarketingModuleService>(MARKETING_MODULE)
  let url: string | undefined = links.home
  try {
    url = await links.follow(readToken(req), readVisit(req))
  } catch (error) {
    context.logger.error(`marketing links, a click led home: ${error instanceof Error ? error.message : String(error)}`)
  }
  if (!url && (await refuseGuessing(req, res))) return
  res.set({ "Cache-Control": "no-store", "Referrer-Policy": "no-referrer-when-downgrade", "X-Robots-Tag": "noindex" })
  res.location(url ?? links.home).status(302).end()
}
