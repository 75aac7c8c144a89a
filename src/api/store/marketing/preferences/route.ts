import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StorePreferencesResponse } from "../../../../core/http/subscriptions"
import type { StorePreferenceStatement } from "../../../../core/profiles/subscription.schema"
import { MARKETING_MODULE } from "../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../modules/marketing/service"
import { storeEvidence } from "../subscriptions/store-evidence"
import { changeOwn } from "./change-own"
import { findReader } from "./find-reader"
import { tellPreferences } from "./tell-preferences"

/** What the logged-in customer, or the holder of a mail's token, gets and allows. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<StorePreferencesResponse>): Promise<void> {
  const marketing = req.scope.resolve<MarketingModuleService>(MARKETING_MODULE)
  res.set("Cache-Control", "no-store")
  res.json(await tellPreferences(marketing, await findReader(req, marketing), { asked: req.query.lang, accepted: req.get("accept-language") }))
}

/** Changes what is named, and answers how things stand then. */
export async function POST(req: AuthenticatedMedusaRequest<StorePreferenceStatement>, res: MedusaResponse<StorePreferencesResponse>): Promise<void> {
  const marketing = req.scope.resolve<MarketingModuleService>(MARKETING_MODULE)
  const reader = await findReader(req, marketing)
  await changeOwn(marketing, reader, { ...req.validatedBody, evidence: storeEvidence(req, req.validatedBody), byToken: Boolean(req.query.token) })
  res.set("Cache-Control", "no-store")
  res.json(await tellPreferences(marketing, await findReader(req, marketing), { asked: req.validatedBody.language ?? req.query.lang, accepted: req.get("accept-language") }))
}
