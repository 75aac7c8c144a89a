import { unguardFormulas } from "../../../core/bulk/guard-formulas"
import { readSuppressed } from "../../../core/campaigns/read-suppressed"
import type { MarketingContext } from "../context"
import type { BulkJobRow } from "../queries/bulk/job-row"
import { sayWho } from "../queries/suppressions/say-who"
import { suppressAddresses } from "../queries/suppressions/suppress-addresses"
import type { ImportParams } from "./import-params"
import { noOutcome, tell, type Outcome } from "./outcome"

/** What a list's job keeps: how its file was read, the place of the column with addresses, and its first line where that holds no names. */
export type SuppressParams = Omit<ImportParams, "start"> & { column: number; first?: string[]; note?: string; actor?: string | null }

/** Puts the addresses of a chunk on the suppression list; lines without one are told. */
export async function suppressRows({ db }: MarketingContext, job: BulkJobRow, rows: unknown[]): Promise<Outcome> {
  const { column, first, note = "", actor = null } = job.params as SuppressParams
  const outcome = noOutcome()
  const given = rows.map((row) => (row ?? [0]) as [number, ...string[]])
  const lines: [number, ...string[]][] = first && job.cursor === 0 ? [[1, ...first], ...given] : given
  const hashes = new Set<string>()
  let usable = 0
  for (const [line, ...cells] of lines) {
    const hash = readSuppressed(unguardFormulas(cells[column] ?? ""))
    if (hash) {
      hashes.add(hash)
      usable += 1
    } else tell(outcome, "failed", { line, cells, reasons: [cells[column]?.trim() ? `“${cells[column]}” is not an e-mail address.` : "The line has no address."] })
  }
  await sayWho(db, { actorId: actor })
  const added = await suppressAddresses(db, { hashes: [...hashes], reason: "imported", note, expiresAt: null })
  outcome.tally = { ...outcome.tally, changed: added.length, unchanged: usable - added.length }
  return outcome
}
