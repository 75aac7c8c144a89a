import { byteOrderMark, writeCsvRecord, type Cell } from "../../../core/bulk/write-csv"
import type { Database } from "../database"
import type { Chunk } from "../queries/bulk/insert-chunk"
import type { BulkJobRow } from "../queries/bulk/job-row"
import { readNextChunk } from "../queries/bulk/read-chunk"
import type { ImportParams } from "./import-params"
import type { ErrorRow, OutputRow } from "./outcome"

/** An export as CSV, a chunk at a time. */
export function streamOutput(db: Database, { key, params }: BulkJobRow, bom: boolean): AsyncGenerator<string> {
  const write = ([, ...cells]: OutputRow) => cells
  return stream(db, { jobKey: key, part: "output", head: (params.headers as string[] | undefined) ?? [], bom, write: (row) => write(row as OutputRow) })
}

/** What failed or was noted, as CSV: the file's own columns first, so that it can be put right and uploaded again. */
export function streamErrors(db: Database, { key, kind, params }: BulkJobRow, bom: boolean): AsyncGenerator<string> {
  const columns = kind === "import" || kind === "suppress" ? (params as ImportParams).columns.map(({ name }) => name) : ["Person"]
  const write = ([line, result, reason, ...cells]: ErrorRow): Cell[] => [...columns.map((_, index) => cells[index] ?? ""), line, result, reason]
  return stream(db, { jobKey: key, part: "errors", head: [...columns, "Line", "Result", "Reason"], bom, write: (row) => write(row as ErrorRow) })
}

type Streaming = { jobKey: number; part: Chunk["part"]; head: readonly string[]; bom: boolean; write: (row: unknown) => readonly Cell[] }

async function* stream(db: Database, { jobKey, part, head, bom, write }: Streaming): AsyncGenerator<string> {
  yield (bom ? byteOrderMark : "") + writeCsvRecord(head)
  for (let after = -1; ; ) {
    const chunk = await readNextChunk(db, { jobKey, part, after })
    if (!chunk) return
    after = chunk.position
    yield chunk.rows.filter((row) => row !== null).map((row) => writeCsvRecord(write(row))).join("")
  }
}
