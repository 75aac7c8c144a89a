import { createStep, createWorkflow, StepResponse, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import type { TemplateContent } from "../../core/campaigns/templates/template.schema"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { MarketingModuleService } from "../../modules/marketing/service"

export type CreateTemplateInput = { template: TemplateContent; actor: { type: string; id: string | null } }

const createTemplateStep = createStep("marketing-store-template", async ({ template, actor }: CreateTemplateInput, { container }) => {
  const { templates } = container.resolve<MarketingModuleService>(MARKETING_MODULE)
  return new StepResponse(await templates.create(template, { actor }))
})

/** Stores a template of the shop's own and writes down who did; its id. */
export const createTemplateWorkflow = createWorkflow("marketing-create-template", (input: WorkflowData<CreateTemplateInput>) => {
  return new WorkflowResponse(createTemplateStep(input))
})
