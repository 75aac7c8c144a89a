import type { MedusaRequest } from "@medusajs/framework/http"
import type { ConsentEvidence } from "../../core/profiles/consent-evidence"

/** What a request proves of who said something: from where, with what, in which language. The page is the address without its token. */
export function readEvidence(req: MedusaRequest): ConsentEvidence {
  return {
    ip: req.ip,
    user_agent: req.get("user-agent")?.trim().slice(0, 300),
    locale: req.get("accept-language")?.split(/[,;]/)[0]?.trim().slice(0, 35),
    page: req.path.slice(0, 200),
  }
}
