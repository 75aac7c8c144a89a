import { createStep, createWorkflow, StepResponse, transform, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { MarketingModuleService } from "../../modules/marketing/service"
import { type Activity, recordActivityStep } from "../activity/record-activity"

export type DeleteCampaignInput = { id: string; actor: Activity["actor"] }

const deleteCampaignStep = createStep(
  "marketing-remove-campaign",
  async ({ id }: DeleteCampaignInput, { container }) => {
    await container.resolve<MarketingModuleService>(MARKETING_MODULE).campaigns.remove(id)
    return new StepResponse(id, id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<MarketingModuleService>(MARKETING_MODULE).campaigns.restore(id)
  }
)

/** Deletes a draft; anything that has begun is refused, because its ledger says who was mailed. */
export const deleteCampaignWorkflow = createWorkflow("marketing-delete-campaign", (input: WorkflowData<DeleteCampaignInput>) => {
  const id = deleteCampaignStep(input)
  recordActivityStep(transform({ input, id }, ({ input, id }): Activity => ({ actor: input.actor, action: "deleted", area: "campaigns", subjectId: id })))
  return new WorkflowResponse(id)
})
