import type { BulkKind } from "../../../../core/http/bulk"
import type { Database } from "../../database"

export type NewJob = { id: string; kind: BulkKind; status: "uploading" | "waiting"; params: Record<string, unknown>; createdBy: string | null }

/** Writes a new piece of long work; its key. */
export async function insertJob(db: Database, { id, kind, status, params, createdBy }: NewJob): Promise<number> {
  const [row] = await db.query<{ key: number }>(
    `insert into marketing_bulk_job (id, kind, status, params, created_by) values ($1, $2, $3, $4::jsonb, $5) returning key::float8 as key`,
    [id, kind, status, JSON.stringify(params), createdBy]
  )
  return row!.key
}
