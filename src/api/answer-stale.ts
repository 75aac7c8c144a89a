import type { MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

/** Does a save; one that came too late is a 409 in its own words, which Medusa's error handler would replace. Whether it was done. */
export async function answerStale<Answer>(res: MedusaResponse<Answer>, save: () => Promise<unknown>): Promise<boolean> {
  try {
    await save()
    return true
  } catch (error) {
    // Out of a workflow errors come as plain objects.
    const { type, message } = error as Partial<MedusaError>
    if (type !== MedusaError.Types.CONFLICT) throw error
    const refusal = res as unknown as MedusaResponse
    refusal.status(409).json({ type, message })
    return false
  }
}
