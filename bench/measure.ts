/** A piece of work; `before` prepares each run and is not timed. */
export type Work = { run: () => Promise<unknown>; before?: () => Promise<unknown> }

/** Median milliseconds of each piece of work, run in turns, so that whatever else the machine does falls on all alike. */
export async function inTurns<Name extends string>(works: Record<Name, Work>, runs: number): Promise<Record<Name, number>> {
  const names = Object.keys(works) as Name[]
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (let run = -1; run < runs; run += 1) {
    for (const name of names) {
      await works[name].before?.()
      const start = performance.now()
      await works[name].run()
      if (run >= 0) times[name].push(performance.now() - start)
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times[name])])) as Record<Name, number>
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** A Markdown table, its columns as wide as they need to be. The first column is text, the others are figures. */
export function table(head: string[], rows: (string | number)[][]): string {
  const cells = [head, ...rows].map((row) => row.map((cell) => (typeof cell === "number" ? cell.toFixed(cell < 10 ? 2 : cell < 100 ? 1 : 0) : cell)))
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)))
  const line = (row: string[]) => `| ${row.map((cell, column) => (column ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!))).join(" | ")} |`
  return [line(cells[0]!), `|${widths.map((width, column) => (column ? `${"-".repeat(width + 1)}:` : "-".repeat(width + 2))).join("|")}|`, ...cells.slice(1).map(line)].join("\n")
}
