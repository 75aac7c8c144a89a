import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { DrawnPage, PageFrame } from "../../core/campaigns/pages/draw-page"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { PageVisit } from "../../modules/marketing/areas/subscriptions/page-frame"
import type { MarketingModuleService } from "../../modules/marketing/service"
import { readToken } from "./read-token"
import { refuseGuessing } from "./refuse-guessing"

type Page<State> = {
  purpose: PageVisit["purpose"]
  /** What is to be said; whatever it throws is told as "failed". */
  act: (marketing: MarketingModuleService) => Promise<State>
  draw: (frame: PageFrame, state: State | "failed") => DrawnPage
  /** Whether the token was nobody's. */
  isUnknown: (state: State | "failed") => boolean
}

/** Answers with one of the pages behind a mail's links, in the reader's language; a page even when nothing works. */
export async function answerPage<State>(req: MedusaRequest, res: MedusaResponse, { purpose, act, draw, isUnknown }: Page<State>): Promise<void> {
  const marketing = req.scope.resolve<MarketingModuleService>(MARKETING_MODULE)
  const visit: PageVisit = { token: readToken(req), purpose, asked: req.query.lang, accepted: req.get("accept-language") }
  let state: State | "failed"
  let frame: PageFrame
  try {
    state = await act(marketing)
    frame = await marketing.subscriptions.frame(visit)
  } catch (error) {
    marketing.context.logger.error(`marketing links, ${purpose} page: ${error instanceof Error ? error.message : String(error)}`)
    state = "failed"
    frame = marketing.subscriptions.plainFrame(visit)
  }
  const unknown = isUnknown(state)
  if (unknown && (await refuseGuessing(req, res))) return
  const { html, policy } = draw(frame, state)
  res.set({
    "Cache-Control": "no-store",
    "Content-Security-Policy": policy,
    "Content-Type": "text/html; charset=utf-8",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex",
  })
  res.status(unknown ? 404 : state === "failed" ? 503 : 200).end(html)
}
