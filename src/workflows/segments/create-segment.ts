import { createStep, createWorkflow, StepResponse, transform, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { SegmentInput } from "../../modules/marketing/areas/segments"
import type { MarketingModuleService } from "../../modules/marketing/service"
import { type Activity, recordActivityStep } from "../activity/record-activity"

export type CreateSegmentInput = { segment: SegmentInput; actor: Activity["actor"] }

const createSegmentStep = createStep(
  "marketing-store-segment",
  async ({ segment, actor }: CreateSegmentInput, { container }) => {
    const id = await container.resolve<MarketingModuleService>(MARKETING_MODULE).segments.create({ ...segment, createdBy: actor.id })
    return new StepResponse(id, id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<MarketingModuleService>(MARKETING_MODULE).segments.delete(id)
  }
)

/** Stores a new segment; its id. The pump finds its members, unless it is a list kept by hand. */
export const createSegmentWorkflow = createWorkflow("marketing-create-segment", (input: WorkflowData<CreateSegmentInput>) => {
  const id = createSegmentStep(input)
  recordActivityStep(transform({ input, id }, ({ input, id }): Activity =>
    ({ actor: input.actor, action: "created", area: "segments", subjectId: id, detail: { name: input.segment.name } })))
  return new WorkflowResponse(id)
})
