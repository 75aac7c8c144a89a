import { createWorkflow, transform, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { type Activity, recordActivityStep } from "../activity/record-activity"

/** `reason` narrows the list; null is all of it. */
export type ExportSuppressionsInput = { reason: string[] | null; actor: Activity["actor"] }

/** Writes down who takes the suppression list out of the shop; the file itself is made as it is sent. */
export const exportSuppressionsWorkflow = createWorkflow("marketing-export-suppressions", (input: WorkflowData<ExportSuppressionsInput>) => {
  recordActivityStep(transform({ input }, ({ input }): Activity => ({ actor: input.actor, action: "exported suppressions", area: "campaigns", detail: { reason: input.reason } })))
  return new WorkflowResponse(input.reason)
})
