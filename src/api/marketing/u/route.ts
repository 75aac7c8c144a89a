import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { drawUnsubscribePage, type UnsubscribePageState } from "../../../core/campaigns/pages/unsubscribe-page"
import type { MarketingModuleService } from "../../../modules/marketing/service"
import { answerPage } from "../answer-page"
import { readEvidence } from "../read-evidence"
import { readForm } from "../read-form"
import { readToken } from "../read-token"
import { readVisit } from "../read-visit"

/** The page with the button. Looking at it changes nothing: scanners and previews look at every link. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answer(req, res, ({ links }) => links.subscription(readToken(req), readVisit(req)))
}

/**
 * Unsubscribes: from the page's button, and from the mailbox's own (RFC 8058), which sends a form or multipart body,
 * no cookies, and wants a 200 without a redirect. Only `choice=subscribe` takes it back.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const form = await readForm(req)
  const returned = form.get("choice") === "subscribe"
  const evidence = readEvidence(req)
  await answer(req, res, ({ links }) => returned
    ? links.subscribeAgain(readToken(req), evidence)
    : links.unsubscribe(readToken(req), form.get("choice") === "unsubscribe" ? "unsubscribe page" : "one-click unsubscribe", evidence), returned)
}

async function answer(req: MedusaRequest, res: MedusaResponse, act: (marketing: MarketingModuleService) => Promise<UnsubscribePageState>, returned = false): Promise<void> {
  let preferencesUrl: string | undefined
  await answerPage<UnsubscribePageState>(req, res, {
    purpose: "unsubscribe",
    act: (marketing) => {
      preferencesUrl = marketing.subscriptions.preferencesOf(readToken(req))
      return act(marketing)
    },
    draw: (frame, state) => drawUnsubscribePage(frame, { state, returned, preferencesUrl }),
    isUnknown: (state) => state === "unknown",
  })
}
