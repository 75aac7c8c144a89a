import { createStep, createWorkflow, StepResponse, transform, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { MarketingModuleService } from "../../modules/marketing/service"
import { type Activity, recordActivityStep } from "../activity/record-activity"

export type SendTestInput = { id: string; to: string; profileId?: string; /** Which variant of an A/B test, from 1. */ variant?: number; actor: Activity["actor"] }

const sendTestStep = createStep("marketing-mail-test", async ({ id, to, profileId, variant }: SendTestInput, { container }) => {
  return new StepResponse(await container.resolve<MarketingModuleService>(MARKETING_MODULE).campaigns.sendTest(id, { to, profileId, variant }))
})

/** Sends one test mail past the ledger; the mail server's answer. */
export const sendTestWorkflow = createWorkflow("marketing-send-test", (input: WorkflowData<SendTestInput>) => {
  const test = sendTestStep(input)
  recordActivityStep(transform({ input, test }, ({ input, test }): Activity =>
    ({ actor: input.actor, action: "tested", area: "campaigns", subjectId: input.id, detail: { to: test.to, accepted: test.accepted } })))
  return new WorkflowResponse(test)
})
