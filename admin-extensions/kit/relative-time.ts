const DAY = 86_400

/** Unit, its length in seconds, and the distance from which it is used. */
const steps: [Intl.RelativeTimeFormatUnit, number, number][] = [
  ["year", 365.25 * DAY, 2 * 365.25 * DAY], ["month", 30.4375 * DAY, 60 * DAY], ["day", DAY, DAY], ["hour", 3_600, 3_600], ["minute", 60, 60],
]

/**
 * "51 days ago", "3 months ago", "in 2 hours", "now": whole units, rounded down. Days are told up to 60 and
 * months up to two years, because "last month" says too little about when someone ordered.
 */
export function relativeTime(at: Date, now: Date, locale: string): string {
  const seconds = (at.getTime() - now.getTime()) / 1000
  for (const [unit, length, from] of steps) {
    if (Math.abs(seconds) < from) continue
    const amount = Math.trunc(seconds / length)
    return new Intl.RelativeTimeFormat(locale, { numeric: unit === "day" ? "auto" : "always" }).format(amount, unit)
  }
  return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(0, "second")
}
