const two = (number: number) => String(number).padStart(2, "0")

/** The calendar day of a moment where the browser is: "2026-12-01". */
export function localDay(at: Date): string {
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

/** A moment as a field for day and time shows it where the browser is: "2026-12-01T09:30"; empty for what is no moment. */
export function toLocalInput(iso: string): string {
  const at = new Date(iso)
  return Number.isNaN(at.getTime()) ? "" : `${localDay(at)}T${two(at.getHours())}:${two(at.getMinutes())}`
}

/** The moment that a field for day and time means where the browser is; empty while it is not filled. */
export function fromLocalInput(written: string): string {
  const at = new Date(written)
  return written && !Number.isNaN(at.getTime()) ? at.toISOString() : ""
}

/** The same clock time on the day after `now`. */
export function tomorrowAt(hour: number, now: Date): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, hour)
}

/** The zone the browser is in with its distance from UTC at that moment: "Europe/Berlin (GMT+1)". */
export function zoneWords(at: Date, locale: string): string {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  const offset = new Intl.DateTimeFormat(locale, { timeZoneName: "shortOffset" }).formatToParts(at).find(({ type }) => type === "timeZoneName")?.value
  return offset && offset !== timeZone ? `${timeZone.replaceAll("_", " ")} (${offset})` : timeZone
}
