import { createStep, createWorkflow, StepResponse, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import type { ManyValues } from "../../core/profiles/attribute.schema"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { MarketingModuleService } from "../../modules/marketing/service"

export type SetManyAttributesInput = { rows: ManyValues; actor: { type: string; id: string | null } }

const setManyAttributesStep = createStep("marketing-write-many-attributes", async ({ rows, actor }: SetManyAttributesInput, { container }) => {
  return new StepResponse(await container.resolve<MarketingModuleService>(MARKETING_MODULE).attributes.setMany(rows, { actor }))
})

/** Gives many people values of attributes and writes down who did; rows with a problem are answered, the others written. */
export const setManyAttributesWorkflow = createWorkflow("marketing-set-many-attributes", (input: WorkflowData<SetManyAttributesInput>) => {
  return new WorkflowResponse(setManyAttributesStep(input))
})
