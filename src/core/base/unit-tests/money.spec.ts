import fc from "fast-check"
import { formatMoney, minorDigits, splitMoney, toMajor, toMinor } from "../money"

describe("toMinor", () => {
  it.each([
    [12.34, "eur", 1234],
    [1.005, "eur", 101],
    [-1.005, "eur", -101],
    [1234, "jpy", 1234],
    [1.2345, "kwd", 1235],
    [0, "eur", 0],
  ])("%p %s is %p minor units", (major, currency, minor) => expect(toMinor(major, currency)).toBe(minor))

  it("is undone by toMajor", () => {
    fc.assert(fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom("eur", "jpy", "kwd"), (minor, currency) => {
      expect(toMinor(toMajor(minor, currency), currency)).toBe(minor)
    }))
  })
})

describe("splitMoney", () => {
  it("gives the remainder to the largest fraction", () => {
    expect(splitMoney(100, [1 / 3, 1 / 3, 1 / 3])).toEqual([34, 33, 33])
    expect(splitMoney(-100, [1 / 3, 1 / 3, 1 / 3])).toEqual([-34, -33, -33])
    expect(splitMoney(5, [4 / 7, 2 / 7, 1 / 7])).toEqual([3, 1, 1])
  })

  it("never loses or makes a cent", () => {
    fc.assert(fc.property(
      fc.integer({ min: -1e10, max: 1e10 }),
      fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 }).filter((weights) => weights.some((weight) => weight > 0)),
      (amount, weights) => {
        const total = weights.reduce((sum, weight) => sum + weight, 0)
        const parts = splitMoney(amount, weights.map((weight) => weight / total))
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount)
        parts.forEach((part, index) => expect(Math.abs(part - (amount * weights[index]!) / total)).toBeLessThan(1.01))
      }
    ))
  })
})

it("knows the minor digits of currencies", () => {
  expect(["eur", "USD", "jpy", "KWD"].map(minorDigits)).toEqual([2, 2, 0, 3])
  expect(formatMoney(123456, "eur")).toBe("€1,234.56")
  expect(formatMoney(1234, "jpy")).toBe("¥1,234")
})
