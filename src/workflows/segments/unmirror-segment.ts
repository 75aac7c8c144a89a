import { createStep, createWorkflow, StepResponse, transform, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { deleteCustomerGroupsWorkflow } from "@medusajs/medusa/core-flows"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { MarketingModuleService } from "../../modules/marketing/service"
import { type Activity, recordActivityStep } from "../activity/record-activity"

export type UnmirrorSegmentInput = { id: string; deleteGroup: boolean; actor: Activity["actor"] }

const leaveGroupStep = createStep(
  "marketing-leave-group",
  async ({ id, deleteGroup }: UnmirrorSegmentInput, { container }) => {
    const { segments } = container.resolve<MarketingModuleService>(MARKETING_MODULE)
    const { group_id } = await segments.retrieve(id)
    await segments.setMirror(id, null)
    if (group_id && deleteGroup) await deleteCustomerGroupsWorkflow(container).run({ input: { ids: [group_id] } })
    return new StepResponse(group_id, { id, group_id: deleteGroup ? null : group_id })
  },
  async (left, { container }) => {
    if (left?.group_id) await container.resolve<MarketingModuleService>(MARKETING_MODULE).segments.setMirror(left.id, left.group_id)
  }
)

/** Ends the mirroring of a segment. The group stays with the customers it has, unless it is to be deleted. */
export const unmirrorSegmentWorkflow = createWorkflow("marketing-unmirror-segment", (input: WorkflowData<UnmirrorSegmentInput>) => {
  const group = leaveGroupStep(input)
  recordActivityStep(transform({ input, group }, ({ input, group }): Activity =>
    ({ actor: input.actor, action: "stopped mirroring", area: "segments", subjectId: input.id, detail: { group, deleted: input.deleteGroup } })))
  return new WorkflowResponse(group)
})
