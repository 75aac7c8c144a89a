import { createStep, createWorkflow, StepResponse, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { MarketingModuleService } from "../../modules/marketing/service"

export type DeleteAttributeInput = { id: string; actor: { type: string; id: string | null } }

const deleteAttributeStep = createStep("marketing-remove-attribute", async ({ id, actor }: DeleteAttributeInput, { container }) => {
  await container.resolve<MarketingModuleService>(MARKETING_MODULE).attributes.remove(id, { actor })
  return new StepResponse(id)
})

/** Deletes an attribute with everybody's values and writes down who did; refused, in words, while something uses it. */
export const deleteAttributeWorkflow = createWorkflow("marketing-delete-attribute", (input: WorkflowData<DeleteAttributeInput>) => {
  return new WorkflowResponse(deleteAttributeStep(input))
})
