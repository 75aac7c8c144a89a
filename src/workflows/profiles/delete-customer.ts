import { createStep, createWorkflow, StepResponse, transform, when, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { deleteCustomersWorkflow, removeCustomerAccountWorkflow } from "@medusajs/medusa/core-flows"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { MarketingModuleService } from "../../modules/marketing/service"
import { type Activity, recordActivityStep } from "../activity/record-activity"
import { findLoginStep } from "./customer/find-customer"

export type DeleteCustomerInput = { profileId: string; customerId: string; actor: Activity["actor"] }

const forgetCustomerStep = createStep("marketing-forget-customer", async ({ customerId }: { customerId: string }, { container }) => {
  await container.resolve<MarketingModuleService>(MARKETING_MODULE).profiles.recordFromShop({ customerIds: [customerId] })
  return new StepResponse(customerId)
})

/** Deletes one customer of Medusa and their login, as Medusa's own page does. Orders stay, and with them the profile. */
export const deleteCustomerWorkflow = createWorkflow("marketing-delete-customer", (input: WorkflowData<DeleteCustomerInput>) => {
  const login = findLoginStep(transform({ input }, ({ input }) => ({ customerId: input.customerId })))
  when("marketing-has-login", { login }, ({ login }) => login.hasLogin).then(() => {
    removeCustomerAccountWorkflow.runAsStep({ input: transform({ input }, ({ input }) => ({ customerId: input.customerId })) })
  })
  when("marketing-has-no-login", { login }, ({ login }) => !login.hasLogin).then(() => {
    deleteCustomersWorkflow.runAsStep({ input: transform({ input }, ({ input }) => ({ ids: [input.customerId] })) })
  })
  const customerId = forgetCustomerStep(transform({ input }, ({ input }) => ({ customerId: input.customerId })))
  recordActivityStep(transform({ input, customerId }, ({ input, customerId }): Activity =>
    ({ actor: input.actor, action: "deleted customer", area: "profiles", subjectId: input.profileId, detail: { customer_id: customerId } })))
  return new WorkflowResponse(customerId)
})
