import { createStep, createWorkflow, StepResponse, transform, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { MarketingModuleService } from "../../modules/marketing/service"
import { type Activity, recordActivityStep } from "../activity/record-activity"

export type DuplicateCampaignInput = { id: string; actor: Activity["actor"] }

const duplicateCampaignStep = createStep(
  "marketing-copy-campaign",
  async ({ id, actor }: DuplicateCampaignInput, { container }) => {
    const { campaigns } = container.resolve<MarketingModuleService>(MARKETING_MODULE)
    const copy = await campaigns.duplicate(id, { id: campaigns.newId(), createdBy: actor.id })
    return new StepResponse(copy.id, copy.id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<MarketingModuleService>(MARKETING_MODULE).campaigns.discard(id)
  }
)

/** Stores a draft that says what a campaign says, whatever became of that one; the draft's id. */
export const duplicateCampaignWorkflow = createWorkflow("marketing-duplicate-campaign", (input: WorkflowData<DuplicateCampaignInput>) => {
  const copy = duplicateCampaignStep(input)
  recordActivityStep(transform({ input, copy }, ({ input, copy }): Activity =>
    ({ actor: input.actor, action: "duplicated", area: "campaigns", subjectId: copy, detail: { from: input.id } })))
  return new WorkflowResponse(copy)
})
