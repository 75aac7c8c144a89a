import fc from "fast-check"
import { creditOrder } from "../credit-order"
import { DAY_MS } from "../../base/utc-day"
import type { Touch } from "../eligible-touches"
import { models } from "../models"
import { attributionPolicySchema, type AttributionPolicy } from "../policy.schema"

const placedAt = new Date("2026-06-10T12:00:00Z")
const policy: AttributionPolicy = { version: 1, model: "last_click", windowDays: 5 }
const click = (key: number, daysBefore: number, more: Partial<Touch> = {}): Touch =>
  ({ key, kind: "click", machine: false, happenedAt: new Date(placedAt.getTime() - daysBefore * DAY_MS), ...more })
const order = { placedAt, net: 4999, reportingNet: 4599 }

describe("creditOrder", () => {
  it("gives all of it to the last click", () => {
    expect(creditOrder(order, [[click(1, 3), click(2, 1), click(3, 2)]], policy))
      .toEqual([{ touch: click(2, 1), share: 1, amount: 4999, reportingAmount: 4599 }])
  })

  it("lets the stronger evidence decide alone, even against a later touch", () => {
    expect(creditOrder(order, [[click(1, 3)], [click(2, 1)]], policy).map(({ touch }) => touch.key)).toEqual([1])
  })

  it("falls to the weaker evidence when the stronger has nothing within the window", () => {
    expect(creditOrder(order, [[click(1, 6)], [click(2, 1)]], policy).map(({ touch }) => touch.key)).toEqual([2])
  })

  it("credits nothing without an eligible touch", () => {
    expect(creditOrder(order, [[click(1, 5.001)], [click(2, -1), click(3, 1, { machine: true })]], policy)).toEqual([])
  })

  it("keeps the reporting amount open when the order has no rate", () => {
    expect(creditOrder({ ...order, reportingNet: null }, [[click(1, 1)]], policy)[0]).toMatchObject({ amount: 4999, reportingAmount: null })
  })

  it("credits an order that was given away, with nothing", () => {
    expect(creditOrder({ ...order, net: 0, reportingNet: 0 }, [[click(1, 1)]], policy)[0]).toMatchObject({ share: 1, amount: 0, reportingAmount: 0 })
  })

  const anyTouch = fc.record({
    key: fc.nat(50), kind: fc.constantFrom("click" as const, "open" as const, "unsubscribe" as const), machine: fc.boolean(),
    happenedAt: fc.integer({ min: -8 * DAY_MS, max: DAY_MS }).map((offset) => new Date(placedAt.getTime() + offset)),
  })

  it.each(Object.keys(models) as (keyof typeof models)[])("%s: shares sum to 1, money to the order's value, whatever the touches", (model) => {
    fc.assert(fc.property(fc.array(anyTouch, { maxLength: 30 }), fc.array(anyTouch, { maxLength: 30 }), fc.nat(10_000_000), fc.option(fc.nat(10_000_000)), (strong, weak, net, reportingNet) => {
      const credits = creditOrder({ placedAt, net, reportingNet }, [strong, weak], { ...policy, model })
      if (!credits.length) return
      const sum = (pick: (credit: (typeof credits)[number]) => number) => credits.reduce((total, credit) => total + pick(credit), 0)
      expect(sum(({ share }) => share)).toBeCloseTo(1, 12)
      expect(sum(({ amount }) => amount)).toBe(net)
      if (reportingNet === null) expect(credits.every(({ reportingAmount }) => reportingAmount === null)).toBe(true)
      else expect(sum(({ reportingAmount }) => reportingAmount!)).toBe(reportingNet)
      for (const { touch } of credits) {
        expect(touch.machine).toBe(false)
        expect(placedAt.getTime() - touch.happenedAt.getTime()).toBeGreaterThanOrEqual(0)
        expect(placedAt.getTime() - touch.happenedAt.getTime()).toBeLessThanOrEqual(5 * DAY_MS)
      }
    }))
  })

  it("does not depend on the order in which touches are given", () => {
    fc.assert(fc.property(fc.uniqueArray(anyTouch, { maxLength: 20, selector: ({ key }) => key }).chain((touches) => fc.tuple(fc.constant(touches), fc.shuffledSubarray(touches, { minLength: touches.length }))), ([touches, shuffled]) => {
      expect(creditOrder(order, [shuffled], policy)).toEqual(creditOrder(order, [touches], policy))
    }))
  })
})

describe("attributionPolicySchema", () => {
  it("knows every model and keeps the window between 1 and 90 days", () => {
    for (const model of Object.keys(models)) expect(attributionPolicySchema.safeParse({ ...policy, model }).success).toBe(true)
    for (const wrong of [{ model: "first_guess" }, { windowDays: 0 }, { windowDays: 91 }, { version: 2 }]) {
      expect(attributionPolicySchema.safeParse({ ...policy, ...wrong }).success).toBe(false)
    }
  })
})
