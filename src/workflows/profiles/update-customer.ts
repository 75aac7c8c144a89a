import { createWorkflow, transform, when, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { createCustomerAddressesWorkflow, updateCustomerAddressesWorkflow, updateCustomersWorkflow } from "@medusajs/medusa/core-flows"
import type { CustomerChange } from "../../core/profiles/customer.schema"
import { type Activity, recordActivityStep } from "../activity/record-activity"
import { findCustomerStep } from "./customer/find-customer"
import { rememberCustomerStep } from "./customer/remember-customer"

export type UpdateCustomerInput = { profileId: string; change: CustomerChange; actor: Activity["actor"] }

/**
 * Changes the Medusa customer behind a profile; the id of the profile that is theirs afterwards. Another e-mail is another
 * profile: orders, tags, attributes and what was said about consent come along, the login does not.
 */
export const updateCustomerWorkflow = createWorkflow("marketing-update-customer", (input: WorkflowData<UpdateCustomerInput>) => {
  const found = findCustomerStep(transform({ input }, ({ input }) => ({ profileId: input.profileId })))
  when("marketing-customer-changed", { input }, ({ input }) => Object.keys(factsOf(input.change)).length > 0).then(() => {
    updateCustomersWorkflow.runAsStep({
      input: transform({ input, found }, ({ input, found }) => ({ selector: { id: [found.customerId] }, update: factsOf(input.change) })),
    })
  })
  when("marketing-address-changed", { input, found }, ({ input, found }) => Boolean(input.change.address && found.defaultAddressId)).then(() => {
    updateCustomerAddressesWorkflow.runAsStep({
      input: transform({ input, found }, ({ input, found }) => ({ selector: { id: found.defaultAddressId! }, update: input.change.address! })),
    })
  })
  when("marketing-address-added", { input, found }, ({ input, found }) => Boolean(input.change.address && !found.defaultAddressId)).then(() => {
    createCustomerAddressesWorkflow.runAsStep({
      input: transform({ input, found }, ({ input, found }) => ({
        addresses: [{
          customer_id: found.customerId, is_default_shipping: true,
          ...Object.fromEntries(Object.entries(input.change.address!).filter(([, value]) => value !== null)),
        }],
      })),
    })
  })
  const profileId = rememberCustomerStep(transform({ input, found }, ({ input, found }) => ({ customerId: found.customerId, belongings: found.belongings, actor: input.actor })))
  recordActivityStep(transform({ input, found, profileId }, ({ input, found, profileId }): Activity => ({
    actor: input.actor, action: "updated customer", area: "profiles", subjectId: profileId,
    detail: { customer_id: found.customerId, changed: Object.keys(input.change), ...(profileId === input.profileId ? {} : { former: input.profileId }) },
  })))
  return new WorkflowResponse(profileId)
})

/** What of a change is about the customer itself. */
function factsOf(change: CustomerChange): Omit<CustomerChange, "address"> {
  return Object.fromEntries(Object.entries(change).filter(([name]) => name !== "address"))
}
