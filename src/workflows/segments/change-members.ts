import { createStep, createWorkflow, StepResponse, transform, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { MembersWish } from "../../modules/marketing/areas/segments"
import type { MarketingModuleService } from "../../modules/marketing/service"
import { type Activity, recordActivityStep } from "../activity/record-activity"

export type ChangeMembersInput = MembersWish & { id: string; actor: Activity["actor"] }

const changeMembersStep = createStep(
  "marketing-move-members",
  async ({ id, add, remove }: ChangeMembersInput, { container }) => {
    const { segments } = container.resolve<MarketingModuleService>(MARKETING_MODULE)
    const { joined, departed, unknown } = await segments.changeMembers(id, { add, remove })
    return new StepResponse({ joined: joined.length, departed: departed.length, unknown }, { id, joined, departed })
  },
  async (moved, { container }) => {
    if (moved) await container.resolve<MarketingModuleService>(MARKETING_MODULE).segments.moveBack(moved.id, moved)
  }
)

/** Puts people on the list of a static segment and takes others off; how many, and who is not known here. */
export const changeMembersWorkflow = createWorkflow("marketing-change-members", (input: WorkflowData<ChangeMembersInput>) => {
  const moved = changeMembersStep(input)
  recordActivityStep(transform({ input, moved }, ({ input, moved }): Activity =>
    ({ actor: input.actor, action: "changed members", area: "segments", subjectId: input.id, detail: { added: moved.joined, removed: moved.departed } })))
  return new WorkflowResponse(moved)
})
