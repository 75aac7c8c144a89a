import { createStep, createWorkflow, StepResponse, transform, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { MarketingModuleService } from "../../modules/marketing/service"
import { type Activity, recordActivityStep } from "../activity/record-activity"

export type ScheduleCampaignInput = { id: string; actor: Activity["actor"] }

const scheduleCampaignStep = createStep(
  "marketing-give-campaign-its-time",
  async ({ id }: ScheduleCampaignInput, { container }) => {
    const { campaigns } = container.resolve<MarketingModuleService>(MARKETING_MODULE)
    const planned = await campaigns.schedule(id)
    return new StepResponse({ planned }, id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<MarketingModuleService>(MARKETING_MODULE).campaigns.unschedule(id)
  }
)

/** Gives a draft its time, and its audience where the plan says so; how many people were planned, null while that is not decided. */
export const scheduleCampaignWorkflow = createWorkflow("marketing-schedule-campaign", (input: WorkflowData<ScheduleCampaignInput>) => {
  const scheduled = scheduleCampaignStep(input)
  recordActivityStep(transform({ input, scheduled }, ({ input, scheduled }): Activity =>
    ({ actor: input.actor, action: "scheduled", area: "campaigns", subjectId: input.id, detail: scheduled.planned === null ? {} : { planned: scheduled.planned } })))
  return new WorkflowResponse(scheduled)
})
