import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MARKETING_MODULE } from "../../../modules/marketing"
import type { MarketingModuleService } from "../../../modules/marketing/service"

/** `tags` come along from the profile this customer had before, when an e-mail was changed. */
export type CustomerToRemember = { customerId: string; tags?: string[]; actor: { type: string; id: string | null } }

/** Brings the memory up to a customer that was just written, so that the answer shows it; the id of the profile. */
export const rememberCustomerStep = createStep("marketing-remember-customer", async ({ customerId, tags = [], actor }: CustomerToRemember, { container }) => {
  const { profiles } = container.resolve<MarketingModuleService>(MARKETING_MODULE)
  await profiles.recordFromShop({ customerIds: [customerId] })
  const { profiles: [profile] } = await profiles.list({ customer_id: [customerId], limit: 1, offset: 0 })
  if (!profile) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "This person was erased from Marketing. Create the customer under Customers of Medusa if they came back.")
  }
  const missing = tags.filter((tag) => !profile.tags.includes(tag))
  if (missing.length) await profiles.tag(profile.id, { tags: [...profile.tags, ...missing], actor })
  return new StepResponse(profile.id)
})
