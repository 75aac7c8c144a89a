import { createStep, createWorkflow, StepResponse, transform, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { SegmentEdit } from "../../modules/marketing/areas/segments"
import type { MarketingModuleService } from "../../modules/marketing/service"
import { type Activity, recordActivityStep } from "../activity/record-activity"

export type UpdateSegmentInput = { id: string; change: SegmentEdit; actor: Activity["actor"] }

const updateSegmentStep = createStep(
  "marketing-change-segment",
  async ({ id, change }: UpdateSegmentInput, { container }) => {
    const { segments } = container.resolve<MarketingModuleService>(MARKETING_MODULE)
    const { name, description, kind, rule, is_public, handle } = await segments.retrieve(id)
    await segments.update(id, change)
    return new StepResponse(id, { id, before: { name, description, is_public, handle, rule: kind === "dynamic" ? rule : undefined } })
  },
  async (changed, { container }) => {
    if (changed) await container.resolve<MarketingModuleService>(MARKETING_MODULE).segments.update(changed.id, changed.before)
  }
)

/**
 * Changes a segment's name, description, rule, or whether storefronts may know of it. Another rule is worked out by the pump;
 * until then the former members stay.
 */
export const updateSegmentWorkflow = createWorkflow("marketing-update-segment", (input: WorkflowData<UpdateSegmentInput>) => {
  const id = updateSegmentStep(input)
  recordActivityStep(transform({ input, id }, ({ input, id }): Activity =>
    ({ actor: input.actor, action: "updated", area: "segments", subjectId: id, detail: { changed: Object.keys(input.change).filter((key) => input.change[key as keyof SegmentEdit] !== undefined) } })))
  return new WorkflowResponse(id)
})
