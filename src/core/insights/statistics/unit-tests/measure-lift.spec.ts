import { measureLift } from "../measure-lift"
import { rateDifference } from "../newcombe"
import { peopleNeeded, powerOf, smallestDetectableLift } from "../smallest-detectable-lift"
import { meanDifference } from "../welch"

const sums = (values: number[]) => ({ people: values.length, sum: values.reduce((sum, value) => sum + value, 0), sumOfSquares: values.reduce((sum, value) => sum + value * value, 0) })

describe("differences", () => {
  it("of rates are as Newcombe (1998) prints them", () => {
    const printed = [[[80, 48], [70, 56], 0.0524, 0.3339], [[10, 3], [10, 9], 0.1705, 0.809]] as const
    for (const [first, second, low, high] of printed) {
      const { interval } = rateDifference({ people: first[0], successes: first[1] }, { people: second[0], successes: second[1] })
      expect(interval[0]).toBeCloseTo(low, 4)
      expect(interval[1]).toBeCloseTo(high, 4)
    }
  })

  it("of means are R's Welch test of sleep", () => {
    const [first, second] = [[0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2], [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]]
    const test = meanDifference(sums(second!), sums(first!))
    expect(test.t).toBeCloseTo(-1.8608, 4)
    expect(test.degrees).toBeCloseTo(17.776, 3)
    expect(test.p).toBeCloseTo(0.07939, 5)
    expect(test.interval[0]).toBeCloseTo(-3.3654832, 6)
    expect(test.interval[1]).toBeCloseTo(0.2054832, 6)
    expect(meanDifference(sums([0, 0]), sums([0])).interval).toEqual([0, 0])
  })
})

describe("planning", () => {
  it("is R's power.prop.test", () => {
    expect(powerOf([0.5, 0.75], { groups: [50, 50] })).toBeCloseTo(0.7401659, 6)
    expect(peopleNeeded([0.5, 0.75], { power: 0.9 })).toBeCloseTo(76.70693, 4)
    expect(peopleNeeded([0.2, 0.25])).toBeCloseTo(1_093.739, 3)
    expect(peopleNeeded([0.05, 0.06])).toBeCloseTo(8_157.731, 2)
  })

  it("finds the lift that so many people show", () => {
    expect(smallestDetectableLift({ rate: 0.2, groups: [1_093.739, 1_093.739] })).toBeCloseTo(0.05, 6)
    expect(smallestDetectableLift({ rate: 0.05, groups: [8_157.731, 8_157.731] })).toBeCloseTo(0.01, 6)
    expect(smallestDetectableLift({ rate: 0.05, groups: [900, 8_100] })!).toBeGreaterThan(smallestDetectableLift({ rate: 0.05, groups: [4_500, 4_500] })!)
    expect(smallestDetectableLift({ rate: 0, groups: [1_000, 1_000] })).toBeCloseTo(0.0078, 3)
    for (const groups of [[0, 100], [2, 2]] as const) expect(smallestDetectableLift({ rate: 0.5, groups })).toBeNull()
    expect(smallestDetectableLift({ rate: 1, groups: [500, 500] })).toBeNull()
  })
})

describe("a holdout", () => {
  const group = (people: number, ordered: number, each = 5_000) => ({ people, ordered, revenue: ordered * each, revenueSquared: ordered * each ** 2 })
  const measure = (held: ReturnType<typeof group>, sent: ReturnType<typeof group>, peopleAWeek?: number) => measureLift({ held, sent, share: 0.1, currency: "eur", peopleAWeek })

  it("shows what the mail brought", () => {
    const report = measure(group(10_000, 200), group(90_000, 2_700))
    expect(report).toMatchObject({ verdict: "more", sampleRatio: { fine: true }, incrementalRevenue: { value: 4_500_000 } })
    expect(report.orders.value).toBeCloseTo(0.01, 9)
    expect(report.orders.relative).toBeCloseTo(0.5, 9)
    expect(report.revenue.value).toBeCloseTo(50, 9)
    expect(report.words).toMatch(/^The mail caused more people to order: 3\.00 % of those mailed and 2\.00 % of those left out, a difference of 0\.6\d to 1\.\d\d points\. It brought between €[\d,.]+ and €[\d,.]+\.$/)
  })

  it("shows when it did harm", () => {
    const report = measure(group(10_000, 400), group(90_000, 2_700))
    expect(report.verdict).toBe("less")
    expect(report.words).toMatch(/^The mail caused fewer people to order: .* It cost between €/)
    expect(report.orders.interval[1]).toBeLessThan(0)
  })

  it("says plainly when nothing can be told, and what it would take", () => {
    const report = measure(group(1_000, 20), group(9_000, 200))
    expect(report).toMatchObject({ verdict: "inconclusive" })
    expect(report.words).toMatch(/^Whether the mail made a difference cannot be told from chance\. A difference of this size takes about [\d,]+ people to show; 10,000 took part\.$/)
    expect(measure(group(1_000, 20), group(9_000, 240), 20_000).words).toMatch(/If the difference stays as it is, about \d more weeks? will tell\.$/)
    expect(measure(group(100, 0), group(900, 0)).words).toContain("More people are needed.")
    expect(measure(group(0, 0), group(0, 0)).words).toBe("Nobody was held back or mailed yet.")
  })

  it("gives no verdict on groups of the wrong size", () => {
    expect(measure(group(12_000, 240), group(88_000, 2_700))).toMatchObject({ verdict: "unbalanced", sampleRatio: { fine: false } })
  })

  it("knows no relative lift over nothing", () => {
    expect(measure(group(1_000, 0), group(9_000, 90)).orders).toMatchObject({ relative: null, relativeInterval: null })
  })
})
