import { createStep, createWorkflow, StepResponse, transform, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { SettingName } from "../../core/settings/settings"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { MarketingModuleService } from "../../modules/marketing/service"
import { type Activity, recordActivityStep } from "../activity/record-activity"

export type ChangeSettingInput = { name: SettingName; value: unknown; actor: Activity["actor"] }

const changeSettingStep = createStep(
  "marketing-write-setting",
  async ({ name, value }: ChangeSettingInput, { container }) => {
    const before = await container.resolve<MarketingModuleService>(MARKETING_MODULE).settings.write(name, value)
    return new StepResponse({ before }, { name, before })
  },
  async (changed, { container }) => {
    if (changed) await container.resolve<MarketingModuleService>(MARKETING_MODULE).settings.write(changed.name, changed.before)
  }
)

/** Keeps a checked value of a setting and writes down what it was before. */
export const changeSettingWorkflow = createWorkflow("marketing-change-setting", (input: WorkflowData<ChangeSettingInput>) => {
  const { before } = changeSettingStep(input)
  recordActivityStep(transform({ input, before }, ({ input, before }): Activity =>
    ({ actor: input.actor, action: "changed a setting", area: "settings", subjectId: input.name, detail: { before, after: input.value } })))
  return new WorkflowResponse(input.name)
})
