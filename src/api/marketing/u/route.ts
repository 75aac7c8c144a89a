import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { drawUnsubscribePage, UNSUBSCRIBE_PAGE_POLICY, type UnsubscribePageState } from "../../../core/campaigns/unsubscribe-page"
import { MARKETING_MODULE } from "../../../modules/marketing"
import type { MarketingModuleService } from "../../../modules/marketing/service"
import { readForm } from "../read-form"
import { readToken } from "../read-token"
import { refuseGuessing } from "../refuse-guessing"

/** The page with the button. Looking at it changes nothing: scanners and previews look at every link. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answer(req, res, ({ links }) => links.subscription(readToken(req)))
}

/**
 * Unsubscribes: from the page's button, and from the mailbox's own (RFC 8058), which sends a form or multipart body,
 * no cookies, and wants a 200 without a redirect. Only `choice=subscribe` takes it back.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const form = await readForm(req)
  const returned = form.get("choice") === "subscribe"
  await answer(req, res, ({ links }) => returned
    ? links.subscribeAgain(readToken(req))
    : links.unsubscribe(readToken(req), form.get("choice") === "unsubscribe" ? "unsubscribe page" : "one-click unsubscribe"), returned)
}

async function answer(req: MedusaRequest, res: MedusaResponse, act: (marketing: MarketingModuleService) => Promise<UnsubscribePageState>, returned = false): Promise<void> {
  const marketing = req.scope.resolve<MarketingModuleService>(MARKETING_MODULE)
  let state: UnsubscribePageState
  try {
    state = await act(marketing)
  } catch (error) {
    marketing.context.logger.error(`marketing links, unsubscribe page: ${error instanceof Error ? error.message : String(error)}`)
    state = "failed"
  }
  if (state === "unknown" && (await refuseGuessing(req, res))) return
  res.set({
    "Cache-Control": "no-store",
    "Content-Security-Policy": UNSUBSCRIBE_PAGE_POLICY,
    "Content-Type": "text/html; charset=utf-8",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex",
  })
  const status = state === "unknown" ? 404 : state === "failed" ? 503 : 200
  res.status(status).end(drawUnsubscribePage({ state, shopName: marketing.links.shopName, returned }))
}
