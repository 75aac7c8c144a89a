import { createStep, createWorkflow, StepResponse, transform, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { SegmentInput } from "../../modules/marketing/areas/segments"
import type { MarketingModuleService } from "../../modules/marketing/service"
import { type Activity, recordActivityStep } from "../activity/record-activity"

export type UpdateSegmentInput = { id: string; change: Partial<SegmentInput>; actor: Activity["actor"] }

const updateSegmentStep = createStep(
  "marketing-change-segment",
  async ({ id, change }: UpdateSegmentInput, { container }) => {
    const { segments } = container.resolve<MarketingModuleService>(MARKETING_MODULE)
    const { name, description, rule } = await segments.retrieve(id)
    await segments.update(id, change)
    return new StepResponse(id, { id, before: { name, description, rule } })
  },
  async (changed, { container }) => {
    if (changed) await container.resolve<MarketingModuleService>(MARKETING_MODULE).segments.update(changed.id, changed.before)
  }
)

/** Changes a segment's name, description or rule. Another rule is worked out by the pump; until then the former members stay. */
export const updateSegmentWorkflow = createWorkflow("marketing-update-segment", (input: WorkflowData<UpdateSegmentInput>) => {
  const id = updateSegmentStep(input)
  recordActivityStep(transform({ input, id }, ({ input, id }): Activity =>
    ({ actor: input.actor, action: "updated", area: "segments", subjectId: id, detail: { changed: Object.keys(input.change) } })))
  return new WorkflowResponse(id)
})
