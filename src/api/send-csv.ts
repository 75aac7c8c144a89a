import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { MedusaResponse } from "@medusajs/framework/http"

/** Sends a CSV file as it is made, no faster than it is taken; never the whole of it is in memory. `no-transform` keeps proxies from buffering it. */
export async function sendCsv(res: MedusaResponse, name: string, pieces: AsyncIterable<string>): Promise<void> {
  res.set({
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": `attachment; filename="${name}"`,
    "cache-control": "no-store, no-transform",
    "x-content-type-options": "nosniff",
  })
  try {
    await pipeline(Readable.from(pieces), res)
  } catch (error) {
    // The reader left, or the answer had begun: there is nobody to tell.
    if (!res.headersSent) throw error
  }
}
