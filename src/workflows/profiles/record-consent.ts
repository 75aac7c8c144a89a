import { MedusaError } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import type { ConsentStatement } from "../../core/profiles/consent.schema"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { MarketingModuleService } from "../../modules/marketing/service"

/** `occurredAt` is ISO 8601 and names the statement: the same one recorded twice is recorded once. */
export type RecordConsentInput = { profileId: string; statement: ConsentStatement; occurredAt: string; actor: { type: string; id: string | null } }

const recordConsentStep = createStep("marketing-write-consent", async (input: RecordConsentInput, { container }) => {
  const marketing = container.resolve<MarketingModuleService>(MARKETING_MODULE)
  const known = await marketing.profiles.recordConsent(input.profileId, input)
  if (!known) throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no profile ${input.profileId}.`)
  return new StepResponse(input.profileId)
})

/** Writes down what a person told the merchant, and who wrote it down. */
export const recordConsentWorkflow = createWorkflow("marketing-record-consent", (input: WorkflowData<RecordConsentInput>) => {
  return new WorkflowResponse(recordConsentStep(input))
})
