import { createStep, createWorkflow, StepResponse, transform, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { MarketingModuleService } from "../../modules/marketing/service"
import { type Activity, recordActivityStep } from "../activity/record-activity"

export type DuplicateSegmentInput = { id: string; actor: Activity["actor"] }

const duplicateSegmentStep = createStep(
  "marketing-copy-segment",
  async ({ id, actor }: DuplicateSegmentInput, { container }) => {
    const { segments } = container.resolve<MarketingModuleService>(MARKETING_MODULE)
    const { name, description, kind, rule } = await segments.retrieve(id)
    const copy = await segments.create({ name: `${name} (copy)`, description, kind, rule: kind === "static" ? undefined : rule, createdBy: actor.id })
    if (kind === "static") await segments.copyMembers(id, copy)
    return new StepResponse(copy, copy)
  },
  async (copy, { container }) => {
    if (copy) await container.resolve<MarketingModuleService>(MARKETING_MODULE).segments.delete(copy)
  }
)

/** Stores a copy of a segment under a name that says so, with its members if they are kept by hand; the copy's id. */
export const duplicateSegmentWorkflow = createWorkflow("marketing-duplicate-segment", (input: WorkflowData<DuplicateSegmentInput>) => {
  const copy = duplicateSegmentStep(input)
  recordActivityStep(transform({ input, copy }, ({ input, copy }): Activity =>
    ({ actor: input.actor, action: "duplicated", area: "segments", subjectId: copy, detail: { from: input.id } })))
  return new WorkflowResponse(copy)
})
