import type { MedusaRequest } from "@medusajs/framework/http"
import { readPreferenceForm } from "../../../core/campaigns/pages/preference.schema"
import { speak } from "../../../core/campaigns/pages/page-words"
import { nameOf } from "../../../core/campaigns/pages/draw-page"
import type { PreferenceDeed } from "../../../modules/marketing/areas/subscriptions"
import type { MarketingModuleService } from "../../../modules/marketing/service"
import { eraseOwnDataWorkflow } from "../../../workflows/subscriptions/erase-own-data"
import { readEvidence } from "../read-evidence"
import { readToken } from "../read-token"

/** What became of a form, for the page to say. */
export type Obeyed = "nothing" | "saved" | "not_saved" | "erasing" | "erased"

/** Does what a posted preference page asks for. An empty form asks for nothing. */
export async function obeyForm(req: MedusaRequest, marketing: MarketingModuleService, form: URLSearchParams): Promise<Obeyed> {
  const { subscriptions } = marketing
  const action = form.get("action")
  const reader = await subscriptions.readerOf(readToken(req))
  if (reader.state !== "known" || !action || action === "show") return "nothing"
  if (action === "erase") return "erasing"
  if (action === "erase_confirmed") {
    const { result } = await eraseOwnDataWorkflow(req.scope).run({ input: { token: readToken(req) } })
    return result.erased ? "erased" : "nothing"
  }
  const change = action === "save" ? readPreferenceForm(form) : undefined
  const deed: PreferenceDeed | undefined = change ? { do: "change", change } : action === "unsubscribe" ? { do: "leave" } : action === "subscribe" ? { do: "come back" } : undefined
  if (!deed) return "not_saved"
  await subscriptions.act(reader, deed, { source: "Preference centre", evidence: { ...readEvidence(req), ...(deed.do === "come back" ? { form_text: await wordsShown(req, marketing, reader.subscriber.locale) } : {}) } })
  return "saved"
}

/** The words beside the button, as the page shows them. */
async function wordsShown(req: MedusaRequest, { subscriptions }: MarketingModuleService, locale: string | null): Promise<string> {
  const visit = { token: readToken(req), purpose: "preferences" as const, asked: req.query.lang, accepted: req.get("accept-language") }
  const frame = await subscriptions.frame(visit)
  const language = await subscriptions.language({ ...visit, locale })
  return (await subscriptions.formText(language)) ?? speak(language, { shop: nameOf(frame) })("subscribe_words")
}
