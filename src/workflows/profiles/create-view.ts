import { createStep, createWorkflow, StepResponse, transform, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { ViewInput } from "../../modules/marketing/areas/views"
import type { MarketingModuleService } from "../../modules/marketing/service"
import { type Activity, recordActivityStep } from "../activity/record-activity"

export type CreateViewInput = { view: ViewInput; actor: Activity["actor"] }

const createViewStep = createStep(
  "marketing-store-view",
  async ({ view, actor }: CreateViewInput, { container }) => {
    const id = await container.resolve<MarketingModuleService>(MARKETING_MODULE).views.create({ ...view, createdBy: actor.id })
    return new StepResponse(id, id)
  },
  async (id, { container }) => {
    if (id) await container.resolve<MarketingModuleService>(MARKETING_MODULE).views.delete(id)
  }
)

/** Saves a checked view of the list of people; its id. */
export const createViewWorkflow = createWorkflow("marketing-create-view", (input: WorkflowData<CreateViewInput>) => {
  const id = createViewStep(input)
  recordActivityStep(transform({ input, id }, ({ input, id }): Activity =>
    ({ actor: input.actor, action: "created view", area: "profiles", subjectId: id, detail: { name: input.view.name } })))
  return new WorkflowResponse(id)
})
