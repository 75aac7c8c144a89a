import type { Problem } from "../../base/problem"
import { formatUtcDay, isUtcDay } from "../../base/utc-day"
import { inside, isRecord, right, wrong } from "../value-kind"
import { checkWhole, MAX_DAYS } from "./whole"

/** When something happened: ever, within the last n times 24 hours, or from one UTC day to another, both included. */
export type Window = { kind: "any" } | { kind: "last"; days: number } | { kind: "between"; from: string; to: string }

export function checkWindow(window: unknown): Problem[] {
  if (!isRecord(window)) return wrong("Choose a period: at any time, in the last days, or between two dates.")
  if (window.kind === "any") return right
  if (window.kind === "last") return inside("days", checkWhole(window.days, { least: 1, most: MAX_DAYS, noun: "days" }))
  if (window.kind === "between") return checkDays(window.from, window.to, "from", "to")
  return wrong("Choose a period: at any time, in the last days, or between two dates.", "kind")
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
  if (window.kind === "last") return ` in the last ${window.days === 1 ? "day" : `${window.days} days`}`
  if (window.kind === "between") return ` between ${formatUtcDay(window.from)} and ${formatUtcDay(window.to)}`
  return ""
}
