import { createStep, createWorkflow, StepResponse, transform, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { MarketingModuleService } from "../../modules/marketing/service"
import { type Activity, recordActivityStep } from "../activity/record-activity"

export type DecideTestInput = { id: string; variant: number; actor: Activity["actor"] }

/** Has no compensation: those who waited may have their mail. */
const decideTestStep = createStep("marketing-choose-variant", async ({ id, variant }: DecideTestInput, { container }) => {
  return new StepResponse(await container.resolve<MarketingModuleService>(MARKETING_MODULE).campaigns.decideTest(id, variant))
})

/** Ends an A/B test by hand: those who wait get that variant; how many they are. */
export const decideTestWorkflow = createWorkflow("marketing-decide-test", (input: WorkflowData<DecideTestInput>) => {
  const people = decideTestStep(input)
  recordActivityStep(transform({ input, people }, ({ input, people }): Activity =>
    ({ actor: input.actor, action: "chose_variant", area: "campaigns", subjectId: input.id, detail: { variant: input.variant, people } })))
  return new WorkflowResponse(people)
})
