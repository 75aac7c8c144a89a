import { createStep, createWorkflow, StepResponse, transform, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { MarketingModuleService } from "../../modules/marketing/service"
import { type Activity, recordActivityStep } from "../activity/record-activity"

export type DeleteSenderInput = { id: string; actor: Activity["actor"] }

const deleteSenderStep = createStep(
  "marketing-remove-sender",
  async ({ id }: DeleteSenderInput, { container }) => {
    const name = await container.resolve<MarketingModuleService>(MARKETING_MODULE).senders.remove(id)
    return new StepResponse({ name }, id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<MarketingModuleService>(MARKETING_MODULE).senders.restore(id)
  }
)

/** Deletes a sender nothing goes out by any more. */
export const deleteSenderWorkflow = createWorkflow("marketing-delete-sender", (input: WorkflowData<DeleteSenderInput>) => {
  const { name } = deleteSenderStep(input)
  recordActivityStep(transform({ input, name }, ({ input, name }): Activity =>
    ({ actor: input.actor, action: "deleted a sender", area: "settings", subjectId: input.id, detail: { name } })))
  return new WorkflowResponse(input.id)
})
