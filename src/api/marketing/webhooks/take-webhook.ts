import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MARKETING_MODULE } from "../../../modules/marketing"
import type { WebhookAnswer, WebhookProvider } from "../../../modules/marketing/areas/campaigns/receive-feedback"
import type { MarketingModuleService } from "../../../modules/marketing/service"
import { readBytes } from "./read-bytes"

const LARGEST_BODY = 5 * 1024 * 1024
const statuses: Record<WebhookAnswer, number> = { taken: 200, forged: 401, unreadable: 400, not_set_up: 404 }

/** Takes one provider's webhook. A failure of ours is answered 503, so that the provider tells it again. */
export function takeWebhook(provider: WebhookProvider) {
  return async (req: MedusaRequest, res: MedusaResponse): Promise<void> => {
    const { campaigns, context } = req.scope.resolve<MarketingModuleService>(MARKETING_MODULE)
    const body = await readBytes(req, LARGEST_BODY)
    if (!body) return void res.status(413).end()
    const headers = Object.fromEntries(Object.entries(req.headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]))
    try {
      res.status(statuses[await campaigns.receiveFeedback(provider, headers, body)]).end()
    } catch (error) {
      context.logger.error(`marketing webhooks, ${provider}: ${error instanceof Error ? error.message : String(error)}`)
      res.status(503).end()
    }
  }
}
