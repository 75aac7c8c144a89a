import { addDays, utcDay } from "../base/utc-day"

const isLeap = (year: number) => new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1

/**
 * The days of the year (31 May is 531) from today to so many days ahead, at most 365, by the year they fall in. What began
 * on 29 February comes round on 28 February in ordinary years.
 */
export function anniversaries(now: Date, daysAhead: number): { year: number; monthDays: number[] }[] {
  const years = new Map<number, number[]>()
  for (let ahead = 0; ahead <= daysAhead; ahead += 1) {
    const [year, month, day] = utcDay(addDays(now, ahead)).split("-").map(Number) as [number, number, number]
    const monthDay = month * 100 + day
    const more = monthDay === 228 && !isLeap(year) ? [monthDay, 229] : [monthDay]
    years.set(year, [...(years.get(year) ?? []), ...more])
  }
  return [...years].map(([year, monthDays]) => ({ year, monthDays }))
}

/** The last day that lies so many years back by the calendar; on 28 February of an ordinary year that may be a 29 February. */
export function lastDayYearsAgo(now: Date, years: number): string {
  const [year, month, day] = utcDay(now).split("-").map(Number) as [number, number, number]
  const past = year - years
  const endsFebruary = month === 2 && (day === 29 || (day === 28 && !isLeap(year)))
  const pastDay = endsFebruary ? (isLeap(past) ? 29 : 28) : day
  return `${String(past).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(pastDay).padStart(2, "0")}`
}
