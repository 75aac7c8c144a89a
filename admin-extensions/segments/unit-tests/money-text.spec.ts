import { readMoney, writeMoney } from "../builder/money-text"

describe("readMoney", () => {
  it.each([
    ["200", "eur", "en", 20_000], ["1,234.50", "eur", "en", 123_450], ["1.234,50", "eur", "de", 123_450], ["1 234,5", "eur", "fr", 123_450],
    ["12,5", "eur", "en", 1_250], ["12.5", "eur", "de", 1_250], ["1,234", "eur", "en", 123_400], ["1.234", "eur", "de", 123_400],
    ["1,234,567", "eur", "en", 123_456_700], [".5", "eur", "en", 50], ["500", "jpy", "en", 500], ["1.234", "kwd", "en", 1_234], ["0", "eur", "en", 0],
  ])("reads %s %s (%s) as %i minor units", (text, currency, locale, minor) => {
    expect(readMoney(text, currency, locale)).toBe(minor)
  })

  it.each(["", "abc", "12a", "-5", "1.2.3,4,5"])("refuses “%s”", (text) => {
    expect(readMoney(text, "eur", "en")).toBeNull()
  })

  it.each([["eur", "en"], ["eur", "de"], ["jpy", "en"], ["kwd", "fr"]])("reads back what it writes in %s (%s)", (currency, locale) => {
    for (const minor of [0, 1, 10, 99, 100, 12_345, 1_000_000, 123_456_789]) {
      expect(readMoney(writeMoney(minor, currency, locale), currency, locale)).toBe(minor)
    }
  })

  it("writes nothing for what is no amount", () => {
    expect(writeMoney(null, "eur", "en")).toBe("")
    expect(writeMoney(Number.NaN, "eur", "en")).toBe("")
  })
})
