import { createStep, createWorkflow, StepResponse, transform, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { TopicStatement } from "../../core/profiles/topic.schema"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { MarketingModuleService } from "../../modules/marketing/service"
import { type Activity, recordActivityStep } from "../activity/record-activity"

export type SaveTopicsInput = { topics: TopicStatement[]; actor: Activity["actor"] }

const saveTopicsStep = createStep(
  "marketing-write-topics",
  async ({ topics }: SaveTopicsInput, { container }) => {
    const before = await container.resolve<MarketingModuleService>(MARKETING_MODULE).subscriptions.saveTopics(topics)
    return new StepResponse({ before }, before)
  },
  async (before, { container }) => {
    if (before) await container.resolve<MarketingModuleService>(MARKETING_MODULE).subscriptions.saveTopics(before)
  }
)

/** Keeps the topics mails can be about, and writes down what they were before. */
export const saveTopicsWorkflow = createWorkflow("marketing-save-topics", (input: WorkflowData<SaveTopicsInput>) => {
  const { before } = saveTopicsStep(input)
  recordActivityStep(transform({ input, before }, ({ input, before }): Activity =>
    ({ actor: input.actor, action: "changed topics", area: "settings", subjectId: "topics", detail: { before, after: input.topics } })))
  return new WorkflowResponse(before)
})
