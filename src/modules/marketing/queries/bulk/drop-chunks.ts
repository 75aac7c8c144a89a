import type { Database } from "../../database"
import type { Chunk } from "./insert-chunk"

/** Forgets these parts of a job. */
export async function dropChunks(db: Database, jobKey: number, parts: readonly Chunk["part"][]): Promise<void> {
  await db.query(`delete from marketing_bulk_chunk where job_key = $1 and part = any ($2)`, [jobKey, parts])
}
