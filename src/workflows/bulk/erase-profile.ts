import { createStep, createWorkflow, StepResponse, transform, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { deleteCustomersWorkflow, removeCustomerAccountWorkflow } from "@medusajs/medusa/core-flows"
import { MedusaError } from "@medusajs/framework/utils"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { MarketingModuleService } from "../../modules/marketing/service"
import { type Activity, recordActivityStep } from "../activity/record-activity"
import { findLoginsStep } from "./find-logins"

/** `confirm` is the person's e-mail address; `customer` has Medusa's customer records deleted as well. */
export type EraseProfileInput = { profileId: string; confirm: string; customer: boolean; actor: Activity["actor"] }

const eraseProfileStep = createStep("marketing-wipe-profile", async ({ profileId, confirm }: EraseProfileInput, { container }) => {
  const erased = await container.resolve<MarketingModuleService>(MARKETING_MODULE).bulk.eraseOne(profileId, confirm)
  if (!erased) throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no profile ${profileId}.`)
  return new StepResponse(erased)
})

const deleteCustomerStep = createStep("marketing-delete-erased-customers", async ({ logins, customers }: { logins: string[]; customers: string[] }, { container }) => {
  for (const customerId of logins) await removeCustomerAccountWorkflow(container).run({ input: { customerId } })
  if (customers.length) await deleteCustomersWorkflow(container).run({ input: { ids: customers } })
  return new StepResponse({ deleted: logins.length + customers.length })
})

/**
 * Erases one person everywhere in the marketing memory, and Medusa's customer records of them if wished, by Medusa's own
 * workflows. Orders stay as the shop's books.
 */
export const eraseProfileWorkflow = createWorkflow("marketing-erase-profile", (input: WorkflowData<EraseProfileInput>) => {
  const erased = eraseProfileStep(input)
  const found = findLoginsStep(transform({ input, erased }, ({ input, erased }) => ({ customerIds: input.customer ? erased.customerIds : [] })))
  const { deleted } = deleteCustomerStep(found)
  recordActivityStep(transform({ input, deleted }, ({ input, deleted }): Activity =>
    ({ actor: input.actor, action: "erased", area: "profiles", subjectId: input.profileId, detail: { customers_deleted: deleted } })))
  return new WorkflowResponse({ id: input.profileId, customers_deleted: deleted })
})
