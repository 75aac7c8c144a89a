import { createStep, createWorkflow, StepResponse, transform, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { MarketingModuleService } from "../../modules/marketing/service"
import { type Activity, recordActivityStep } from "../activity/record-activity"

export type FreezeSegmentInput = { id: string; actor: Activity["actor"] }

const freezeSegmentStep = createStep(
  "marketing-hold-members",
  async ({ id }: FreezeSegmentInput, { container }) => {
    const rule = await container.resolve<MarketingModuleService>(MARKETING_MODULE).segments.freeze(id)
    return new StepResponse(rule, { id, rule })
  },
  async (frozen, { container }) => {
    if (frozen) await container.resolve<MarketingModuleService>(MARKETING_MODULE).segments.thaw(frozen.id, frozen.rule)
  }
)

/** Turns a segment into a list kept by hand, with the members it has when it is true. The activity log keeps its rule. */
export const freezeSegmentWorkflow = createWorkflow("marketing-freeze-segment", (input: WorkflowData<FreezeSegmentInput>) => {
  const rule = freezeSegmentStep(input)
  recordActivityStep(transform({ input, rule }, ({ input, rule }): Activity =>
    ({ actor: input.actor, action: "froze", area: "segments", subjectId: input.id, detail: { rule } })))
  return new WorkflowResponse(rule)
})
