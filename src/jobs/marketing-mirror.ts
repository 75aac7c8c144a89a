import type { MedusaContainer } from "@medusajs/framework/types"
import { MARKETING_MODULE } from "../modules/marketing"
import type { MarketingModuleService } from "../modules/marketing/service"
import { syncMirrorWorkflow } from "../workflows/segments/sync-mirror"

/** One tick's time for all groups: other jobs of the shop wait for this one. */
const BUDGET_MS = 10_000

/** Has customer groups follow the segments they mirror. What fails is told on the segment, and does not stop the others. */
export default async function mirror(container: MedusaContainer): Promise<void> {
  const { segments, context } = container.resolve<MarketingModuleService>(MARKETING_MODULE)
  const until = Date.now() + BUDGET_MS
  for (const { id, group_id } of await segments.mirrorsDue()) {
    if (Date.now() > until) return
    try {
      await syncMirrorWorkflow(container).run({ input: id })
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      context.logger.warn(`marketing: the customer group ${group_id} could not follow its segment ${id}: ${reason}`)
      await segments.mirrored(id, { groupId: group_id!, at: null, error: reason })
    }
  }
}

export const config = { name: "marketing-mirror", schedule: "* * * * *" }
