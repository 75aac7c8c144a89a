import { createStep, createWorkflow, StepResponse, transform, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { MarketingModuleService } from "../../modules/marketing/service"
import { type Activity, recordActivityStep } from "../activity/record-activity"

export type SendCampaignInput = { id: string; actor: Activity["actor"] }

/** Has no compensation: once the ledger is frozen, mails may be out. */
const sendCampaignStep = createStep("marketing-freeze-campaign", async ({ id }: SendCampaignInput, { container }) => {
  return new StepResponse(await container.resolve<MarketingModuleService>(MARKETING_MODULE).campaigns.send(id))
})

/** Freezes a campaign's audience and gives it to the pump; how many people were planned. A second run is refused, in words. */
export const sendCampaignWorkflow = createWorkflow("marketing-send-campaign", (input: WorkflowData<SendCampaignInput>) => {
  const planned = sendCampaignStep(input)
  recordActivityStep(transform({ input, planned }, ({ input, planned }): Activity =>
    ({ actor: input.actor, action: "sent", area: "campaigns", subjectId: input.id, detail: { planned } })))
  return new WorkflowResponse(planned)
})
