import type { ProfileExportResponse } from "../../../core/http/bulk"
import type { MarketingContext } from "../context"
import { searchChunks, type FoundChunk } from "../queries/bulk/search-chunks"
import { personalTables } from "../queries/profiles/personal-tables"
import { readPersonalRows } from "../queries/profiles/read-personal-rows"

/** Everything the marketing memory holds of one person, table by table, lines of uploaded and made files among it. */
export async function exportPerson({ db, now }: MarketingContext, person: { key: number; email: string }): Promise<ProfileExportResponse> {
  const tables: ProfileExportResponse["tables"] = {}
  for (const table of personalTables) tables[table.table] = await readPersonalRows(db, table, [person.key])
  const lines: Record<string, unknown>[] = []
  let after: FoundChunk | undefined
  while ((after = await searchChunks(db, { people: [person], after }))) {
    const { jobKey, part, content } = after
    for (const row of JSON.parse(content) as unknown[]) {
      if (Array.isArray(row) && ((part === "output" && row[0] === person.key) || JSON.stringify(row).toLowerCase().includes(person.email))) lines.push({ job_key: jobKey, part, row })
    }
  }
  tables.marketing_bulk_chunk = lines
  return { exported_at: now().toISOString(), email: person.email, tables }
}
