import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { Reader } from "../../../../modules/marketing/areas/subscriptions"
import type { MarketingModuleService } from "../../../../modules/marketing/service"

/** Who asks: the holder of a mail's token, else the customer who is logged in. Throws when it is neither. */
export async function findReader(req: AuthenticatedMedusaRequest, { subscriptions }: MarketingModuleService): Promise<Extract<Reader, { state: "known" }>> {
  const { token } = req.query
  if (typeof token === "string" && token) {
    const reader = await subscriptions.readerOf(token)
    if (reader.state === "known") return reader
    throw new MedusaError(MedusaError.Types.UNAUTHORIZED, "The token is not one of this shop's.")
  }
  const { actor_type, actor_id } = req.auth_context ?? {}
  const reader = actor_type === "customer" && actor_id ? await subscriptions.readerOfCustomer(actor_id) : undefined
  if (!reader) throw new MedusaError(MedusaError.Types.UNAUTHORIZED, "Log in as a customer, or send the token of a mail as ?token=.")
  return reader
}
