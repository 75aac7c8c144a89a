import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

/** Who is asking, as the activity log writes it. */
export function actorOf(req: Pick<AuthenticatedMedusaRequest, "auth_context">): { type: string; id: string | null } {
  const { actor_type, actor_id } = req.auth_context
  return { type: actor_type, id: actor_id || null }
}
