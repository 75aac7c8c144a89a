import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { formatMoney } from "../../src/core/base/money"
import { relativeTime } from "./relative-time"

/** Writes numbers, money and times as the dashboard's language does. Empty values become a dash. */
export function useFormat() {
  const { i18n } = useTranslation("marketing")
  const locale = i18n.language || "en"
  return useMemo(() => formatsOf(locale), [locale])
}

const NOTHING = "–"

function formatsOf(locale: string) {
  const number = new Intl.NumberFormat(locale)
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 })
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium" })
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" })
  const regions = new Intl.DisplayNames([locale], { type: "region" })
  return {
    locale,
    number: (value: number | null | undefined) => (value == null ? NOTHING : number.format(value)),
    /** `minor` in the currency's minor units. */
    money: (minor: number | null | undefined, currency: string) => (minor == null ? NOTHING : formatMoney(minor, currency, locale)),
    /** A share of a whole: 3 of 12 → "25%"; a dash of nothing. */
    share: (part: number, whole: number) => (whole > 0 ? percent.format(part / whole) : NOTHING),
    date: (at: string | null | undefined) => (at ? date.format(new Date(at)) : NOTHING),
    dateTime: (at: string | null | undefined) => (at ? dateTime.format(new Date(at)) : NOTHING),
    relative: (at: string | null | undefined) => (at ? relativeTime(new Date(at), new Date(), locale) : NOTHING),
    /** ISO country code → name. */
    country: (code: string | null | undefined) => {
      if (!code) return NOTHING
      try {
        return regions.of(code.toUpperCase()) ?? code.toUpperCase()
      } catch {
        return code.toUpperCase()
      }
    },
  }
}
