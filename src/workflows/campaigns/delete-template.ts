import { createStep, createWorkflow, StepResponse, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { MarketingModuleService } from "../../modules/marketing/service"

export type DeleteTemplateInput = { id: string; actor: { type: string; id: string | null } }

const deleteTemplateStep = createStep("marketing-remove-template", async ({ id, actor }: DeleteTemplateInput, { container }) => {
  const { templates } = container.resolve<MarketingModuleService>(MARKETING_MODULE)
  await templates.remove(id, { actor })
  return new StepResponse(id)
})

/** Deletes a template of the shop's own and writes down who did; campaigns that began with it keep what they say. */
export const deleteTemplateWorkflow = createWorkflow("marketing-delete-template", (input: WorkflowData<DeleteTemplateInput>) => {
  return new WorkflowResponse(deleteTemplateStep(input))
})
