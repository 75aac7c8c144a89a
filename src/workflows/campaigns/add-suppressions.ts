import { createStep, createWorkflow, StepResponse, transform, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { AddSuppressions } from "../../core/campaigns/suppression.schema"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { MarketingModuleService } from "../../modules/marketing/service"
import { type Activity, recordActivityStep } from "../activity/record-activity"

export type AddSuppressionsInput = { wish: AddSuppressions; actor: Activity["actor"] }

const addSuppressionsStep = createStep("marketing-put-on-suppression-list", async ({ wish, actor }: AddSuppressionsInput, { container }) => {
  return new StepResponse(await container.resolve<MarketingModuleService>(MARKETING_MODULE).suppressions.add(wish, actor))
})

/** Puts checked addresses on the suppression list. Doing it twice does it once. */
export const addSuppressionsWorkflow = createWorkflow("marketing-add-suppressions", (input: WorkflowData<AddSuppressionsInput>) => {
  const came = addSuppressionsStep(input)
  // Hashes only: the activity log outlives people.
  recordActivityStep(transform({ input, came }, ({ input, came }): Activity => ({
    actor: input.actor, action: "suppressed addresses", area: "campaigns", subjectId: came.hashes.length === 1 ? came.hashes[0]! : null,
    detail: { added: came.added, already: came.already, note: input.wish.note },
  })))
  return new WorkflowResponse(transform({ came }, ({ came: { added, already } }) => ({ added, already })))
})
