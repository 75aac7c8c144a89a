import type { OfferFacts } from "../offer-facts"
import { createOfferSchema, updateOfferSchema } from "../offer.schema"
import { planOfferChange, type OfferTerms } from "../plan-offer-change"

const now = new Date("2026-12-01T12:00:00Z")
const unique: OfferTerms = {
  ...createOfferSchema.parse({ name: "Spring", kind: "unique", prefix: "SPRING", value: { type: "percentage", percent: 10 }, expires: { type: "date", at: "2026-12-24T22:59:59.000Z" }, max_codes: 500, budget: { amount: 100_00, currency_code: "eur" } }),
  status: "active",
}
const shared: OfferTerms = { ...createOfferSchema.parse({ name: "All", kind: "shared", code: "HELLO", value: { type: "fixed", amount: 500, currency_code: "eur" } }), status: "active" }
const nothing: OfferFacts = { issued: 0, reserved: 0, refused: 0, orders: 0, saved: { amount: 0, currency_code: "eur", counted: false } }

const plan = (offer: OfferTerms, change: object, facts: Partial<OfferFacts> = {}) => planOfferChange(offer, updateOfferSchema.parse(change), { ...nothing, ...facts }, now)
const problems = (...given: Parameters<typeof plan>) => plan(...given).problems.map(({ path, message }) => `${path.join(".")}: ${message}`)

describe("a change of an offer", () => {
  it("leaves what is not given, and tells what really changes", () => {
    expect(plan(unique, {})).toEqual({ after: unique, changed: [], problems: [] })
    expect(plan(unique, { name: " Summer ", status: "active", max_codes: null, expires: { at: "2026-12-24T23:59:59+01:00", type: "date" }, budget: { currency_code: "EUR", amount: 100_00 } }))
      .toMatchObject({ after: { ...unique, name: "Summer", max_codes: null, expires: { type: "date" } }, changed: ["name", "max_codes"], problems: [] })
  })

  it("may be anything before something was given away", () => {
    const change = { name: "New", value: { type: "fixed", amount: 100, currency_code: "usd" }, target: "items", prefix: "new", expires: { type: "days", days: 3 }, max_codes: 1, budget: { amount: 1, currency_code: "usd" }, status: "inactive" }
    expect(plan(unique, change, { refused: 5 })).toEqual({
      after: { ...unique, ...change, prefix: "NEW" }, problems: [],
      changed: expect.arrayContaining(Object.keys(change)),
    })
  })

  it.each<[string, OfferTerms, object, Partial<OfferFacts>, string]>([
    ["the value once a code was issued", unique, { value: { type: "percentage", percent: 20 } }, { issued: 1 }, "value: What its codes take off (value) is fixed: 1 code was issued already. Create another offer instead."],
    ["the value while codes are kept for people", unique, { value: { type: "percentage", percent: 20 } }, { issued: 1_000, reserved: 500 }, "value: What its codes take off (value) is fixed: 1,500 codes were issued already. Create another offer instead."],
    ["the target once an order used it", shared, { target: "items" }, { orders: 2 }, "target: What its codes are taken from (target) is fixed: 2 orders used it already. Create another offer instead."],
    ["fewer codes than were issued", unique, { max_codes: 119 }, { issued: 120, reserved: 90 }, "max_codes: Write at least 120 (max_codes): so many codes were issued already."],
    ["a cap below what was saved", unique, { budget: { amount: 11_99, currency_code: "eur" } }, { saved: { amount: 12_00, currency_code: "eur", counted: true } }, "budget: Write at least €12.00 (budget): orders have saved so much already."],
    ["another currency once something was saved", unique, { budget: { amount: 99_00, currency_code: "usd" } }, { saved: { amount: 12_00, currency_code: "eur", counted: true } }, "budget: The cap of discounts (budget) stays in EUR: orders have saved €12.00 already."],
    ["a cap in another currency than the amount", shared, { budget: { amount: 99_00, currency_code: "usd" } }, {}, "budget: Write the cap in the currency of the coupon."],
    ["a date that is over", unique, { expires: { type: "date", at: "2026-12-01T11:59:59Z" } }, {}, "expires: This date is over (expires). Choose one to come, or end the offer."],
    ["days for a shared code", shared, { expires: { type: "days", days: 3 } }, {}, "expires: A code that everybody shares ends on a date or never."],
    ["a number of shared codes", shared, { max_codes: 3 }, {}, "max_codes: A code that everybody shares is not counted. Cap its discounts instead."],
    ["a prefix of a shared code", shared, { prefix: "X" }, {}, "prefix: Everybody gets HELLO: there is no prefix (prefix)."],
  ])("refuses %s", (_, offer, change, facts, problem) => {
    expect(problems(offer, change, facts)).toEqual([problem])
  })

  it.each<[string, OfferTerms, object, Partial<OfferFacts>]>([
    ["the same value again", unique, { value: { percent: 10, type: "percentage" }, target: "order" }, { issued: 9 }],
    ["as many codes as were issued", unique, { max_codes: 120 }, { issued: 120, reserved: 90 }],
    ["a cap of what was saved", unique, { budget: { amount: 12_00, currency_code: "eur" } }, { saved: { amount: 12_00, currency_code: "eur", counted: true } }],
    ["no cap any more", unique, { budget: null }, { saved: { amount: 12_00, currency_code: "eur", counted: true } }],
    ["another currency while nothing was saved", unique, { budget: { amount: 1, currency_code: "usd" } }, { saved: { amount: 0, currency_code: "eur", counted: true } }],
    ["a name, of one whose date is over", { ...unique, expires: { type: "date", at: "2026-11-01T00:00:00.000Z" } }, { name: "Over" }, { issued: 9 }],
  ])("allows %s", (_, offer, change, facts) => {
    expect(problems(offer, change, facts)).toEqual([])
  })

  it("tells everything that is wrong at once", () => {
    expect(plan(unique, { max_codes: 1, target: "items" }, { issued: 5 }).problems.map(({ path }) => path[0])).toEqual(["target", "max_codes"])
  })
})
