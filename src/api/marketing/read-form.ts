import type { MedusaRequest } from "@medusajs/framework/http"

const LARGEST_FORM = 4_096

/**
 * The fields of a small posted form. A body that is too long, of another kind or broken off counts as empty, because
 * unsubscribing must work whatever a mailbox sends.
 */
export async function readForm(req: MedusaRequest): Promise<URLSearchParams> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of req as AsyncIterable<Buffer>) {
      size += chunk.length
      // Read on and forget: ending the stream here would end the answer with it.
      if (size <= LARGEST_FORM) chunks.push(chunk)
    }
  } catch {
    return new URLSearchParams()
  }
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(req.get("content-type") ?? "")
  return new URLSearchParams(isForm && size <= LARGEST_FORM ? Buffer.concat(chunks).toString("utf8") : "")
}
