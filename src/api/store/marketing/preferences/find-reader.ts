import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { Reader } from "../../../../modules/marketing/areas/subscriptions"
import type { MarketingModuleService } from "../../../../modules/marketing/service"

/** Who asks: the holder of a mail's token, else the customer who is logged in. Throws when it is neither, or when the login does not prove whose the address is. */
export async function findReader(req: AuthenticatedMedusaRequest, { subscriptions }: MarketingModuleService): Promise<Extract<Reader, { state: "known" }>> {
  const { token } = req.query
  if (typeof token === "string" && token) {
    const reader = await subscriptions.readerOf(token)
    if (reader.state === "known") return reader
    throw new MedusaError(MedusaError.Types.UNAUTHORIZED, "The token is not one of this shop's.")
  }
  const { actor_type, actor_id } = req.auth_context ?? {}
  if (actor_type !== "customer" || !actor_id) throw new MedusaError(MedusaError.Types.UNAUTHORIZED, "Log in as a customer, or send the token of a mail as ?token=.")
  const reader = await subscriptions.readerOfCustomer(actor_id)
  if (!reader) throw new MedusaError(MedusaError.Types.FORBIDDEN, "This login does not prove that the e-mail address is yours. Use the link to your preferences in any mail of the shop.")
  return reader
}
