import { MedusaError } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { MarketingModuleService } from "../../modules/marketing/service"

export type TagProfileInput = { profileId: string; tags: string[]; actor: { type: string; id: string | null } }

const tagProfileStep = createStep("marketing-write-tags", async (input: TagProfileInput, { container }) => {
  const marketing = container.resolve<MarketingModuleService>(MARKETING_MODULE)
  const known = await marketing.profiles.tag(input.profileId, input)
  if (!known) throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no profile ${input.profileId}.`)
  return new StepResponse(input.profileId)
})

/** Replaces a person's tags and writes down who did. */
export const tagProfileWorkflow = createWorkflow("marketing-tag-profile", (input: WorkflowData<TagProfileInput>) => {
  return new WorkflowResponse(tagProfileStep(input))
})
