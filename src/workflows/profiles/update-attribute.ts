import { createStep, createWorkflow, StepResponse, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import type { UpdateAttribute } from "../../core/profiles/attribute.schema"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { MarketingModuleService } from "../../modules/marketing/service"

export type UpdateAttributeInput = { id: string; change: UpdateAttribute; actor: { type: string; id: string | null } }

const updateAttributeStep = createStep("marketing-change-attribute", async ({ id, change, actor }: UpdateAttributeInput, { container }) => {
  await container.resolve<MarketingModuleService>(MARKETING_MODULE).attributes.update(id, change, { actor })
  return new StepResponse(id)
})

/** Changes an attribute's name, help, choices or metadata key and writes down who did. */
export const updateAttributeWorkflow = createWorkflow("marketing-update-attribute", (input: WorkflowData<UpdateAttributeInput>) => {
  return new WorkflowResponse(updateAttributeStep(input))
})
