import { createStep, createWorkflow, StepResponse, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { linkCustomersToCustomerGroupWorkflow } from "@medusajs/medusa/core-flows"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { MarketingModuleService } from "../../modules/marketing/service"

const CUSTOMERS_AT_ONCE = 500
/** A scheduled job must be short: what is left after so long is for the next. */
const BUDGET_MS = 5_000

export type MirrorOutcome = { added: number; removed: number; more: boolean; error: string | null }

const syncMirrorStep = createStep("marketing-follow-members", async (id: string, { container }) => {
  const { segments, context } = container.resolve<MarketingModuleService>(MARKETING_MODULE)
  const { key, name, group_id } = await segments.retrieve(id)
  const outcome: MirrorOutcome = { added: 0, removed: 0, more: false, error: null }
  if (!group_id) return new StepResponse(outcome)
  const until = Date.now() + BUDGET_MS
  for (;;) {
    const at = context.now()
    const { exists, add, remove } = await segments.compareGroup({ key, group_id }, CUSTOMERS_AT_ONCE)
    if (!exists) outcome.error = `The customer group was deleted. Mirror “${name}” to another group, or stop mirroring it.`
    if (!exists || !(add.length || remove.length)) {
      await segments.mirrored(id, { groupId: group_id, at, error: outcome.error })
      return new StepResponse(outcome)
    }
    if (Date.now() > until) return new StepResponse({ ...outcome, more: true })
    await linkCustomersToCustomerGroupWorkflow(container).run({ input: { id: group_id, add, remove } })
    await segments.noteCustomers([...add, ...remove])
    outcome.added += add.length
    outcome.removed += remove.length
  }
})

/**
 * Makes the customers of a mirroring group those members who have an account: only the difference is written, in batches,
 * through Medusa's own workflow. `more` says that time ran out; the next run goes on.
 */
export const syncMirrorWorkflow = createWorkflow("marketing-sync-mirror", (id: WorkflowData<string>) => new WorkflowResponse(syncMirrorStep(id)))
