import { createOfferSchema, updateOfferSchema } from "../../../src/core/campaigns/offers/offer.schema"
import type { OfferDetailResponse, OfferResponse } from "../../../src/core/http/offers"
import { currencyOf, draftOf, readOfferChange, readOfferDraft } from "../offer-draft"

const offerOf = (change: object) => createOfferSchema.parse({ name: "Spring", kind: "unique", value: { type: "percentage", percent: 12.5 }, ...change }) as unknown as OfferResponse

describe("an offer in the form", () => {
  it.each([
    [{ prefix: "SPRING", expires: { type: "days", days: 3 }, max_codes: 500, budget: { amount: 100_50, currency_code: "eur" } }, "eur"],
    [{ kind: "shared", code: "HELLO", value: { type: "fixed", amount: 1_234, currency_code: "kwd" }, target: "items", budget: { amount: 5, currency_code: "kwd" } }, "kwd"],
  ])("reads as it was written: %j", (change, currency) => {
    const offer = offerOf(change)
    expect(createOfferSchema.parse(readOfferDraft(draftOf(offer), currency))).toEqual(offer)
  })

  it("sends only what was changed, and leaves a date's second alone", () => {
    const before = draftOf(offerOf({ expires: { type: "date", at: "2026-12-24T11:22:33.000Z" } }))
    expect(readOfferChange(before, before, "eur")).toEqual({})
    expect(readOfferChange(before, { ...before, name: "Summer", budget: "20" }, "eur")).toEqual({ name: "Summer", budget: { amount: 20_00, currency_code: "eur" } })
    expect(readOfferChange(before, { ...before, date: "2026-12-26" }, "eur")).toEqual({ expires: { type: "date", at: new Date("2026-12-26T23:59:59").toISOString() } })
    expect(updateOfferSchema.safeParse(readOfferChange(before, { ...before, budget: "much", max_codes: "many" }, "eur")).error?.issues.map(({ path }) => path[0])).toEqual(["max_codes", "budget"])
  })

  it.each<[string, object, boolean, string]>([
    ["its amount's", { value: { type: "fixed", amount: 500, currency_code: "usd" } }, true, "usd"],
    ["its cap's", { budget: { amount: 500, currency_code: "gbp" } }, false, "gbp"],
    ["that which its orders are counted in", {}, true, "chf"],
    ["the shop's", {}, false, "eur"],
  ])("is written in %s currency", (_, change, counted, currency) => {
    expect(currencyOf({ offer: offerOf(change), facts: { saved: { amount: 0, currency_code: "chf", counted } } } as OfferDetailResponse, "eur")).toBe(currency)
  })
})
