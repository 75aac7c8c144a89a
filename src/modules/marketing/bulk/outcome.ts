import type { Cell } from "../../../core/bulk/write-csv"
import type { Tally } from "../queries/bulk/job-row"

/** A line or person to be found in the errors file: where in the file, whether it failed or was only noted, why, and what it said. */
export type ErrorRow = [line: number | null, result: "failed" | "note", reason: string, ...cells: string[]]

/** A line of an export: the person's key, so that an erasure finds it, and the cells. */
export type OutputRow = [key: number, ...cells: Cell[]]

/** What one step came to. */
export type Outcome = { tally: Tally; failed: number; errors: ErrorRow[]; output: OutputRow[] }

export const noOutcome = (): Outcome => ({ tally: {}, failed: 0, errors: [], output: [] })

/** Reasons beyond so many are counted together: a file can invent as many as it has lines. */
const MOST_REASONS = 30
export const OTHER_REASONS = "Other reasons; the file tells them."

/** Adds a failed or noted line to the outcome and its reasons to the counts. */
export function tell(outcome: Outcome, result: ErrorRow[1], { line, reasons, cells }: { line: number | null; reasons: readonly string[]; cells: readonly string[] }): void {
  outcome.errors.push([line, result, reasons.join(" "), ...cells])
  if (result === "failed") outcome.failed += 1
  const counts = ((outcome.tally[result === "failed" ? "problems" : "notes"] ??= {}))
  // The quoted value is the line's own, and personal: the counts are kept without it.
  for (const reason of reasons) count(counts, reason.replace(/“[^”]*”/, "“…”"), 1)
}

/** Puts what came of one part behind what came of those before. */
export function joinTallies(into: Tally, from: Tally): Tally {
  const joined: Tally = { ...into }
  for (const name of ["changed", "created", "updated", "unchanged", "consented"] as const) {
    if (from[name] !== undefined) joined[name] = (into[name] ?? 0) + from[name]
  }
  for (const name of ["notes", "problems"] as const) {
    if (!from[name]) continue
    const counts = { ...into[name] }
    for (const [reason, rows] of Object.entries(from[name])) count(counts, reason, rows)
    joined[name] = counts
  }
  return joined
}

function count(counts: Record<string, number>, reason: string, rows: number): void {
  const kept = reason in counts || Object.keys(counts).length < MOST_REASONS ? reason : OTHER_REASONS
  counts[kept] = (counts[kept] ?? 0) + rows
}
