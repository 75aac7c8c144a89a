import { createStep, createWorkflow, StepResponse, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { MarketingModuleService } from "../../modules/marketing/service"

/** `askedAt` is ISO 8601 and names the request: the same one twice asks once. */
export type RebuildProfilesInput = { askedAt: string; actor: { type: string; id: string | null } }

const askForRebuildStep = createStep("marketing-ask-for-rebuild", async (input: RebuildProfilesInput, { container }) => {
  const marketing = container.resolve<MarketingModuleService>(MARKETING_MODULE)
  return new StepResponse(await marketing.overview.rebuild(input))
})

/** Has every profile and purchase read anew from the shop by the pump, and writes down who asked. */
export const rebuildProfilesWorkflow = createWorkflow("marketing-rebuild-profiles", (input: WorkflowData<RebuildProfilesInput>) => {
  return new WorkflowResponse(askForRebuildStep(input))
})
