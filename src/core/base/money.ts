const WITHOUT_MINOR = new Set(["bif", "clp", "djf", "gnf", "jpy", "kmf", "krw", "mga", "pyg", "rwf", "ugx", "vnd", "vuv", "xaf", "xof", "xpf"])
const WITH_THOUSANDTHS = new Set(["bhd", "iqd", "jod", "kwd", "lyd", "omr", "tnd"])

/** Decimal digits of a currency's minor unit: 2 for eur, 0 for jpy, 3 for kwd (ISO 4217; the digits Medusa's currency table holds). */
export function minorDigits(currencyCode: string): number {
  const code = currencyCode.toLowerCase()
  return WITHOUT_MINOR.has(code) ? 0 : WITH_THOUSANDTHS.has(code) ? 3 : 2
}

/** 12.34 eur → 1234. Rounds half away from zero, as PostgreSQL's round(numeric) does. */
export function toMinor(major: number, currencyCode: string): number {
  const scaled = Number((Math.abs(major) * 10 ** minorDigits(currencyCode)).toPrecision(15))
  return Math.sign(major) * Math.round(scaled) || 0
}

/** 1234 eur → 12.34. */
export function toMajor(minor: number, currencyCode: string): number {
  return minor / 10 ** minorDigits(currencyCode)
}

/** 123456 eur → "€1,234.56" in the given locale. */
export function formatMoney(minor: number, currencyCode: string, locale = "en"): string {
  const digits = minorDigits(currencyCode)
  return new Intl.NumberFormat(locale, {
    style: "currency", currency: currencyCode.toUpperCase(),
    minimumFractionDigits: digits, maximumFractionDigits: digits,
  }).format(toMajor(minor, currencyCode))
}

/**
 * Splits an integer amount by shares that sum to 1 so that the parts sum to the amount exactly
 * (largest-remainder method; equal remainders go to the earlier part). Works for negative amounts.
 */
export function splitMoney(amount: number, shares: readonly number[]): number[] {
  const sign = amount < 0 ? -1 : 1
  const exact = shares.map((share) => Math.abs(amount) * share)
  const parts = exact.map(Math.floor)
  let left = Math.abs(amount) - parts.reduce((sum, part) => sum + part, 0)
  const byRemainder = exact.map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
  for (const { index } of byRemainder) {
    if (left <= 0) break
    parts[index]! += 1
    left -= 1
  }
  return parts.map((part) => sign * part || 0)
}
