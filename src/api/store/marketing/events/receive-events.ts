import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { RateLimiterMemory } from "rate-limiter-flexible"
import { networkOf } from "../../../../core/base/network-of"
import { LARGEST_BODY } from "../../../../core/events/read-batch"
import { MARKETING_MODULE } from "../../../../modules/marketing"
import type { MarketingModuleService } from "../../../../modules/marketing/service"
import { answerProblems } from "../../../answer-problems"
import { readBody } from "./read-body"

/** A minute's requests of one network, behind which may stand an office, and events of one visitor, who clicks a few times a second at most. */
const byNetwork = new RateLimiterMemory({ points: 600, duration: 60 })
const byVisitor = new RateLimiterMemory({ points: 300, duration: 60 })

/** Takes a storefront's events; 202 once they are durable, with what became of them. */
export async function receiveEvents(req: MedusaRequest, res: MedusaResponse, customerId: string | null): Promise<void> {
  res.set("Cache-Control", "no-store")
  if (!(await allows(byNetwork, networkOf(req.ip ?? ""), 1))) return tooMany(res)
  const read = await readBody(req, LARGEST_BODY)
  if (read === "too_large") return void res.status(413).json({ type: "invalid_data", message: `A request may have ${LARGEST_BODY / 1024} kB; send fewer events at once.` })
  if (read === "not_json") return answerProblems(res, [{ path: [], message: "The body must be JSON." }])
  const { visitor, events } = (read.body ?? {}) as { visitor?: unknown; events?: unknown }
  if (typeof visitor === "string" && Array.isArray(events) && !(await allows(byVisitor, visitor.slice(0, 36).toLowerCase(), events.length))) return tooMany(res)
  const answer = await req.scope.resolve<MarketingModuleService>(MARKETING_MODULE).events.receive(read.body, { customerId })
  if ("refused" in answer) return answerProblems(res, answer.refused)
  res.status(202).json(answer)
}

async function allows(limit: RateLimiterMemory, who: string, points: number): Promise<boolean> {
  return limit.consume(who, points).then(() => true, () => false)
}

function tooMany(res: MedusaResponse): void {
  res.status(429).set("Retry-After", "60").json({ type: "too_many_requests", message: "Too many events. Send the rest in a minute." })
}
