import { DAY_MS, dayOf } from "./windows"

export const daysPassed = (date: Date | null, now: Date) => (date ? Math.max(0, Math.floor((now.getTime() - date.getTime()) / DAY_MS)) : null)

/** Days are compared as the texts 2026-05-31, in UTC. */
export function evaluateDate(mine: Date | null, operator: string, value: unknown, now: Date): boolean {
  if (operator === "is_empty") return mine === null
  if (operator === "is_not_empty") return mine !== null
  if (!mine) return false
  const day = dayOf(mine)
  const passed = now.getTime() - mine.getTime()
  const ahead = (days: number) => dayOf(new Date(now.getTime() + days * DAY_MS))
  switch (operator) {
    case "on": return day === value
    case "before": return day < String(value)
    case "after": return day > String(value)
    case "on_or_before": return day <= String(value)
    case "on_or_after": return day >= String(value)
    case "between": return day >= (value as string[])[0]! && day <= (value as string[])[1]!
    case "in_the_last": return passed < Number(value) * DAY_MS
    case "longer_ago_than": return passed > Number(value) * DAY_MS
    case "in_the_next": return day >= ahead(0) && day <= ahead(Number(value))
    case "anniversary_in_next": return comesRound(day, ahead(0), ahead(Number(value)))
    case "in_month": return (value as number[]).includes(mine.getUTCMonth() + 1)
    case "on_weekday": return (value as number[]).includes(mine.getUTCDay() || 7)
    case "years_at_least": return inYears(day, Number(value)) <= ahead(0)
  }
  throw new Error(`The evaluator does not know the date operator ${operator}`)
}

/** Whether a later year's day lies between the two, both included. */
function comesRound(day: string, first: string, last: string): boolean {
  const passed = Number(first.slice(0, 4)) - Number(day.slice(0, 4))
  return [passed, passed + 1].some((years) => years >= 1 && inYears(day, years) >= first && inYears(day, years) <= last)
}

/** The same day of a later year; 28 February where there is no 29th. */
function inYears(day: string, years: number): string {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, "0")
  const isLeap = new Date(`${year}-02-29T00:00:00Z`).getUTCDate() === 29
  return day.endsWith("-02-29") && !isLeap ? `${year}-02-28` : `${year}${day.slice(4)}`
}
