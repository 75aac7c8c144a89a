const WITHOUT_MINOR = new Set(
  ("afn all amd bif clp cop crc djf gnf huf idr iqd irr irt isk jpy kmf krw lbp mga mmk mnt mur " +
    "pkr pyg rsd rwf sos syp tzs ugx uzs vnd xaf xof xpf yer zmk zwl").split(" ")
)
const WITH_THOUSANDTHS = new Set(["bhd", "jod", "kwd", "lyd", "omr", "tnd"])

/** Decimal digits of a currency's minor unit: 2 for eur, 0 for jpy, 3 for kwd (the digits of Medusa's own currency table, which differ from ISO 4217 for a few, such as huf). */
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
  const name = `${locale} ${currencyCode}`
  let formatter = formatters.get(name)
  if (!formatter) {
    const digits = minorDigits(currencyCode)
    formatter = new Intl.NumberFormat(locale, {
      style: "currency", currency: currencyCode.toUpperCase(),
      minimumFractionDigits: digits, maximumFractionDigits: digits,
    })
    formatters.set(name, formatter)
  }
  return formatter.format(toMajor(minor, currencyCode))
}

/** Making a formatter costs fifty times what using one does. */
const formatters = new Map<string, Intl.NumberFormat>()

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
