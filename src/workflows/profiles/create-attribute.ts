import { createStep, createWorkflow, StepResponse, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import type { CreateAttribute } from "../../core/profiles/attribute.schema"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { MarketingModuleService } from "../../modules/marketing/service"

export type CreateAttributeInput = { attribute: CreateAttribute; actor: { type: string; id: string | null } }

const createAttributeStep = createStep("marketing-define-attribute", async ({ attribute, actor }: CreateAttributeInput, { container }) => {
  const marketing = container.resolve<MarketingModuleService>(MARKETING_MODULE)
  return new StepResponse(await marketing.attributes.create(attribute, { actor }))
})

/** Defines a fact of the shop's own about people and writes down who did; its id. */
export const createAttributeWorkflow = createWorkflow("marketing-create-attribute", (input: WorkflowData<CreateAttributeInput>) => {
  return new WorkflowResponse(createAttributeStep(input))
})
