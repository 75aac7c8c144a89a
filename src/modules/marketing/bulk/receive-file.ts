import { pipeline } from "node:stream/promises"
import { Readable } from "node:stream"
import { MedusaError } from "@medusajs/framework/utils"
import { CsvError, parse } from "csv-parse"
import { decodeCell, sniffSeparator, whyNotCsv } from "../../../core/bulk/sniff-file"
import type { Database } from "../database"
import { insertChunk } from "../queries/bulk/insert-chunk"
import type { ImportParams } from "./import-params"

/** Bounds of an uploaded file. */
export const fileLimits = { rows: 200_000, bytes: 100_000_000, columns: 200, recordBytes: 1_000_000 }
const CHUNK = 1_000
const SNIFFED = 64 * 1024
const SAMPLES = 3

export type ReceivedFile = Omit<ImportParams, "file" | "start"> & { rows: number }

/**
 * Reads a CSV file as it arrives and keeps its lines, a thousand a chunk, each `[line, ...cells]`; never more than a chunk
 * is in memory. Its bytes are parsed as Latin-1, whose signs are the bytes, and each cell is decoded by itself, so that one
 * pass finds out what a file is written in. Throws what is wrong in words for whoever uploaded it.
 */
export async function receiveFile(db: Database, { jobKey, bytes }: { jobKey: number; bytes: AsyncIterable<Uint8Array> }): Promise<ReceivedFile> {
  const { start, rest } = await peek(counted(bytes))
  const refusal = start.trim() ? whyNotCsv(start) : "The file is empty."
  if (refusal) throw refuse(refusal)
  const separator = sniffSeparator(start.replace(/^\xef\xbb\xbf/, ""))
  const parser = parse({
    delimiter: separator, encoding: "latin1", relax_quotes: true, relax_column_count: true, skip_empty_lines: true,
    record_delimiter: ["\r\n", "\n", "\r"], max_record_size: fileLimits.recordBytes,
  })
  const reading: Reading = { columns: [], rows: 0, windows: false }
  try {
    await pipeline(Readable.from(rest), parser, (records: AsyncIterable<string[]>) => keep(db, jobKey, records, reading))
  } catch (error) {
    throw error instanceof CsvError ? refuse(`The file cannot be read as CSV: ${error.message}. Is a quotation mark never closed?`) : error
  }
  if (!reading.columns.length) throw refuse("The file is empty.")
  if (!reading.rows) throw refuse("The file has a first line with the names of its columns, and no lines below it.")
  return { separator, encoding: reading.windows ? "windows-1252" : "utf-8", columns: reading.columns, rows: reading.rows }
}

type Reading = { columns: { name: string; samples: string[] }[]; rows: number; windows: boolean }

async function keep(db: Database, jobKey: number, records: AsyncIterable<string[]>, reading: Reading): Promise<void> {
  let chunk: [number, ...string[]][] = []
  let position = 0
  const flush = async () => {
    if (chunk.length) await insertChunk(db, { jobKey, part: "rows", position: position++, rows: chunk })
    chunk = []
  }
  for await (const record of records) {
    const cells = record.map((cell) => {
      const { text, encoding } = decodeCell(cell)
      reading.windows ||= encoding === "windows-1252"
      return text
    })
    if (!reading.columns.length) {
      reading.columns = nameColumns(cells)
      continue
    }
    if (cells.every((cell) => cell === "")) continue
    reading.rows += 1
    if (reading.rows > fileLimits.rows) throw refuse(`A file may have ${fileLimits.rows.toLocaleString("en")} lines. Split it into several.`)
    if (reading.rows <= CHUNK) sample(reading.columns, cells)
    chunk.push([reading.rows + 1, ...cells])
    if (chunk.length === CHUNK) await flush()
  }
  await flush()
}

/** Every column has a name of its own: what is empty is called by its place, what comes twice gets a number. */
function nameColumns(cells: readonly string[]): Reading["columns"] {
  if (cells.length > fileLimits.columns) throw refuse(`A file may have ${fileLimits.columns} columns; this one has ${cells.length}.`)
  const taken = new Set<string>()
  return cells.map((cell, index) => {
    const wished = cell.replace(/^\uFEFF/, "").slice(0, 200) || `Column ${index + 1}`
    let name = wished
    for (let number = 2; taken.has(name); number += 1) name = `${wished} (${number})`
    taken.add(name)
    return { name, samples: [] }
  })
}

function sample(columns: Reading["columns"], cells: readonly string[]): void {
  columns.forEach(({ samples }, index) => {
    const text = cells[index]?.slice(0, 100)
    if (text && samples.length < SAMPLES && !samples.includes(text)) samples.push(text)
  })
}

/** The file's beginning as Latin-1 text, and the whole of it again. */
async function peek(bytes: AsyncGenerator<Buffer>): Promise<{ start: string; rest: AsyncIterable<Buffer> }> {
  const held: Buffer[] = []
  let length = 0
  while (length < SNIFFED) {
    const next = await bytes.next()
    if (next.done) break
    held.push(next.value)
    length += next.value.length
  }
  const start = Buffer.concat(held)
  async function* rest() {
    yield start.subarray(start.toString("latin1", 0, 3) === "\xef\xbb\xbf" ? 3 : 0)
    yield* bytes
  }
  return { start: start.toString("latin1"), rest: rest() }
}

async function* counted(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let length = 0
  for await (const part of bytes) {
    length += part.length
    if (length > fileLimits.bytes) throw refuse(`A file may have ${fileLimits.bytes / 1_000_000} MB. Split it into several.`)
    yield Buffer.from(part)
  }
}

const refuse = (text: string) => new MedusaError(MedusaError.Types.INVALID_DATA, text)
