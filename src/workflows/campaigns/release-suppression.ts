import { createStep, createWorkflow, StepResponse, transform, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { ReleaseSuppression } from "../../core/campaigns/suppression.schema"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { MarketingModuleService } from "../../modules/marketing/service"
import { type Activity, recordActivityStep } from "../activity/record-activity"

/** `id` is the hash of the address. */
export type ReleaseSuppressionInput = { id: string; wish: ReleaseSuppression; actor: Activity["actor"] }

const releaseSuppressionStep = createStep("marketing-take-off-suppression-list", async ({ id, wish, actor }: ReleaseSuppressionInput, { container }) => {
  return new StepResponse(await container.resolve<MarketingModuleService>(MARKETING_MODULE).suppressions.release(id, wish, actor))
})

/** Takes an address off the suppression list; its history keeps who did it and why. */
export const releaseSuppressionWorkflow = createWorkflow("marketing-release-suppression", (input: WorkflowData<ReleaseSuppressionInput>) => {
  const former = releaseSuppressionStep(input)
  recordActivityStep(transform({ input, former }, ({ input, former }): Activity =>
    ({ actor: input.actor, action: "released a suppression", area: "campaigns", subjectId: input.id, detail: { ...former, note: input.wish.note } })))
  return new WorkflowResponse(input.id)
})
