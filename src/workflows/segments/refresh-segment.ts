import { createStep, createWorkflow, StepResponse, transform, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { MarketingModuleService } from "../../modules/marketing/service"
import { type Activity, recordActivityStep } from "../activity/record-activity"

export type RefreshSegmentInput = { id: string; actor: Activity["actor"] }

const refreshSegmentStep = createStep("marketing-renew-segment", async ({ id }: RefreshSegmentInput, { container }) => {
  const { segments } = container.resolve<MarketingModuleService>(MARKETING_MODULE)
  await segments.retrieve(id)
  await segments.refresh([id])
  return new StepResponse(id)
})

/** Brings a segment's membership up to date at once, without waiting for the pump. */
export const refreshSegmentWorkflow = createWorkflow("marketing-refresh-segment", (input: WorkflowData<RefreshSegmentInput>) => {
  const id = refreshSegmentStep(input)
  recordActivityStep(transform({ input, id }, ({ input, id }): Activity => ({ actor: input.actor, action: "refreshed", area: "segments", subjectId: id })))
  return new WorkflowResponse(id)
})
