import { MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, transform, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { createCustomerGroupsWorkflow, deleteCustomerGroupsWorkflow } from "@medusajs/medusa/core-flows"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { MarketingModuleService } from "../../modules/marketing/service"
import { type Activity, recordActivityStep } from "../activity/record-activity"
import { syncMirrorWorkflow } from "./sync-mirror"

/** Without `groupId` a group is made, called `groupName` or like the segment. */
export type MirrorSegmentInput = { id: string; groupId?: string; groupName?: string; actor: Activity["actor"] }

const joinGroupStep = createStep(
  "marketing-join-group",
  async ({ id, groupId: given, groupName }: MirrorSegmentInput, { container }) => {
    const { segments } = container.resolve<MarketingModuleService>(MARKETING_MODULE)
    const { name, group_id: before } = await segments.mayMirror(id, given ?? null)
    if (given) {
      const [known] = await container.resolve(Modules.CUSTOMER).listCustomerGroups({ id: given })
      if (!known) throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no customer group with id ${given}.`)
      await segments.setMirror(id, given)
      return new StepResponse(given, { id, before, made: null as string | null })
    }
    const { result: [group] } = await createCustomerGroupsWorkflow(container).run({ input: { customersData: [{ name: groupName ?? name }] } })
    await segments.setMirror(id, group!.id)
    return new StepResponse(group!.id, { id, before, made: group!.id })
  },
  async (joined, { container }) => {
    if (!joined) return
    await container.resolve<MarketingModuleService>(MARKETING_MODULE).segments.setMirror(joined.id, joined.before)
    if (joined.made) await deleteCustomerGroupsWorkflow(container).run({ input: { ids: [joined.made] } })
  }
)

/** Has a customer group follow a segment from now on, and fills it; the group's id. One that is adopted loses its other customers. */
export const mirrorSegmentWorkflow = createWorkflow("marketing-mirror-segment", (input: WorkflowData<MirrorSegmentInput>) => {
  const group = joinGroupStep(input)
  recordActivityStep(transform({ input, group }, ({ input, group }): Activity =>
    ({ actor: input.actor, action: "mirrored", area: "segments", subjectId: input.id, detail: { group } })))
  syncMirrorWorkflow.runAsStep({ input: transform({ input, group }, ({ input }) => input.id) })
  return new WorkflowResponse(group)
})
