import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { drawConfirmPage, type ConfirmPageState } from "../../../core/campaigns/pages/confirm-page"
import type { MarketingModuleService } from "../../../modules/marketing/service"
import { answerPage } from "../answer-page"
import { readEvidence } from "../read-evidence"
import { readForm } from "../read-form"
import { readToken } from "../read-token"

/** The page a confirmation mail leads to. Looking at it confirms nothing: scanners look at every link. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answer(req, res, ({ subscriptions }) => subscriptions.confirmState(readToken(req)))
}

/** Confirms, by the page's button. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const pressed = (await readForm(req)).get("choice") === "confirm"
  await answer(req, res, ({ subscriptions }) => (pressed ? subscriptions.confirm(readToken(req), readEvidence(req)) : subscriptions.confirmState(readToken(req))))
}

const answer = (req: MedusaRequest, res: MedusaResponse, act: (marketing: MarketingModuleService) => Promise<ConfirmPageState>) =>
  answerPage<ConfirmPageState>(req, res, { purpose: "confirm", act, draw: drawConfirmPage, isUnknown: (state) => state === "unknown" })
