import type { MedusaResponse } from "@medusajs/framework/http"

/** A signal that is given when the other side goes away before it has its answer. */
export function whenLeft<Answer>(res: MedusaResponse<Answer>): AbortSignal {
  const leaving = new AbortController()
  res.once("close", () => {
    if (!res.writableFinished) leaving.abort()
  })
  return leaving.signal
}
