export type Window = { kind: string; days: number; from: string; to: string }

export const DAY_MS = 86_400_000
/** 2026-05-31, in UTC. */
export const dayOf = (instant: Date) => instant.toISOString().slice(0, 10)

export function during(at: Date, window: Window, now: Date): boolean {
  const passed = now.getTime() - at.getTime()
  switch (window.kind) {
    case "any": return true
    case "last": return passed < window.days * DAY_MS
    case "earlier": return passed > window.days * DAY_MS
    case "between": return dayOf(at) >= window.from && dayOf(at) <= window.to
    case "before": return dayOf(at) <= window.to
    case "after": return dayOf(at) >= window.from
  }
  throw new Error(`The evaluator does not know the window ${window.kind}`)
}
