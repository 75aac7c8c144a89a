import { formatMoney } from "../../base/money"

/** "10%" or "€5.00", as the language writes it. */
export function describeValue({ percent, amount, currency_code }: { percent: number | null; amount: number | null; currency_code: string | null }, language = "en"): string {
  if (amount !== null && currency_code) return formatMoney(amount, currency_code, language)
  let formatter = formatters.get(language)
  if (!formatter) formatters.set(language, (formatter = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 2 })))
  return formatter.format(Number(percent) / 100)
}

const formatters = new Map<string, Intl.NumberFormat>()
