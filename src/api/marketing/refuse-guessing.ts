import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { RateLimiterMemory } from "rate-limiter-flexible"
import { networkOf } from "../../core/base/network-of"

/** Who sends more tokens a minute that are not ours is guessing. Genuine links are never counted: behind one proxy may stand a city. */
const guesses = new RateLimiterMemory({ points: 120, duration: 60 })

/** Counts a request whose token is not ours; true when it was answered here, because there were too many. */
export async function refuseGuessing(req: MedusaRequest, res: MedusaResponse): Promise<boolean> {
  try {
    await guesses.consume(networkOf(req.ip ?? ""))
    return false
  } catch {
    res.status(429).set("Retry-After", "60").type("text/plain").send("Too many requests. Please try again in a minute.")
    return true
  }
}
