/** The first day of a time's UTC month, `months` later: "2026-11-01". */
export function firstOfMonth(time: Date, months = 0): string {
  return new Date(Date.UTC(time.getUTCFullYear(), time.getUTCMonth() + months, 1)).toISOString().slice(0, 10)
}
