import { createStep, createWorkflow, StepResponse, transform, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { MarketingModuleService } from "../../modules/marketing/service"
import { type Activity, recordActivityStep } from "../activity/record-activity"

export type DeleteViewInput = { id: string; actor: Activity["actor"] }

const deleteViewStep = createStep(
  "marketing-remove-view",
  async ({ id }: DeleteViewInput, { container }) => {
    const { views } = container.resolve<MarketingModuleService>(MARKETING_MODULE)
    const view = await views.retrieve(id)
    await views.delete(id)
    return new StepResponse({ id, name: view.name }, view)
  },
  async (view, { container }) => {
    if (view) await container.resolve<MarketingModuleService>(MARKETING_MODULE).views.restore(view)
  }
)

/** Deletes a saved view; the people it showed stay as they are. */
export const deleteViewWorkflow = createWorkflow("marketing-delete-view", (input: WorkflowData<DeleteViewInput>) => {
  const view = deleteViewStep(input)
  recordActivityStep(transform({ input, view }, ({ input, view }): Activity =>
    ({ actor: input.actor, action: "deleted view", area: "profiles", subjectId: view.id, detail: { name: view.name } })))
  return new WorkflowResponse(view.id)
})
