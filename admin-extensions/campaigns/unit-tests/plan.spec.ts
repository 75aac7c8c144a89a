import { campaignPlanSchema } from "../../../src/core/campaigns/plan.schema"
import { newCampaign } from "../editor/new-campaign"
import { beginsInQuietHours } from "../plan/begins-in-quiet-hours"
import { changeVariant, newTest, newVariant } from "../plan/edit-test"
import { fromLocalInput, localDay, toLocalInput, tomorrowAt } from "../plan/local-moment"
import { planProblems } from "../plan/plan-problems"
import { slugOf } from "../plan/slug-of"

const own = { subject: "Hello", preheader: "", mjml: "<mjml></mjml>" }
const plan = (given: object = {}) => campaignPlanSchema.parse(given)
const now = new Date("2026-12-01T12:00:00Z")
const paths = (given: ReturnType<typeof plan>) => planProblems(given, own, now).map(({ path }) => path.join("."))

describe("quiet hours", () => {
  const rules = { timeZone: "Europe/Berlin", quietHours: { from: "21:00", to: "08:00" } }
  const night = new Date("2026-12-01T21:30:00Z")

  it("are waited for by every new campaign", () => {
    expect(newCampaign({ include: [] }).plan.quietHours).toBe("wait")
    expect(newCampaign({ include: [], day: "2026-12-02" }).plan).toMatchObject({ quietHours: "wait", when: { kind: "at" } })
  })

  it("are told where a campaign begins in those of the shop's zone and keeps them", () => {
    const begins = (given: object, at = night) => beginsInQuietHours(plan({ quietHours: "wait", ...given }), rules, at)
    expect([begins({}), begins({}, now), begins({ quietHours: "skip" }), begins({ quietHours: "ignore" })]).toEqual([true, false, true, false])
    expect([begins({ when: { kind: "at", at: "2026-12-02T06:59:00Z" } }, now), begins({ when: { kind: "at", at: "2026-12-02T07:00:00Z" } })]).toEqual([true, false])
    expect(begins({ when: { kind: "local", day: "2026-12-02", time: "23:00" } })).toBe(false)
    expect(beginsInQuietHours(plan({ quietHours: "wait" }), { ...rules, quietHours: { from: "00:00", to: "00:00" } }, night)).toBe(false)
  })
})

describe("a plan in the editor", () => {
  it("has nothing wrong with it when it is left alone", () => {
    expect(planProblems(plan(), own, now)).toEqual([])
  })
  it("is told its mistakes with their places", () => {
    expect(paths({ ...plan(), when: { kind: "at", at: "" } })).toEqual(["when.at"])
    expect(paths({ ...plan(), when: { kind: "at", at: "2026-11-01T10:00:00Z" } })).toEqual(["when.at"])
    expect(paths({ ...plan(), when: { kind: "local", day: "", time: "", past: "send" } })).toEqual(["when.day", "when.time"])
    expect(paths({ ...plan(), perHour: 0 })).toEqual(["perHour"])
  })
  it("wants a new test's second variant written, and no twins", () => {
    const test = newTest("subject", own)
    expect(paths({ ...plan(), test })).toEqual(["test.variants.1"])
    expect(paths({ ...plan(), test: { ...test, variants: changeVariant(test.variants, 1, { subject: "Hello" }) } })).toEqual(["test.variants.1"])
    expect(paths({ ...plan(), test: { ...test, variants: changeVariant(test.variants, 1, { subject: "Good day" }) } })).toEqual([])
  })
  it("begins a test of each kind that the plan's schema reads", () => {
    for (const vary of ["subject", "sender", "content", "time"] as const) {
      const test = newTest(vary, own)
      expect(campaignPlanSchema.parse({ test }).test).toEqual(test)
      expect(newVariant(vary, own).name).toBe("")
    }
    expect(newTest("time", own).share).toBe(100)
  })
})

describe("moments where the browser is", () => {
  it("go into a field and come back", () => {
    const at = new Date(2026, 11, 1, 9, 5)
    expect(toLocalInput(at.toISOString())).toBe("2026-12-01T09:05")
    expect(fromLocalInput("2026-12-01T09:05")).toBe(at.toISOString())
    expect([toLocalInput(""), fromLocalInput("")]).toEqual(["", ""])
  })
  it("know tomorrow, over the end of a year too", () => {
    expect(localDay(tomorrowAt(10, new Date(2026, 11, 31, 23)))).toBe("2027-01-01")
  })
})

it.each([["Spring sale: up to 50 %", "spring-sale-up-to-50"], ["Größe für Ärzte", "große-fur-arzte"], ["  ", ""]])("%p stands in a link as %p", (name, slug) => {
  expect(slugOf(name)).toBe(slug)
})
