import type { OfferFacts } from "../offer-facts"
import { whyOfferStays, type OfferUser } from "../why-offer-stays"

const nothing: OfferFacts = { issued: 0, reserved: 0, refused: 0, orders: 0, saved: { amount: 0, currency_code: "eur", counted: true } }
const user = (kind: OfferUser["kind"], name: string): OfferUser => ({ kind, id: name, name })

describe("an offer", () => {
  it("may go when nothing was given away of it and no message names it", () => {
    expect(whyOfferStays("Spring", nothing, [])).toBeUndefined()
  })

  it.each<[string, Partial<OfferFacts>, OfferUser[], string]>([
    ["a code", { issued: 1 }, [user("campaign", "A")], "1 code of it was issued or kept for somebody. End it instead."],
    ["codes, also such as were refused", { issued: 1_000, reserved: 20, refused: 3 }, [], "1,023 codes of it were issued or kept for people. End it instead."],
    ["an order", { orders: 1 }, [], "1 order used it. End it instead."],
    ["a campaign", {}, [user("campaign", "A")], "the campaign “A” gives its codes away. Take the coupon out there first, or end it instead."],
    ["campaigns and templates", {}, [user("campaign", "A"), user("campaign", "B"), user("template", "C")], "the campaigns “A” and “B” and the template “C” give its codes away. Take the coupon out there first, or end it instead."],
  ])("stays for %s", (_, facts, users, reason) => {
    expect(whyOfferStays("Spring", { ...nothing, ...facts }, users)).toBe(`“Spring” cannot be deleted: ${reason}`)
  })
})
