import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { receiveEvents } from "./receive-events"

/** What visitors do, told by the storefront. A customer who is logged in becomes the visitor's person. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { actor_type, actor_id } = req.auth_context ?? {}
  await receiveEvents(req, res, actor_type === "customer" && actor_id ? actor_id : null)
}
