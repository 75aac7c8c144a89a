import { createStep, createWorkflow, StepResponse, transform, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { MarketingModuleService } from "../../modules/marketing/service"
import { type Activity, recordActivityStep } from "../activity/record-activity"

export type SteerCampaignInput = { id: string; actor: Activity["actor"] }

/** What a person may do with a campaign that has begun or has its time; each answers with the number of people it concerned, where it knows. */
const moves = {
  pause: { done: "paused", move: async (campaigns: MarketingModuleService["campaigns"], id: string) => void (await campaigns.pause(id)) },
  resume: { done: "resumed", move: async (campaigns: MarketingModuleService["campaigns"], id: string) => void (await campaigns.resume(id)) },
  cancel: { done: "cancelled", move: (campaigns: MarketingModuleService["campaigns"], id: string) => campaigns.cancel(id) },
  unschedule: { done: "unscheduled", move: async (campaigns: MarketingModuleService["campaigns"], id: string) => void (await campaigns.unschedule(id)) },
  archive: { done: "archived", move: async (campaigns: MarketingModuleService["campaigns"], id: string) => void (await campaigns.archive(id, true)) },
  unarchive: { done: "unarchived", move: async (campaigns: MarketingModuleService["campaigns"], id: string) => void (await campaigns.archive(id, false)) },
  retry: { done: "retried", move: (campaigns: MarketingModuleService["campaigns"], id: string) => campaigns.retryFailed(id) },
} as const

function steerWorkflow(verb: keyof typeof moves) {
  const { done, move } = moves[verb]
  const step = createStep(`marketing-move-campaign-${verb}`, async ({ id }: SteerCampaignInput, { container }) => {
    const people = await move(container.resolve<MarketingModuleService>(MARKETING_MODULE).campaigns, id)
    return new StepResponse({ people: people ?? null })
  })
  return createWorkflow(`marketing-${verb}-campaign`, (input: WorkflowData<SteerCampaignInput>) => {
    const moved = step(input)
    recordActivityStep(transform({ input, moved }, ({ input, moved }): Activity =>
      ({ actor: input.actor, action: done, area: "campaigns", subjectId: input.id, detail: moved.people === null ? {} : { people: moved.people } })))
    return new WorkflowResponse(moved)
  })
}

/** Stops a campaign at the next batch. */
export const pauseCampaignWorkflow = steerWorkflow("pause")
/** Lets a paused campaign go on. */
export const resumeCampaignWorkflow = steerWorkflow("resume")
/** Ends a campaign for good; those who wait are skipped. */
export const cancelCampaignWorkflow = steerWorkflow("cancel")
/** Takes a scheduled campaign back to the drafts. */
export const unscheduleCampaignWorkflow = steerWorkflow("unschedule")
/** Puts a campaign that is over away. */
export const archiveCampaignWorkflow = steerWorkflow("archive")
/** Takes it out again. */
export const unarchiveCampaignWorkflow = steerWorkflow("unarchive")
/** Queues again those whose mail failed for a reason that passes. */
export const retryCampaignWorkflow = steerWorkflow("retry")
