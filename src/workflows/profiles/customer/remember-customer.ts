import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { ProfileResponse } from "../../../core/http/profiles"
import type { AttributeValue } from "../../../core/profiles/attribute-value"
import { MARKETING_MODULE } from "../../../modules/marketing"
import type { MarketingModuleService } from "../../../modules/marketing/service"

type Actor = { type: string; id: string | null }

/** What the shop wrote on the profile a customer had, and takes along when another e-mail makes it another profile. */
export type Belongings = { profileId: string; tags: string[]; attributes: Record<string, AttributeValue> }
export type CustomerToRemember = { customerId: string; belongings?: Belongings; actor: Actor }

/** Brings the memory up to a customer that was just written, so that the answer shows it; the id of the profile. */
export const rememberCustomerStep = createStep("marketing-remember-customer", async ({ customerId, belongings, actor }: CustomerToRemember, { container }) => {
  const marketing = container.resolve<MarketingModuleService>(MARKETING_MODULE)
  await marketing.profiles.recordFromShop({ customerIds: [customerId] })
  const { profiles: [found] } = await marketing.profiles.list({ customer_id: [customerId], limit: 1, offset: 0 })
  const profile = found && (await marketing.profiles.retrieve(found.id))
  if (!profile) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "This person was erased from Marketing. Create the customer under Customers of Medusa if they came back.")
  }
  if (belongings && belongings.profileId !== profile.id) await takeAlong(marketing, { profile, belongings, actor })
  return new StepResponse(profile.id)
})

/** What is written on the new profile already stays. */
async function takeAlong(marketing: MarketingModuleService, { profile, belongings, actor }: { profile: ProfileResponse; belongings: Belongings; actor: Actor }): Promise<void> {
  const tags = belongings.tags.filter((tag) => !profile.tags.includes(tag))
  if (tags.length) await marketing.profiles.tag(profile.id, { tags: [...profile.tags, ...tags], actor })
  const known = new Set(profile.attributes.filter(({ value }) => value !== null).map(({ key }) => key))
  const attributes = Object.entries(belongings.attributes).filter(([key]) => !known.has(key))
  if (attributes.length) await marketing.attributes.setOne(profile.id, Object.fromEntries(attributes), { actor })
}
