import type { MedusaRequest } from "@medusajs/framework/http"
import type { PageLanguage } from "../../../core/campaigns/pages/languages"
import type { PreferencesPage } from "../../../core/campaigns/pages/preferences-page"
import type { MarketingModuleService } from "../../../modules/marketing/service"
import type { Obeyed } from "./obey-form"

export type ShownPage = { page: PreferencesPage; language: PageLanguage }

/** The page after a form, or without one, as things stand now. A language just chosen goes before the one in the address. */
export async function showPage(req: MedusaRequest, { subscriptions }: MarketingModuleService, obeyed: Obeyed, token: string): Promise<ShownPage> {
  const reader = await subscriptions.readerOf(token)
  const locale = reader.state === "known" ? reader.subscriber.locale : null
  const language = await subscriptions.language({ asked: obeyed === "saved" ? undefined : req.query.lang, locale, accepted: req.get("accept-language") })
  if (reader.state !== "known") return { page: { state: reader.state }, language }
  if (obeyed === "erasing") return { page: { state: "erasing" }, language }
  const formText = await subscriptions.formText(language)
  const told = obeyed === "saved" || obeyed === "not_saved" ? { told: obeyed } : {}
  return { page: { state: "shown", view: await subscriptions.view(reader, language), ...told, ...(formText ? { formText } : {}) }, language }
}
