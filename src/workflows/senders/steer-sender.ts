import { createStep, createWorkflow, StepResponse, transform, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { Senders } from "../../modules/marketing/areas/senders"
import type { MarketingModuleService } from "../../modules/marketing/service"
import { type Activity, recordActivityStep } from "../activity/record-activity"

type Move = "pause" | "resume" | "default"
export type SteerSenderInput = { id: string; move: Move; actor: Activity["actor"] }

const deeds: Record<Move, string> = { pause: "paused a sender", resume: "resumed a sender", default: "chose the default sender" }

/** Makes the move; what takes it back. */
async function move(senders: Senders, { id, move }: Pick<SteerSenderInput, "id" | "move">): Promise<{ id: string; move: Move } | null> {
  if (move === "default") {
    const former = await senders.makeDefault(id)
    return former ? { id: former, move } : null
  }
  await senders[move](id)
  return { id, move: move === "pause" ? "resume" : "pause" }
}

const steerSenderStep = createStep(
  "marketing-steer-sender",
  async (input: SteerSenderInput, { container }) => {
    const back = await move(container.resolve<MarketingModuleService>(MARKETING_MODULE).senders, input)
    return new StepResponse(input.id, back)
  },
  async (back, { container }) => {
    if (back) await move(container.resolve<MarketingModuleService>(MARKETING_MODULE).senders, back)
  }
)

/** Pauses a sender, lets it go on, or makes it the default one. */
export const steerSenderWorkflow = createWorkflow("marketing-steer-sender", (input: WorkflowData<SteerSenderInput>) => {
  const id = steerSenderStep(input)
  recordActivityStep(transform({ input }, ({ input }): Activity => ({ actor: input.actor, action: deeds[input.move], area: "settings", subjectId: input.id })))
  return new WorkflowResponse(id)
})
