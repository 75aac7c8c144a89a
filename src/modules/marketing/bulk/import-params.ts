import type { ImportStartStatement } from "../../../core/bulk/bulk.schema"

/** What an import's job keeps: how its file was read, its columns, and once started what is wished, from when (ISO 8601). */
export type ImportParams = {
  file: string
  encoding: "utf-8" | "windows-1252"
  separator: string
  columns: { name: string; samples: string[] }[]
  start?: Omit<ImportStartStatement, "mapping"> & { targets: (string | null)[]; at: string; actor: { type: string; id: string | null } }
}
