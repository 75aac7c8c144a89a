/** A day of 24 hours in milliseconds. */
export const DAY_MS = 86_400_000

/** Whether a text is a real calendar day between 1900 and 2199, written YYYY-MM-DD. */
export function isUtcDay(text: unknown): text is string {
  if (typeof text !== "string" || !/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** Midnight UTC at which the day begins, moved by whole days. */
export function startOfUtcDay(day: string, plusDays = 0): Date {
  return addDays(new Date(`${day}T00:00:00Z`), plusDays)
}

/** The instant so many times 24 hours later (earlier when negative). */
export function addDays(instant: Date, days: number): Date {
  return new Date(instant.getTime() + days * DAY_MS)
}

/** "2026-05-01" → "1 May 2026", or as the language (a BCP 47 tag) writes it. */
export function formatUtcDay(day: string, language = "en"): string {
  let formatter = formatters.get(language)
  if (!formatter) formatters.set(language, (formatter = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" })))
  return formatter.format(startOfUtcDay(day))
}

const formatters = new Map<string, Intl.DateTimeFormat>()

/** The calendar day of an instant in UTC, YYYY-MM-DD. */
export function utcDay(instant: Date): string {
  return instant.toISOString().slice(0, 10)
}
