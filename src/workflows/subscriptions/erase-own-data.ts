import { createStep, createWorkflow, StepResponse, transform, when, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { MarketingModuleService } from "../../modules/marketing/service"
import { type Activity, recordActivityStep } from "../activity/record-activity"

/** The token of the person's own preference page. */
export type EraseOwnDataInput = { token: string }

const eraseOwnDataStep = createStep("marketing-wipe-own-data", async ({ token }: EraseOwnDataInput, { container }) => {
  const profileId = await container.resolve<MarketingModuleService>(MARKETING_MODULE).subscriptions.eraseOwn(token)
  return new StepResponse({ profileId: profileId ?? null })
})

/** Erases a person everywhere in the marketing memory, as they asked on their own page. Medusa's records are the shop's to delete. */
export const eraseOwnDataWorkflow = createWorkflow("marketing-erase-own-data", (input: WorkflowData<EraseOwnDataInput>) => {
  const done = eraseOwnDataStep(input)
  when({ done }, ({ done }) => done.profileId !== null).then(() => {
    recordActivityStep(transform({ done }, ({ done }): Activity =>
      ({ actor: { type: "customer", id: null }, action: "erased", area: "profiles", subjectId: done.profileId, detail: { by: "preference centre" } })))
  })
  return new WorkflowResponse(transform({ done }, ({ done }) => ({ erased: done.profileId !== null })))
})
