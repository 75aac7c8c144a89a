import { createStep, createWorkflow, StepResponse, transform, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { MarketingModuleService } from "../../modules/marketing/service"
import { type Activity, recordActivityStep } from "../activity/record-activity"

/** `from` is ISO 8601. */
export type WeighVisitsInput = { from: string; actor: Activity["actor"] }

const rewindVisitsStep = createStep("marketing-rewind-visits", async ({ from }: WeighVisitsInput, { container }) => {
  await container.resolve<MarketingModuleService>(MARKETING_MODULE).links.weighAgain(new Date(from))
  return new StepResponse(null)
})

/** Has the pump weigh again whether the visits since a moment were machines'. */
export const weighVisitsWorkflow = createWorkflow("marketing-weigh-visits", (input: WorkflowData<WeighVisitsInput>) => {
  rewindVisitsStep(input)
  recordActivityStep(transform({ input }, ({ input }): Activity => ({ actor: input.actor, action: "weighed visits again", area: "campaigns", detail: { from: input.from } })))
  return new WorkflowResponse(input.from)
})
