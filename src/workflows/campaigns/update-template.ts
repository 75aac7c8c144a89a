import { createStep, createWorkflow, StepResponse, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { TemplateEdit } from "../../modules/marketing/areas/templates"
import type { MarketingModuleService } from "../../modules/marketing/service"

export type UpdateTemplateInput = { id: string; edit: TemplateEdit; actor: { type: string; id: string | null } }

const updateTemplateStep = createStep("marketing-change-template", async ({ id, edit, actor }: UpdateTemplateInput, { container }) => {
  const { templates } = container.resolve<MarketingModuleService>(MARKETING_MODULE)
  await templates.update(id, edit, { actor })
  return new StepResponse(id)
})

/** Writes a template's next version and writes down who did; refused, in words, when somebody saved in between. */
export const updateTemplateWorkflow = createWorkflow("marketing-update-template", (input: WorkflowData<UpdateTemplateInput>) => {
  return new WorkflowResponse(updateTemplateStep(input))
})
