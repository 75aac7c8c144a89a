import { createStep, createWorkflow, StepResponse, transform, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { ImportStartStatement } from "../../core/bulk/bulk.schema"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { MarketingModuleService } from "../../modules/marketing/service"
import { type Activity, recordActivityStep } from "../activity/record-activity"

/** `at` is ISO 8601: when consent in the file counts as told. */
export type StartImportInput = { id: string; wish: ImportStartStatement; at: string; actor: Activity["actor"] }

const startImportStep = createStep("marketing-begin-import", async ({ id, wish, at, actor }: StartImportInput, { container }) => {
  await container.resolve<MarketingModuleService>(MARKETING_MODULE).bulk.startImport(id, wish, { actor, at })
  return new StepResponse(id)
})

/** Has an uploaded file worked off by the pump, or only tried. The wish has been checked. */
export const startImportWorkflow = createWorkflow("marketing-start-import", (input: WorkflowData<StartImportInput>) => {
  const id = startImportStep(input)
  recordActivityStep(transform({ input, id }, ({ input, id }): Activity => {
    const { dry_run, existing, tags, consent } = input.wish
    return { actor: input.actor, action: dry_run ? "tried import" : "started import", area: "profiles", subjectId: id, detail: { existing, tags, consent } }
  }))
  return new WorkflowResponse(id)
})
