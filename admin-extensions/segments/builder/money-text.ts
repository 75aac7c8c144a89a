import { minorDigits, toMajor, toMinor } from "../../../src/core/base/money"

/** Minor units as a person types an amount: 123450 eur → "1234.5" or, in German, "1234,5". */
export function writeMoney(minor: unknown, currency: string, locale: string): string {
  if (typeof minor !== "number" || !Number.isFinite(minor)) return ""
  return new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: minorDigits(currency) }).format(toMajor(minor, currency))
}

/**
 * A typed amount in minor units: "1,234.50", "1.234,50", "1 234.5" and "200" are all read. A single
 * separator followed by three digits groups thousands unless the locale writes decimals with it. null when it is no amount.
 */
export function readMoney(text: string, currency: string, locale: string): number | null {
  const bare = text.replace(/[\s\u00a0\u202f'’]/g, "")
  if (!/^\d[\d.,]*$|^[.,]\d+$/.test(bare)) return null
  const decimal = decimalSeparator(bare, locale)
  const [whole = "", ...rest] = decimal ? bare.split(decimal) : [bare]
  if (rest.length > 1 || !/^\d*$|^\d+(?:([.,])\d{2,3}(?:\1\d{2,3})*)$/.test(whole)) return null
  const major = Number(`${whole.replace(/[.,]/g, "") || "0"}.${rest[0] ?? "0"}`)
  return Number.isFinite(major) ? toMinor(major, currency) : null
}

function decimalSeparator(text: string, locale: string): string | null {
  const last = Math.max(text.lastIndexOf("."), text.lastIndexOf(","))
  if (last < 0) return null
  const separator = text.charAt(last)
  const used = text.split(separator).length - 1
  const both = text.includes(".") && text.includes(",")
  if (both) return used === 1 ? separator : null
  if (used > 1) return null
  return text.length - last - 1 === 3 && separator !== localeDecimal(locale) ? null : separator
}

const localeDecimal = (locale: string) =>
  new Intl.NumberFormat(locale).formatToParts(1.5).find((part) => part.type === "decimal")?.value ?? "."
