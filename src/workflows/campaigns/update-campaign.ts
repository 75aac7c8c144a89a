import { createStep, createWorkflow, StepResponse, transform, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { CampaignEdit } from "../../modules/marketing/queries/campaigns/update-draft"
import type { MarketingModuleService } from "../../modules/marketing/service"
import { type Activity, recordActivityStep } from "../activity/record-activity"

export type UpdateCampaignInput = { id: string; edit: CampaignEdit; /** Its `updated_at` as it was read; left out, what was saved since is overwritten. */ readAt?: string; actor: Activity["actor"] }

const updateCampaignStep = createStep(
  "marketing-change-campaign",
  async ({ id, edit, readAt }: UpdateCampaignInput, { container }) => {
    const { campaigns } = container.resolve<MarketingModuleService>(MARKETING_MODULE)
    const { name, audience, message, plan } = await campaigns.retrieve(id)
    await campaigns.update(id, edit, readAt)
    return new StepResponse(id, { id, before: { name, audience, message, plan } })
  },
  async (changed, { container }) => {
    if (changed) await container.resolve<MarketingModuleService>(MARKETING_MODULE).campaigns.update(changed.id, changed.before)
  }
)

/** Changes what is given of a draft; refused, in words, once the campaign has begun, or when somebody saved since it was read. */
export const updateCampaignWorkflow = createWorkflow("marketing-update-campaign", (input: WorkflowData<UpdateCampaignInput>) => {
  const id = updateCampaignStep(input)
  recordActivityStep(transform({ input, id }, ({ input, id }): Activity =>
    ({ actor: input.actor, action: "updated", area: "campaigns", subjectId: id, detail: { changed: Object.keys(input.edit) } })))
  return new WorkflowResponse(id)
})
