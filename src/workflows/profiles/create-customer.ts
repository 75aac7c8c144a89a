import { createWorkflow, transform, when, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { createCustomerAddressesWorkflow, createCustomersWorkflow } from "@medusajs/medusa/core-flows"
import type { CustomerStatement } from "../../core/profiles/customer.schema"
import { type Activity, recordActivityStep } from "../activity/record-activity"
import { refuseKnownCustomerStep } from "./customer/find-customer"
import { rememberCustomerStep } from "./customer/remember-customer"

export type CreateCustomerInput = { customer: CustomerStatement; actor: Activity["actor"] }

/** Creates a customer in Medusa (without a login) and the person here; the id of the profile. Consent is not given by this. */
export const createCustomerWorkflow = createWorkflow("marketing-create-customer", (input: WorkflowData<CreateCustomerInput>) => {
  refuseKnownCustomerStep(transform({ input }, ({ input }) => ({ email: input.customer.email })))
  const created = createCustomersWorkflow.runAsStep({
    input: transform({ input }, ({ input: { customer: { email, first_name, last_name, phone, company_name }, actor } }) =>
      ({ customersData: [{ ...withoutNothing({ first_name, last_name, phone, company_name }), email, created_by: actor.id ?? undefined }] })),
  })
  const customerId = transform({ created }, ({ created }) => created[0]!.id)
  when("marketing-address-given", { input }, ({ input }) => Boolean(input.customer.address)).then(() => {
    createCustomerAddressesWorkflow.runAsStep({
      input: transform({ input, customerId }, ({ input: { customer }, customerId }) => ({
        addresses: [{
          customer_id: customerId, is_default_shipping: true,
          ...withoutNothing({ first_name: customer.first_name, last_name: customer.last_name, phone: customer.phone, company: customer.company_name, ...customer.address }),
        }],
      })),
    })
  })
  const profileId = rememberCustomerStep(transform({ input, customerId }, ({ input, customerId }) => ({ customerId, actor: input.actor })))
  recordActivityStep(transform({ input, customerId, profileId }, ({ input, customerId, profileId }): Activity =>
    ({ actor: input.actor, action: "created customer", area: "profiles", subjectId: profileId, detail: { customer_id: customerId } })))
  return new WorkflowResponse(profileId)
})

/** What was left empty is not written. */
function withoutNothing<Given extends object>(given: Given): { [Name in keyof Given]: Exclude<Given[Name], null> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null && value !== undefined)) as { [Name in keyof Given]: Exclude<Given[Name], null> }
}
