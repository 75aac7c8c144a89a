import { MedusaError } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { MarketingModuleService } from "../../modules/marketing/service"

/** `attributes` by key; null removes a value, what is not named stays. */
export type SetAttributesInput = { profileId: string; attributes: Record<string, unknown>; actor: { type: string; id: string | null } }

const setAttributesStep = createStep("marketing-write-attributes", async ({ profileId, attributes, actor }: SetAttributesInput, { container }) => {
  const marketing = container.resolve<MarketingModuleService>(MARKETING_MODULE)
  const known = await marketing.attributes.setOne(profileId, attributes, { actor })
  if (!known) throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no profile ${profileId}.`)
  return new StepResponse(profileId)
})

/** Gives one person values of attributes and writes down who did; all of them or, when one is wrong, none. */
export const setAttributesWorkflow = createWorkflow("marketing-set-attributes", (input: WorkflowData<SetAttributesInput>) => {
  return new WorkflowResponse(setAttributesStep(input))
})
