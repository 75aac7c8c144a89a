import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MARKETING_MODULE } from "../../../modules/marketing"
import type { MarketingModuleService } from "../../../modules/marketing/service"
import { readVisit } from "../read-visit"
import { readToken } from "../read-token"
import { refuseGuessing } from "../refuse-guessing"

const PIXEL = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64")

/** The open pixel: always the same picture, whether the opening counts or not. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { links, context } = req.scope.resolve<MarketingModuleService>(MARKETING_MODULE)
  try {
    const ours = req.method === "HEAD" || (await links.open(readToken(req), readVisit(req)))
    if (!ours && (await refuseGuessing(req, res))) return
  } catch (error) {
    context.logger.error(`marketing links, an opening was not counted: ${error instanceof Error ? error.message : String(error)}`)
  }
  res.set({ "Cache-Control": "no-store, private", "X-Robots-Tag": "noindex", "Content-Type": "image/gif", "Content-Length": String(PIXEL.length) })
  res.status(200).end(PIXEL)
}
