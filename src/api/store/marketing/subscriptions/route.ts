import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SubscriptionResponse } from "../../../../core/http/subscriptions"
import type { SubscriptionStatement } from "../../../../core/profiles/subscription.schema"
import { MARKETING_MODULE } from "../../../../modules/marketing"
import type { SubscriptionRequest } from "../../../../modules/marketing/areas/subscriptions/request-subscription"
import type { MarketingModuleService } from "../../../../modules/marketing/service"
import { allowAddress, allowNetwork } from "./allow-request"
import { storeEvidence } from "./store-evidence"

/**
 * Somebody subscribes. The answer is the same for everybody, and given before anything is looked up, so that neither it nor the
 * time it takes tells who is known to the shop. What fails afterwards is in the log.
 */
export async function POST(req: MedusaRequest<SubscriptionStatement>, res: MedusaResponse<SubscriptionResponse>): Promise<void> {
  res.set("Cache-Control", "no-store")
  if (!(await allowNetwork(req.ip ?? ""))) {
    const refusal = res as unknown as MedusaResponse
    return void refusal.status(429).set("Retry-After", "60").json({ type: "too_many_requests", message: "Too many requests. Please try again in a minute." })
  }
  const marketing = req.scope.resolve<MarketingModuleService>(MARKETING_MODULE)
  const { email, topics, locale } = req.validatedBody
  const evidence = storeEvidence(req, req.validatedBody)
  res.status(202).json({ status: "received" })
  setImmediate(() => void subscribe(marketing, { email, topics, locale, evidence }))
}

async function subscribe({ subscriptions, context }: MarketingModuleService, request: SubscriptionRequest): Promise<void> {
  try {
    if (await allowAddress(request.email)) await subscriptions.request(request)
  } catch (error) {
    context.logger.error(`marketing subscriptions, a request was lost: ${error instanceof Error ? error.message : String(error)}`)
  }
}
