import { formatMoney } from "../../base/money"

/** "10%" or "€5.00". */
export function describeValue({ percent, amount, currency_code }: { percent: number | null; amount: number | null; currency_code: string | null }): string {
  if (amount !== null && currency_code) return formatMoney(amount, currency_code)
  return `${Number(percent)}%`
}
