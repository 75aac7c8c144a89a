import { createStep, createWorkflow, StepResponse, transform, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { MarketingModuleService } from "../../modules/marketing/service"
import { type Activity, recordActivityStep } from "../activity/record-activity"

export type DeleteSegmentInput = { id: string; actor: Activity["actor"] }

const deleteSegmentStep = createStep(
  "marketing-remove-segment",
  async ({ id }: DeleteSegmentInput, { container }) => {
    const { segments } = container.resolve<MarketingModuleService>(MARKETING_MODULE)
    const { name } = await segments.retrieve(id)
    await segments.delete(id)
    return new StepResponse(name, id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<MarketingModuleService>(MARKETING_MODULE).segments.restore(id)
  }
)

/** Deletes a segment; refused, in words, while a campaign that is not over uses it. */
export const deleteSegmentWorkflow = createWorkflow("marketing-delete-segment", (input: WorkflowData<DeleteSegmentInput>) => {
  const name = deleteSegmentStep(input)
  recordActivityStep(transform({ input, name }, ({ input, name }): Activity =>
    ({ actor: input.actor, action: "deleted", area: "segments", subjectId: input.id, detail: { name } })))
  return new WorkflowResponse(name)
})
