import { randomBytes } from "node:crypto"
import { describeValue } from "../describe-value"
import { CODE_ALPHABET, drawCode } from "../draw-code"
import { createOfferSchema } from "../offer.schema"

describe("codes", () => {
  it("are ten unmistakable letters after the prefix, each as likely as the others", () => {
    const counts = new Map<string, number>()
    const codes = Array.from({ length: 6_000 }, () => drawCode("SPRING-", (count) => randomBytes(count)))
    for (const code of codes) {
      expect(code).toMatch(/^SPRING-[2-9A-HJKMNP-TV-Z]{10}$/)
      for (const letter of code.slice(7)) counts.set(letter, (counts.get(letter) ?? 0) + 1)
    }
    expect(new Set(codes).size).toBe(codes.length)
    expect([...counts.keys()].sort().join("")).toBe(CODE_ALPHABET)
    for (const count of counts.values()) expect(Math.abs(count - 2_000)).toBeLessThan(300)
  })

  it("ask for more bytes while those given are no use", () => {
    const given = [new Uint8Array(20).fill(255), new Uint8Array(20).fill(0)]
    expect(drawCode("", () => given.shift()!)).toBe("2222222222")
  })
})

it("an offer says what it takes off", () => {
  expect(describeValue({ percent: 12.5, amount: null, currency_code: null })).toBe("12.5%")
  expect(describeValue({ percent: null, amount: 500, currency_code: "eur" })).toBe("€5.00")
  expect([describeValue({ percent: 12.5, amount: null, currency_code: null }, "de"), describeValue({ percent: null, amount: 500, currency_code: "eur" }, "de")]).toEqual(["12,5\u00a0%", "5,00\u00a0€"])
})

describe("an offer", () => {
  const offer = { name: "Spring", kind: "unique", value: { type: "percentage", percent: 10 } }
  it("takes its defaults", () => {
    expect(createOfferSchema.parse({ ...offer, prefix: " spring " })).toEqual({ ...offer, target: "order", prefix: "SPRING", code: "", expires: { type: "never" }, max_codes: null, budget: null })
  })
  it.each([
    ["a shared one without a code", { kind: "shared" }, "Write the code everybody gets"],
    ["a shared one that ends by days", { kind: "shared", code: "SPRING", expires: { type: "days", days: 3 } }, "ends on a date or never"],
    ["a unique one with a code", { code: "SPRING" }, "Write a prefix instead"],
    ["a shared one with a number of codes", { kind: "shared", code: "SPRING", max_codes: 3 }, "Cap its discounts instead"],
    ["nothing off", { value: { type: "percentage", percent: 0 } }, "more than 0 percent"],
    ["more than all", { value: { type: "percentage", percent: 101 } }, "100 percent at most"],
    ["a cap in another currency", { value: { type: "fixed", amount: 500, currency_code: "eur" }, budget: { amount: 1, currency_code: "usd" } }, "in the currency of the coupon"],
    ["a prefix with blanks", { prefix: "a b" }, "letters, digits"],
  ])("is refused: %s", (_, change, message) => {
    expect(createOfferSchema.safeParse({ ...offer, ...change }).error?.issues.map((issue) => issue.message).join(" ")).toContain(message)
  })
})
