import { createStep, createWorkflow, StepResponse, transform, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { SenderStatement } from "../../core/campaigns/senders/sender.schema"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { MarketingModuleService } from "../../modules/marketing/service"
import { type Activity, recordActivityStep } from "../activity/record-activity"

export type CreateSenderInput = { sender: SenderStatement; actor: Activity["actor"] }

const createSenderStep = createStep(
  "marketing-store-sender",
  async ({ sender, actor }: CreateSenderInput, { container }) => {
    const id = await container.resolve<MarketingModuleService>(MARKETING_MODULE).senders.create(sender, actor.id)
    return new StepResponse(id, id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<MarketingModuleService>(MARKETING_MODULE).senders.remove(id)
  }
)

/** Stores a new sender; its id. */
export const createSenderWorkflow = createWorkflow("marketing-create-sender", (input: WorkflowData<CreateSenderInput>) => {
  const id = createSenderStep(input)
  recordActivityStep(transform({ input, id }, ({ input, id }): Activity =>
    ({ actor: input.actor, action: "created a sender", area: "settings", subjectId: id, detail: { name: input.sender.name, from_email: input.sender.from_email } })))
  return new WorkflowResponse(id)
})
