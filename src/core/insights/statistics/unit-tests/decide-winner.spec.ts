import { decideWinner, type TestStanding } from "../decide-winner"
import { sampleRatio } from "../sample-ratio"

const test = (counts: [number, number][], more: Partial<TestStanding> = {}): TestStanding => ({
  metric: "clicks", variants: counts.map(([successes, people]) => ({ people, successes })), names: ["Plain", "Bold"],
  shares: counts.map(() => 1), complete: true, elapsedHours: 24, decideAfterHours: 24, ...more,
})

describe("a test is decided", () => {
  it("for the clear winner, once its time has come", () => {
    const clear: [number, number][] = [[300, 10_000], [420, 10_000]]
    expect(decideWinner(test(clear))).toMatchObject({ kind: "winner", variant: 2, words: "“Bold” won with 4.20 % of people clicking: it is the best of the 2 with a chance of over 99.9 %." })
    expect(decideWinner(test(clear, { elapsedHours: 21.5 }))).toEqual({
      kind: "running", variant: null, words: "So far “Bold” leads with 4.20 % of people clicking; the chance that it is the best is over 99.9 %. It is decided in about 3 hours.",
    })
  })

  it("for the control, when the best is too uncertain", () => {
    const verdict = decideWinner(test([[300, 10_000], [310, 10_000]]))
    expect(verdict).toMatchObject({ kind: "no_clear_winner", variant: 1 })
    expect(verdict.words).toMatch(/^No clear winner: the best variant is the best with a chance of only 6\d %; 95 % is asked for\. The rest gets “Plain”, the control\.$/)
  })

  it("for the control, when a mistake would cost too much", () => {
    // 96 in a hundred sure, yet on so few people a mistake costs more than a tenth of a point.
    const verdict = decideWinner(test([[4, 20], [10, 20]]))
    expect(verdict).toMatchObject({ kind: "no_clear_winner", variant: 1 })
    expect(verdict.words).toContain("points on average")
  })

  it("for the control, when too few people got the mail so far", () => {
    const few: [number, number][] = [[10, 900], [60, 900]]
    expect(decideWinner(test(few, { complete: false }))).toMatchObject({ kind: "no_clear_winner", words: expect.stringContaining("fewer than 1,000 people") })
    expect(decideWinner(test(few))).toMatchObject({ kind: "winner", variant: 2 })
    expect(decideWinner(test([[10, 2_000], [60, 2_000]], { complete: false, mailed: [1_200, 900] }))).toMatchObject({ kind: "no_clear_winner", words: expect.stringContaining("were mailed") })
    expect(decideWinner(test(few, { complete: false, fewestPeople: 500 }))).toMatchObject({ kind: "winner", variant: 2 })
  })

  it("not at all, when the groups are not what they were meant to be", () => {
    expect(decideWinner(test([[300, 10_000], [420, 11_000]]))).toMatchObject({ kind: "unbalanced", variant: null })
    expect(decideWinner(test([[300, 10_000], [420, 20_000]], { shares: [1, 2] })).kind).toBe("winner")
  })

  it("by revenue, within a percent of the mean", () => {
    const money = (mean: number, spread: number) => ({ people: 5_000, sum: 5_000 * mean, sumOfSquares: 5_000 * (mean ** 2 + spread ** 2) })
    const revenue = (variants: ReturnType<typeof money>[]) => decideWinner(test([[0, 5_000], [0, 5_000]], { metric: "revenue", variants, currency: "eur" }))
    expect(revenue([money(100, 500), money(140, 500)])).toMatchObject({ kind: "winner", variant: 2, words: expect.stringContaining("“Bold” won with €1.40 a person") })
    expect(revenue([money(100, 500), money(108, 500)])).toMatchObject({ kind: "no_clear_winner", variant: 1 })
    expect(revenue([money(0, 0), money(0, 0)])).toMatchObject({ kind: "no_clear_winner", variant: 1 })
  })

  it("with words for a test in which nothing has happened", () => {
    expect(decideWinner(test([[0, 50], [0, 50], [0, 50]], { elapsedHours: 23.5, names: undefined })).words).toBe("Nothing has been counted yet. It is decided in an hour or less.")
  })
})

describe("the sample ratio", () => {
  it("is Pearson's chi-square", () => {
    expect(sampleRatio([490, 510], [1, 1]).p).toBeCloseTo(0.5270892568655381, 8)
    expect(sampleRatio([1_000, 100], [9, 1])).toEqual({ p: expect.closeTo(0.3148786413, 8), fine: true })
    expect(sampleRatio([5_200, 4_800], [1, 1]).fine).toBe(false)
  })

  it("knows what needs no arithmetic", () => {
    expect(sampleRatio([10, 1], [1, 0])).toEqual({ p: 0, fine: false })
    expect(sampleRatio([10, 0], [1, 0])).toEqual({ p: 1, fine: true })
    expect(sampleRatio([0, 0], [1, 1])).toEqual({ p: 1, fine: true })
  })
})
