import type { MedusaRequest } from "@medusajs/framework/http"

/**
 * The token of a public link, from its query: Medusa remembers every path it has ever routed, so a token in the
 * path would fill the server's memory, a piece a mail.
 */
export function readToken(req: MedusaRequest): string {
  return typeof req.query.t === "string" ? req.query.t : ""
}
