/** A picked day as stored: the local calendar day, "2026-05-31". */
export function writeDay(date: Date): string {
  const pad = (value: number) => String(value).padStart(2, "0")
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`
}

/** A stored day as the local midnight a calendar shows; null when it is none. */
export function readDay(text: unknown): Date | null {
  const parts = typeof text === "string" ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) : null
  return parts ? new Date(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) : null
}
