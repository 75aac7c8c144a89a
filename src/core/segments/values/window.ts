import type { Problem } from "../../base/problem"
import { formatUtcDay, isUtcDay } from "../../base/utc-day"
import { inside, isRecord, right, wrong } from "../value-kind"
import { checkWhole, MAX_DAYS } from "./whole"

/**
 * When something happened: ever, within the last n times 24 hours, longer ago than that, from one UTC day to another, both
 * included, or from or until one of them.
 */
export type Window =
  | { kind: "any" } | { kind: "last"; days: number } | { kind: "earlier"; days: number }
  | { kind: "between"; from: string; to: string } | { kind: "before"; to: string } | { kind: "after"; from: string }

const prompt = "Choose a period: at any time, in the last days, longer ago, between two dates, or from or until one."

export function checkWindow(window: unknown): Problem[] {
  if (!isRecord(window)) return wrong(prompt)
  switch (window.kind) {
    case "any": return right
    case "last": case "earlier": return inside("days", checkWhole(window.days, { least: 1, most: MAX_DAYS, noun: "days" }))
    case "between": return checkDays(window.from, window.to, "from", "to")
    case "before": return inside("to", checkDay(window.to))
    case "after": return inside("from", checkDay(window.from))
  }
  return wrong(prompt, "kind")
}

/** Two days in order; the problems stand at the given keys. */
export function checkDays(from: unknown, to: unknown, fromKey: string | number, toKey: string | number): Problem[] {
  const problems = [...inside(fromKey, checkDay(from)), ...inside(toKey, checkDay(to))]
  return problems.length || String(from) <= String(to) ? problems : wrong("The last day must not be before the first.", toKey)
}

export function checkDay(day: unknown): Problem[] {
  return isUtcDay(day) ? right : wrong("Choose a date, written like 2026-05-31.")
}

/** " in the last 90 days", or nothing for any time. */
export function describeWindow(window: Window): string {
  switch (window.kind) {
    case "any": return ""
    case "last": return ` in the last ${window.days === 1 ? "day" : `${window.days} days`}`
    case "earlier": return ` more than ${window.days === 1 ? "1 day" : `${window.days} days`} ago`
    case "between": return ` between ${formatUtcDay(window.from)} and ${formatUtcDay(window.to)}`
    case "before": return ` until ${formatUtcDay(window.to)}`
    case "after": return ` since ${formatUtcDay(window.from)}`
  }
}
