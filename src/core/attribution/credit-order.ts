import { splitMoney } from "../base/money"
import { eligibleTouches, type Touch } from "./eligible-touches"
import { models } from "./models"
import type { AttributionPolicy } from "./policy.schema"

/** What an order is worth, in minor units of its currency and of the reporting currency (null without a rate). */
export type OrderValue = { net: number; reportingNet: number | null }

export type OrderToCredit = OrderValue & { placedAt: Date }

/** A touch's part of an order. The parts of one order sum to its value exactly, in both currencies. */
export type Credit<T extends Touch> = { touch: T; share: number; amount: number; reportingAmount: number | null }

/**
 * Divides an order among the touches that led to it. `rungs` are the touches by strength of evidence, the
 * strongest first; the first rung with an eligible touch decides alone. Nothing eligible, no credits.
 */
export function creditOrder<T extends Touch>(order: OrderToCredit, rungs: readonly (readonly T[])[], policy: AttributionPolicy): Credit<T>[] {
  const { kinds, shares: divide } = models[policy.model]
  const window = { placedAt: order.placedAt, windowDays: policy.windowDays, kinds }
  const touches = rungs.map((rung) => eligibleTouches(rung, window)).find((eligible) => eligible.length > 0)
  if (!touches) return []
  const shares = divide(touches)
  const amounts = splitMoney(order.net, shares)
  const reporting = order.reportingNet === null ? undefined : splitMoney(order.reportingNet, shares)
  return touches
    .map((touch, index) => ({ touch, share: shares[index]!, amount: amounts[index]!, reportingAmount: reporting?.[index] ?? null }))
    .filter(({ share }) => share > 0)
}
