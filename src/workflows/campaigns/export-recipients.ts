import { createWorkflow, transform, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { type Activity, recordActivityStep } from "../activity/record-activity"

/** The campaign, and how its recipients are narrowed. */
export type ExportRecipientsInput = { id: string; filter: Record<string, unknown>; actor: Activity["actor"] }

/** Writes down who takes a campaign's recipients out of the shop; the file itself is made as it is sent. */
export const exportRecipientsWorkflow = createWorkflow("marketing-export-recipients", (input: WorkflowData<ExportRecipientsInput>) => {
  recordActivityStep(transform({ input }, ({ input }): Activity => ({ actor: input.actor, action: "exported", area: "campaigns", subjectId: input.id, detail: { filter: input.filter } })))
  return new WorkflowResponse(input.id)
})
