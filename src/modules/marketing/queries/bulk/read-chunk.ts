import type { Database } from "../../database"
import type { Chunk } from "./insert-chunk"

/** The rows of one chunk; undefined when there is none. */
export async function readChunk(db: Database, { jobKey, part, position }: Omit<Chunk, "rows">): Promise<unknown[] | undefined> {
  const [chunk] = await db.query<{ content: string }>(
    `select content from marketing_bulk_chunk where job_key = $1 and part = $2 and position = $3`, [jobKey, part, position]
  )
  return chunk && (JSON.parse(chunk.content) as unknown[])
}

/** The first chunk of a part after a position, so that a file is read piece by piece; undefined at its end. */
export async function readNextChunk(db: Database, { jobKey, part, after }: { jobKey: number; part: Chunk["part"]; after: number }): Promise<{ position: number; rows: unknown[] } | undefined> {
  const [chunk] = await db.query<{ position: number; content: string }>(
    `select position, content from marketing_bulk_chunk where job_key = $1 and part = $2 and position > $3 order by position limit 1`,
    [jobKey, part, after]
  )
  return chunk && { position: chunk.position, rows: JSON.parse(chunk.content) as unknown[] }
}
