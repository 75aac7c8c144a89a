import { createStep, createWorkflow, StepResponse, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { MarketingModuleService } from "../../modules/marketing/service"

export type DuplicateTemplateInput = { id: string; actor: { type: string; id: string | null } }

const duplicateTemplateStep = createStep("marketing-copy-template", async ({ id, actor }: DuplicateTemplateInput, { container }) => {
  const { templates } = container.resolve<MarketingModuleService>(MARKETING_MODULE)
  return new StepResponse(await templates.duplicate(id, { actor }))
})

/** Stores an own template that says what this one says, the product's too, and writes down who did; the copy's id. */
export const duplicateTemplateWorkflow = createWorkflow("marketing-duplicate-template", (input: WorkflowData<DuplicateTemplateInput>) => {
  return new WorkflowResponse(duplicateTemplateStep(input))
})
