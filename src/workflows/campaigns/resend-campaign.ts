import { createStep, createWorkflow, StepResponse, transform, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { MarketingModuleService } from "../../modules/marketing/service"
import { type Activity, recordActivityStep } from "../activity/record-activity"

export type ResendCampaignInput = { id: string; actor: Activity["actor"] }

const draftResendStep = createStep(
  "marketing-draft-resend",
  async ({ id, actor }: ResendCampaignInput, { container }) => {
    const { campaigns } = container.resolve<MarketingModuleService>(MARKETING_MODULE)
    const draft = await campaigns.resend(id, { id: campaigns.newId(), createdBy: actor.id })
    return new StepResponse(draft.id, draft.id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<MarketingModuleService>(MARKETING_MODULE).campaigns.discard(id)
  }
)

/** Stores a draft of the same message for those who got a campaign and did not click in it; the draft's id. */
export const resendCampaignWorkflow = createWorkflow("marketing-resend-campaign", (input: WorkflowData<ResendCampaignInput>) => {
  const draft = draftResendStep(input)
  recordActivityStep(transform({ input, draft }, ({ input, draft }): Activity =>
    ({ actor: input.actor, action: "created", area: "campaigns", subjectId: draft, detail: { resends: input.id } })))
  return new WorkflowResponse(draft)
})
