import { checkPlan } from "../check-plan"
import { campaignPlanSchema } from "../plan.schema"
import { beginningOf, endOf } from "../plan-times"

const message = { subject: "Spring", mjml: "<mjml></mjml>" }
const now = new Date("2026-11-26T12:00:00Z")
const plan = (given: object) => campaignPlanSchema.parse(given)
const problems = (given: object) => checkPlan(plan(given), message, now).map(({ path, message }) => `${path.join(".")}: ${message}`)

describe("when a campaign begins", () => {
  it("is at once, at its moment, or where its day begins first", () => {
    expect(beginningOf(plan({}))).toBeNull()
    expect(beginningOf(plan({ when: { kind: "at", at: "2026-12-01T09:00:00+01:00" } }))).toEqual(new Date("2026-12-01T08:00:00Z"))
    // Kiritimati is fourteen hours ahead.
    expect(beginningOf(plan({ when: { kind: "local", day: "2026-12-01", time: "09:00" } }))).toEqual(new Date("2026-11-30T19:00:00Z"))
    expect(endOf(plan({ when: { kind: "local", day: "2026-12-01", time: "09:00" } }).when)).toEqual(new Date("2026-12-01T21:00:00Z"))
    expect(beginningOf(plan({ when: { kind: "best_hour", day: "2026-12-01" } }))).toEqual(new Date("2026-11-30T10:00:00Z"))
  })

  it("is at the earliest of the times that are put to the test", () => {
    const test = { vary: "time", variants: [{ time: "18:00" }, { time: "07:30" }], share: 100 }
    expect(beginningOf(plan({ when: { kind: "local", day: "2026-12-01", time: "18:00" }, test }))).toEqual(new Date("2026-11-30T17:30:00Z"))
  })
})

describe("what forbids a plan", () => {
  it("is nothing by default", () => expect(problems({})).toEqual([]))

  it("is a moment that is over, or far away", () => {
    expect(problems({ when: { kind: "at", at: "2026-11-26T11:59:00Z" } })).toEqual(["when.at: This moment is over. Choose a later one, or send now."])
    expect(problems({ when: { kind: "at", at: "2026-11-26T12:01:00Z" } })).toEqual([])
    expect(problems({ when: { kind: "local", day: "2026-11-25", time: "09:00" } })).toEqual(["when.day: This moment is over. Choose a later one, or send now."])
    // It is still to come in the west.
    expect(problems({ when: { kind: "local", day: "2026-11-26", time: "09:00" } })).toEqual([])
    expect(problems({ when: { kind: "at", at: "2028-01-01T00:00:00Z" } })).toEqual([expect.stringContaining("more than a year away")])
    expect(checkPlan(plan({ when: { kind: "at", at: "2026-11-26T11:59:00Z" } }), message, null)).toEqual([])
  })

  it("is a test whose variants say nothing, or the same", () => {
    const test = (given: object) => problems({ test: { vary: "subject", variants: [{}, { subject: "Summer" }], ...given } })
    expect(test({})).toEqual([])
    expect(test({ variants: [{}, {}] })).toEqual(["test.variants.1: Write this variant's subject."])
    expect(test({ variants: [{}, { subject: "Spring " }] })).toEqual(["test.variants.1: This variant says the same as A. Change it, or take it out."])
    expect(test({ vary: "sender", variants: [{}, { sender: { name: "Ada", email: "" } }] })).toEqual([])
    expect(test({ vary: "content", variants: [{}, { subject: "x" }] })).toEqual(["test.variants.1: Write this variant's message."])
  })

  it("is a wait for a winner where everybody has a time of their own, and a test of the time without such times", () => {
    const local = { kind: "local", day: "2026-12-01", time: "09:00" }
    const variants = [{ subject: "a" }, { subject: "b" }]
    expect(problems({ when: local, test: { vary: "subject", variants, share: 50 } })).toEqual([expect.stringContaining("nobody can wait for a winner")])
    expect(problems({ when: local, test: { vary: "subject", variants, share: 100 } })).toEqual([])
    expect(problems({ test: { vary: "time", variants: [{ time: "08:00" }, { time: "18:00" }], share: 100 } })).toEqual([expect.stringContaining("needs a campaign that goes out by each recipient's own clock")])
  })

  it("is told by the schema where a form would not let it be written", () => {
    for (const wrong of [{ holdout: 60 }, { perHour: 0 }, { when: { kind: "local", day: "1 December", time: "9" } }, { test: { vary: "subject", variants: [{}] } }, { when: { kind: "at", at: "tomorrow" } }]) {
      expect(campaignPlanSchema.safeParse(wrong).success).toBe(false)
    }
  })
})
