/** 8 → "8 seconds", 150 → "3 minutes", 5400 → "2 hours": one unit, rounded, for a time that is only estimated. */
export function formatDuration(seconds: number, locale: string): string {
  const [value, unit] = seconds < 60 ? [Math.max(1, Math.round(seconds)), "second"]
    : seconds < 3_600 ? [Math.round(seconds / 60), "minute"]
    : [Math.round(seconds / 3_600), "hour"]
  return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(value)
}
