import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SubscriptionResponse } from "../../../../core/http/subscriptions"
import type { SubscriptionStatement } from "../../../../core/profiles/subscription.schema"
import { MARKETING_MODULE } from "../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../modules/marketing/service"
import { allowAddress, allowNetwork } from "./allow-request"
import { storeEvidence } from "./store-evidence"

/** Somebody subscribes. The answer is the same for everybody, so that nobody learns who is known to the shop. */
export async function POST(req: MedusaRequest<SubscriptionStatement>, res: MedusaResponse<SubscriptionResponse>): Promise<void> {
  res.set("Cache-Control", "no-store")
  if (!(await allowNetwork(req.ip ?? ""))) {
    const refusal = res as unknown as MedusaResponse
    return void refusal.status(429).set("Retry-After", "60").json({ type: "too_many_requests", message: "Too many requests. Please try again in a minute." })
  }
  const { email, topics, locale } = req.validatedBody
  if (await allowAddress(email)) {
    const { subscriptions } = req.scope.resolve<MarketingModuleService>(MARKETING_MODULE)
    await subscriptions.request({ email, topics, locale, evidence: storeEvidence(req, req.validatedBody) })
  }
  res.status(202).json({ status: "received" })
}
