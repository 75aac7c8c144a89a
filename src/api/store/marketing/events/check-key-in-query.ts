import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"

const KEPT_MS = 60_000
const KEPT_KEYS = 1_000

/** Keys found valid, and until when that is believed. */
const valid = new Map<string, number>()

/** A beacon can set no header, so its publishable key stands in the address, as `key`. */
export async function checkKeyInQuery(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): Promise<void> {
  const { key } = req.query
  if (typeof key === "string" && (await isValid(req, key))) return next()
  next(new MedusaError(MedusaError.Types.NOT_ALLOWED, "A valid publishable key is needed in the address: ?key=pk_…"))
}

async function isValid(req: MedusaRequest, key: string): Promise<boolean> {
  const now = Date.now()
  if ((valid.get(key) ?? 0) > now) return true
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "api_key", fields: ["revoked_at"], filters: { token: key, type: "publishable" } })
  const [found] = data as { revoked_at: Date | string | null }[]
  if (!found || (found.revoked_at && new Date(found.revoked_at).getTime() <= now)) return false
  if (valid.size >= KEPT_KEYS) valid.clear()
  valid.set(key, now + KEPT_MS)
  return true
}
