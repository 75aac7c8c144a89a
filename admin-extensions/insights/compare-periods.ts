export type Change = { direction: "up" | "down" | "same" | "new"; ratio: number | null }

/** How a figure moved from one period to the next: 150 after 100 is up by 0.5; anything after nothing is new. */
export function comparePeriods(now: number, before: number): Change {
  if (now === before) return { direction: "same", ratio: 0 }
  if (before === 0) return { direction: "new", ratio: null }
  return { direction: now > before ? "up" : "down", ratio: Math.abs(now - before) / Math.abs(before) }
}
