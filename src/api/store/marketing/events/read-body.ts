import type { MedusaRequest } from "@medusajs/framework/http"

/**
 * The body as JSON, whatever it calls itself: a beacon's is text. "too_large" and "not_json" say why there is none;
 * what is too large is read on and forgotten, because ending the stream would end the answer with it.
 */
export async function readBody(req: MedusaRequest, largest: number): Promise<{ body: unknown } | "too_large" | "not_json"> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of req as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size <= largest) chunks.push(chunk)
      else if (size > 4 * largest) return "too_large"
    }
    return size > largest ? "too_large" : { body: JSON.parse(Buffer.concat(chunks).toString("utf8")) as unknown }
  } catch {
    return "not_json"
  }
}
