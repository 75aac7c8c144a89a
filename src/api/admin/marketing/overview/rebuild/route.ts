import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SetupProgress } from "../../../../../core/http/overview"
import { rebuildProfilesWorkflow } from "../../../../../workflows/profiles/rebuild-profiles"
import { actorOf } from "../../../../actor-of"

/** Has everything read anew from the shop. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse<{ setup: SetupProgress }>): Promise<void> {
  const { result } = await rebuildProfilesWorkflow(req.scope).run({ input: { askedAt: new Date().toISOString(), actor: actorOf(req) } })
  res.json({ setup: result })
}
