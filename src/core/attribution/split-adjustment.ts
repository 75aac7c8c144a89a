import { splitMoney } from "../base/money"
import type { OrderValue } from "./credit-order"

/** A credit as the ledger holds it: its share, and the sum of all that was booked on it (null: nothing in the reporting currency yet). */
export type BookedCredit = { share: number; amount: number; reportingAmount: number | null }

/** What must be booked on top; zero and null change nothing. */
export type Adjustment = { amount: number; reportingAmount: number | null }

/**
 * The adjustments that bring an order's credits to its present value, by the shares stored when it was credited.
 * Each is the whole target less the whole booked, never a part of a difference, so that any number of small changes
 * ends where one large change would. Empty when nothing is to be booked.
 */
export function splitAdjustment(value: OrderValue, booked: readonly BookedCredit[]): Adjustment[] {
  const shares = booked.map(({ share }) => share)
  const targets = splitMoney(value.net, shares)
  const reporting = value.reportingNet === null ? undefined : splitMoney(value.reportingNet, shares)
  const adjustments = booked.map(({ amount, reportingAmount }, index) => ({
    amount: targets[index]! - amount,
    reportingAmount: reporting ? reporting[index]! - (reportingAmount ?? 0) : withdraw(reportingAmount),
  }))
  const firstInReporting = reporting !== undefined && booked.some(({ reportingAmount }) => reportingAmount === null)
  return firstInReporting || adjustments.some(({ amount, reportingAmount }) => amount || reportingAmount) ? adjustments : []
}

/** An order that lost its rate is no longer summed: what was booked in the reporting currency goes back. */
const withdraw = (booked: number | null) => (booked ? -booked : null)
