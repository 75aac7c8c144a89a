import { createStep, createWorkflow, StepResponse, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { BasisStatement } from "../../core/profiles/basis.schema"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { MarketingModuleService } from "../../modules/marketing/service"
import type { Activity } from "../activity/record-activity"

export type StateBasisInput = { statement: BasisStatement; actor: Activity["actor"] }

const stateBasisStep = createStep("marketing-write-basis", async ({ statement, actor }: StateBasisInput, { container }) => {
  return new StepResponse(await container.resolve<MarketingModuleService>(MARKETING_MODULE).subscriptions.stateBasis(statement, actor))
})

/** Subscribes people on a merchant's word, with that word as evidence; who stated it is written down in the same transaction. */
export const stateBasisWorkflow = createWorkflow("marketing-state-basis", (input: WorkflowData<StateBasisInput>) => {
  return new WorkflowResponse(stateBasisStep(input))
})
