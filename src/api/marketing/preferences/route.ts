import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { drawPreferencesPage } from "../../../core/campaigns/pages/preferences-page"
import { answerPage } from "../answer-page"
import { readForm } from "../read-form"
import { readToken } from "../read-token"
import { answerExport } from "./answer-export"
import { obeyForm } from "./obey-form"
import { showPage, type ShownPage } from "./show-page"

/** The preference centre. Looking at it changes nothing. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answer(req, res, new URLSearchParams())
}

/** Does what a button of the page says; all of them post to the page's own address. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const form = await readForm(req)
  if (form.get("action") === "export" && (await answerExport(req, res))) return
  await answer(req, res, form)
}

async function answer(req: MedusaRequest, res: MedusaResponse, form: URLSearchParams): Promise<void> {
  await answerPage<ShownPage>(req, res, {
    purpose: "preferences",
    act: async (marketing) => showPage(req, marketing, await obeyForm(req, marketing, form), readToken(req)),
    draw: (frame, shown) => (shown === "failed" ? drawPreferencesPage(frame, { state: "failed" }) : drawPreferencesPage({ ...frame, language: shown.language }, shown.page)),
    isUnknown: (shown) => shown !== "failed" && shown.page.state === "unknown",
  })
}
