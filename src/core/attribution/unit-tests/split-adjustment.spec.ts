import fc from "fast-check"
import { splitMoney } from "../../base/money"
import { splitAdjustment, type BookedCredit } from "../split-adjustment"

const one = (amount: number, reportingAmount: number | null = null): BookedCredit[] => [{ share: 1, amount, reportingAmount }]

describe("splitAdjustment", () => {
  it("takes back a refund and gives back an edit", () => {
    expect(splitAdjustment({ net: 700, reportingNet: 630 }, one(1000, 900))).toEqual([{ amount: -300, reportingAmount: -270 }])
    expect(splitAdjustment({ net: 1200, reportingNet: 1080 }, one(1000, 900))).toEqual([{ amount: 200, reportingAmount: 180 }])
  })

  it("books nothing when nothing changed", () => {
    expect(splitAdjustment({ net: 1000, reportingNet: null }, one(1000))).toEqual([])
    expect(splitAdjustment({ net: 1000, reportingNet: 900 }, one(1000, 900))).toEqual([])
  })

  it("books the reporting amount alone when a rate comes later, and takes it back when the rate goes", () => {
    expect(splitAdjustment({ net: 1000, reportingNet: 900 }, one(1000))).toEqual([{ amount: 0, reportingAmount: 900 }])
    expect(splitAdjustment({ net: 1000, reportingNet: null }, one(1000, 900))).toEqual([{ amount: 0, reportingAmount: -900 }])
    expect(splitAdjustment({ net: 1000, reportingNet: null }, one(1000, 0))).toEqual([])
  })

  it("notes a rate even for an order worth nothing, once", () => {
    expect(splitAdjustment({ net: 0, reportingNet: 0 }, one(0))).toEqual([{ amount: 0, reportingAmount: 0 }])
    expect(splitAdjustment({ net: 0, reportingNet: 0 }, one(0, 0))).toEqual([])
  })

  const anyShares = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 20 })
    .map((weights) => weights.map((weight) => weight / weights.reduce((sum, each) => sum + each, 0)))
  const anyValue = fc.record({ net: fc.nat(100_000_000), reportingNet: fc.option(fc.nat(100_000_000)) })

  it("keeps the sum of credits equal to the net, however often it changes, without drift", () => {
    fc.assert(fc.property(anyShares, anyValue, fc.array(anyValue, { maxLength: 12 }), (shares, first, changes) => {
      const amounts = splitMoney(first.net, shares)
      const reporting = first.reportingNet === null ? undefined : splitMoney(first.reportingNet, shares)
      const booked: BookedCredit[] = shares.map((share, index) => ({ share, amount: amounts[index]!, reportingAmount: reporting?.[index] ?? null }))
      for (const value of changes) {
        splitAdjustment(value, booked).forEach(({ amount, reportingAmount }, index) => {
          booked[index]!.amount += amount
          if (reportingAmount !== null) booked[index]!.reportingAmount = (booked[index]!.reportingAmount ?? 0) + reportingAmount
        })
        expect(booked.map(({ amount }) => amount)).toEqual(splitMoney(value.net, shares))
        expect(booked.reduce((sum, { reportingAmount }) => sum + (reportingAmount ?? 0), 0)).toBe(value.reportingNet ?? 0)
        expect(splitAdjustment(value, booked)).toEqual([])
      }
    }))
  })
})
