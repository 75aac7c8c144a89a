import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { MARKETING_MODULE } from "../../modules/marketing"
import { recordActivity, type Activity } from "../../modules/marketing/queries/settings/record-activity"
import type { MarketingModuleService } from "../../modules/marketing/service"

export type { Activity }

/** Writes who did what, as the last step of a workflow a person started. */
export const recordActivityStep = createStep("marketing-record-activity", async (activity: Activity, { container }) => {
  const { context } = container.resolve<MarketingModuleService>(MARKETING_MODULE)
  await recordActivity(context.db, activity)
  return new StepResponse(null)
})
