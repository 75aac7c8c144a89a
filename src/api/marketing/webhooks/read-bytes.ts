import type { MedusaRequest } from "@medusajs/framework/http"

/** A body as it arrived, byte for byte; undefined when it is longer than `most` or broke off. */
export async function readBytes(req: MedusaRequest, most: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of req as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size <= most) chunks.push(chunk)
    }
  } catch {
    return undefined
  }
  return size <= most ? Buffer.concat(chunks) : undefined
}
