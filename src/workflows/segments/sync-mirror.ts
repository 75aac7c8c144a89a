import { setTimeout as pause } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, createWorkflow, StepResponse, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { linkCustomersToCustomerGroupWorkflow } from "@medusajs/medusa/core-flows"
import { MARKETING_MODULE } from "../../modules/marketing"
import type { ClaimedMirror } from "../../modules/marketing/queries/segments/claim-mirror"
import type { MarketingModuleService } from "../../modules/marketing/service"

const CUSTOMERS_AT_ONCE = 500
/** A scheduled job must be short: what is left after so long is for the next. */
const BUDGET_MS = 5_000
/** Another process that is at the same group is waited for, as long as that. */
const ASK_AGAIN_MS = 100

export type MirrorOutcome = { added: number; removed: number; more: boolean; error: string | null }

const syncMirrorStep = createStep("marketing-follow-members", async (id: string, { container }) => {
  const { segments } = container.resolve<MarketingModuleService>(MARKETING_MODULE)
  const { group_id } = await segments.retrieve(id)
  const until = Date.now() + BUDGET_MS
  let mirror = await segments.claimMirror(id)
  while (!mirror && group_id && Date.now() < until) {
    await pause(ASK_AGAIN_MS)
    mirror = await segments.claimMirror(id)
  }
  if (!mirror) return new StepResponse<MirrorOutcome>({ added: 0, removed: 0, more: group_id !== null, error: null })
  try {
    return new StepResponse(await follow(container, id, { ...mirror, until }))
  } finally {
    await segments.releaseMirror(id, mirror.lease)
  }
})

/** Medusa writes whoever is added once more into a group a second time: only who holds the mirror may compare and write. */
async function follow(container: MedusaContainer, id: string, { key, name, groupId, until }: ClaimedMirror & { until: number }): Promise<MirrorOutcome> {
  const { segments, context } = container.resolve<MarketingModuleService>(MARKETING_MODULE)
  const outcome: MirrorOutcome = { added: 0, removed: 0, more: false, error: null }
  for (;;) {
    const at = context.now()
    const { exists, add, remove } = await segments.compareGroup({ key, groupId }, CUSTOMERS_AT_ONCE)
    if (!exists) outcome.error = `The customer group was deleted. Mirror “${name}” to another group, or stop mirroring it.`
    if (!exists || !(add.length || remove.length)) {
      await segments.mirrored(id, { groupId, at, error: outcome.error })
      return outcome
    }
    if (Date.now() > until) return { ...outcome, more: true }
    await linkCustomersToCustomerGroupWorkflow(container).run({ input: { id: groupId, add, remove } })
    await segments.noteCustomers([...add, ...remove])
    outcome.added += add.length
    outcome.removed += remove.length
  }
}

/**
 * Makes the customers of a mirroring group those members who have an account: only the difference is written, in batches,
 * through Medusa's own workflow, by one process at a time. `more` says that time ran out, or that another is at it; the next
 * run goes on.
 */
export const syncMirrorWorkflow = createWorkflow("marketing-sync-mirror", (id: WorkflowData<string>) => new WorkflowResponse(syncMirrorStep(id)))
