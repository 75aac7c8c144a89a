import { createStep, createWorkflow, StepResponse, transform, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { SenderChange } from "../../core/campaigns/senders/sender.schema"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { MarketingModuleService } from "../../modules/marketing/service"
import { type Activity, recordActivityStep } from "../activity/record-activity"

export type UpdateSenderInput = { id: string; change: SenderChange; actor: Activity["actor"] }

const updateSenderStep = createStep(
  "marketing-change-sender",
  async ({ id, change }: UpdateSenderInput, { container }) => {
    const before = await container.resolve<MarketingModuleService>(MARKETING_MODULE).senders.update(id, change)
    return new StepResponse({ before }, { id, before })
  },
  async (changed, { container }) => {
    if (changed) await container.resolve<MarketingModuleService>(MARKETING_MODULE).senders.update(changed.id, changed.before)
  }
)

/** Changes a sender; campaigns being sent take it up with their next batch. */
export const updateSenderWorkflow = createWorkflow("marketing-update-sender", (input: WorkflowData<UpdateSenderInput>) => {
  const { before } = updateSenderStep(input)
  recordActivityStep(transform({ input, before }, ({ input, before }): Activity =>
    ({ actor: input.actor, action: "changed a sender", area: "settings", subjectId: input.id, detail: { before, after: input.change } })))
  return new WorkflowResponse(input.id)
})
