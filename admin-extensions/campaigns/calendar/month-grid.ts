/** A month as a calendar shows it: whole weeks, days as "2026-12-01"; `outside` are days of the months beside it. */
export type GridDay = { day: string; outside: boolean }

const two = (number: number) => String(number).padStart(2, "0")
const write = (day: Date) => `${day.getUTCFullYear()}-${two(day.getUTCMonth() + 1)}-${two(day.getUTCDate())}`

/** "2026-12" and the weekday a week starts with (1 Monday … 7 Sunday) → the weeks of that month. */
export function monthGrid(month: string, firstWeekday: number): GridDay[][] {
  const [year, number] = month.split("-").map(Number) as [number, number]
  const weekday = new Date(Date.UTC(year, number - 1, 1)).getUTCDay() || 7
  const lead = (weekday - firstWeekday + 7) % 7
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate()
  return Array.from({ length: Math.ceil((lead + length) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => {
      const at = new Date(Date.UTC(year, number - 1, 1 - lead + week * 7 + day))
      return { day: write(at), outside: at.getUTCMonth() !== number - 1 }
    }))
}

/** The month before or after: ("2026-12", 1) → "2027-01". */
export function shiftMonth(month: string, by: number): string {
  const [year, number] = month.split("-").map(Number) as [number, number]
  return write(new Date(Date.UTC(year, number - 1 + by, 1))).slice(0, 7)
}

/** The weekday a week starts with where a language is spoken, 1 Monday … 7 Sunday; Monday where it is not known. */
export function firstWeekday(locale: string): number {
  try {
    const read = new Intl.Locale(locale) as Intl.Locale & { weekInfo?: { firstDay: number }; getWeekInfo?: () => { firstDay: number } }
    return (read.getWeekInfo?.() ?? read.weekInfo)?.firstDay ?? 1
  } catch {
    return 1
  }
}
