import type { ICustomerModuleService } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MARKETING_MODULE } from "../../../modules/marketing"
import type { MarketingModuleService } from "../../../modules/marketing/service"
import type { Belongings } from "./remember-customer"

/** Medusa's customer behind a profile, with what a change of it must know. */
export type FoundCustomer = { customerId: string; defaultAddressId: string | null; belongings: Belongings }

/** The record that stands for a person: the account before a guest. Refused with words when there is none. */
export const findCustomerStep = createStep("marketing-find-customer", async ({ profileId }: { profileId: string }, { container }) => {
  const profile = await container.resolve<MarketingModuleService>(MARKETING_MODULE).profiles.retrieve(profileId)
  if (!profile) throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no profile ${profileId}.`)
  if (!profile.customer_id) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, `${profile.email} has no customer record in Medusa yet. Create one first.`)
  }
  const customers = container.resolve<ICustomerModuleService>(Modules.CUSTOMER)
  const [address] = await customers.listCustomerAddresses({ customer_id: [profile.customer_id], is_default_shipping: true })
  const written = profile.attributes.filter(({ read_only, value }) => !read_only && value !== null)
  const attributes = Object.fromEntries(written.map(({ key, value }) => [key, value!]))
  const found: FoundCustomer = { customerId: profile.customer_id, defaultAddressId: address?.id ?? null, belongings: { profileId, tags: profile.tags, attributes } }
  return new StepResponse(found)
})

/** Whether somebody can log in as this customer. An account without a login, as an import leaves one, has nothing to take away. */
export const findLoginStep = createStep("marketing-find-login", async ({ customerId }: { customerId: string }, { container }) => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: customers } = await query.graph({ entity: "customer", fields: ["id", "has_account"], filters: { id: customerId } })
  if (!customers[0]?.has_account) return new StepResponse({ hasLogin: false })
  const { data: logins } = await query.graph({ entity: "auth_identity", fields: ["id"], filters: { app_metadata: { customer_id: customerId } } })
  return new StepResponse({ hasLogin: logins.length > 0 })
})

/** Refuses to make a second customer of an address that has one. */
export const refuseKnownCustomerStep = createStep("marketing-refuse-known-customer", async ({ email }: { email: string }, { container }) => {
  const known = await container.resolve<ICustomerModuleService>(Modules.CUSTOMER).listCustomers({ email }, { take: 1, select: ["id"] })
  if (known.length) throw new MedusaError(MedusaError.Types.DUPLICATE_ERROR, `There is a customer with the e-mail ${email} already. Edit that one.`)
  return new StepResponse(null)
})
