import type { Database } from "../../database"

/** Up to a thousand rows of a job, each any JSON value. Positions from 0 are worked off or read in order; those below hold what belongs to the chunk at -1 - position. */
export type Chunk = { jobKey: number; part: "rows" | "errors" | "output"; position: number; rows: readonly unknown[] }

/** Keeps a chunk; one that is there is replaced. */
export async function insertChunk(db: Database, { jobKey, part, position, rows }: Chunk): Promise<void> {
  await db.query(
    `insert into marketing_bulk_chunk (job_key, part, position, rows, content) values ($1, $2, $3, $4, $5)
     on conflict (job_key, part, position) do update set rows = excluded.rows, content = excluded.content`,
    [jobKey, part, position, rows.length, JSON.stringify(rows)]
  )
}
