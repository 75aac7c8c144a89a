import { createStep, createWorkflow, StepResponse, transform, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { ViewInput } from "../../modules/marketing/areas/views"
import type { MarketingModuleService } from "../../modules/marketing/service"
import { type Activity, recordActivityStep } from "../activity/record-activity"

export type UpdateViewInput = { id: string; change: Partial<ViewInput>; actor: Activity["actor"] }

const updateViewStep = createStep(
  "marketing-change-view",
  async ({ id, change }: UpdateViewInput, { container }) => {
    const before = await container.resolve<MarketingModuleService>(MARKETING_MODULE).views.update(id, change)
    return new StepResponse(id, { id, before })
  },
  async (changed, { container }) => {
    if (changed) await container.resolve<MarketingModuleService>(MARKETING_MODULE).views.update(changed.id, changed.before)
  }
)

/** Changes the name or the checked definition of a saved view. */
export const updateViewWorkflow = createWorkflow("marketing-update-view", (input: WorkflowData<UpdateViewInput>) => {
  const id = updateViewStep(input)
  recordActivityStep(transform({ input, id }, ({ input, id }): Activity =>
    ({ actor: input.actor, action: "updated view", area: "profiles", subjectId: id, detail: { changed: Object.keys(input.change) } })))
  return new WorkflowResponse(id)
})
