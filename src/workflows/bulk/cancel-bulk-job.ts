import { createStep, createWorkflow, StepResponse, transform, type WorkflowData, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { MarketingModuleService } from "../../modules/marketing/service"
import { type Activity, recordActivityStep } from "../activity/record-activity"

export type CancelBulkJobInput = { id: string; actor: Activity["actor"] }

const cancelBulkJobStep = createStep("marketing-stop-bulk-job", async ({ id }: CancelBulkJobInput, { container }) =>
  new StepResponse({ cancelled: await container.resolve<MarketingModuleService>(MARKETING_MODULE).bulk.cancel(id) }))

/** Ends long work where it stands; what has been done stays done. Work that is over is left. */
export const cancelBulkJobWorkflow = createWorkflow("marketing-cancel-bulk-job", (input: WorkflowData<CancelBulkJobInput>) => {
  const stopped = cancelBulkJobStep(input)
  when("marketing-was-stopped", { stopped }, ({ stopped }) => stopped.cancelled).then(() => {
    recordActivityStep(transform({ input }, ({ input }): Activity => ({ actor: input.actor, action: "cancelled", area: "profiles", subjectId: input.id })))
  })
  return new WorkflowResponse(stopped)
})
