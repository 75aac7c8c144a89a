import { createStep, createWorkflow, StepResponse, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { MarketingModuleService } from "../../modules/marketing/service"

export type RestoreTemplateInput = { id: string; number: number; actor: { type: string; id: string | null } }

const restoreTemplateStep = createStep("marketing-bring-back-template-version", async ({ id, number, actor }: RestoreTemplateInput, { container }) => {
  const { templates } = container.resolve<MarketingModuleService>(MARKETING_MODULE)
  await templates.restore(id, number, { actor })
  return new StepResponse(id)
})

/** Writes a new version that says what an earlier one said and writes down who did; no version is lost. */
export const restoreTemplateWorkflow = createWorkflow("marketing-restore-template-version", (input: WorkflowData<RestoreTemplateInput>) => {
  return new WorkflowResponse(restoreTemplateStep(input))
})
