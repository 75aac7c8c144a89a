import type { MedusaRequest } from "@medusajs/framework/http"
import type { Visit } from "../../core/campaigns/judge-visit"

/** What a request says about who made it. */
export function readVisit(req: MedusaRequest): Visit {
  return {
    userAgent: req.get("user-agent")?.trim() ?? "",
    prefetch: /prefetch|preview/i.test(`${req.get("sec-purpose") ?? ""} ${req.get("purpose") ?? ""} ${req.get("x-purpose") ?? ""}`),
    ip: req.ip ?? "",
    head: req.method === "HEAD",
  }
}
