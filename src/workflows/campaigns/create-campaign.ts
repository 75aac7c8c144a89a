import { createStep, createWorkflow, StepResponse, transform, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { NewCampaign } from "../../modules/marketing/queries/campaigns/insert-campaign"
import type { MarketingModuleService } from "../../modules/marketing/service"
import { type Activity, recordActivityStep } from "../activity/record-activity"

export type CreateCampaignInput = { campaign: Pick<NewCampaign, "name" | "audience" | "message" | "plan">; actor: Activity["actor"] }

const createCampaignStep = createStep(
  "marketing-store-campaign",
  async ({ campaign, actor }: CreateCampaignInput, { container }) => {
    const { campaigns } = container.resolve<MarketingModuleService>(MARKETING_MODULE)
    const { id } = await campaigns.create({ ...campaign, id: campaigns.newId(), createdBy: actor.id })
    return new StepResponse(id, id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<MarketingModuleService>(MARKETING_MODULE).campaigns.discard(id)
  }
)

/** Stores a new draft; its id. */
export const createCampaignWorkflow = createWorkflow("marketing-create-campaign", (input: WorkflowData<CreateCampaignInput>) => {
  const id = createCampaignStep(input)
  recordActivityStep(transform({ input, id }, ({ input, id }): Activity =>
    ({ actor: input.actor, action: "created", area: "campaigns", subjectId: id, detail: { name: input.campaign.name } })))
  return new WorkflowResponse(id)
})
