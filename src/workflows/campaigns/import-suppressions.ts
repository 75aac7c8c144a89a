import { createStep, createWorkflow, StepResponse, transform, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { MarketingModuleService } from "../../modules/marketing/service"
import { type Activity, recordActivityStep } from "../activity/record-activity"

/** `id` is the job of the uploaded list. */
export type ImportSuppressionsInput = { id: string; note: string; actor: Activity["actor"] }

const importSuppressionsStep = createStep("marketing-begin-suppression-import", async ({ id, note, actor }: ImportSuppressionsInput, { container }) => {
  return new StepResponse(await container.resolve<MarketingModuleService>(MARKETING_MODULE).suppressions.startImport(id, { note, actor }))
})

/** Has an uploaded list put on the suppression list by the pump. */
export const importSuppressionsWorkflow = createWorkflow("marketing-import-suppressions", (input: WorkflowData<ImportSuppressionsInput>) => {
  const begun = importSuppressionsStep(input)
  recordActivityStep(transform({ input, begun }, ({ input, begun }): Activity =>
    ({ actor: input.actor, action: "imported suppressions", area: "campaigns", subjectId: input.id, detail: { ...begun, note: input.note } })))
  return new WorkflowResponse(input.id)
})
