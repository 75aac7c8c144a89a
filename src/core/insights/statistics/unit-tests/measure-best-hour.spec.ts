import { measureBestHour } from "../measure-best-hour"

const of = (people: number, successes: number) => ({ people, successes })

describe("what the best hour did", () => {
  it("is told in words once it is beyond chance, either way", () => {
    // Newcombe's own example, 56/70 against 48/80: .2, from .0524 to .3339.
    const report = measureBestHour({ best: of(70, 56), fixed: of(80, 48), waiting: 0 })
    expect(report.verdict).toBe("more")
    expect([report.value, ...report.interval].map((share) => Number(share.toFixed(4)))).toEqual([0.2, 0.0524, 0.3339])
    expect(report.words).toBe("An hour of each person’s own made more people click: 80 % of them and 60 % of those who got one hour for all, a difference of 5.24 to 33.39 points.")
    expect(measureBestHour({ best: of(80, 48), fixed: of(70, 56), waiting: 0 })).toMatchObject({ verdict: "less", words: expect.stringContaining("fewer people click") })
  })

  it("is not told from chance, nor while some wait, nor of nobody", () => {
    expect(measureBestHour({ best: of(400, 21), fixed: of(50, 2), waiting: 0 }).verdict).toBe("inconclusive")
    expect(measureBestHour({ best: of(70, 56), fixed: of(80, 48), waiting: 1 }).verdict).toBe("waiting")
    expect(measureBestHour({ best: of(70, 56), fixed: of(0, 0), waiting: 0 }).verdict).toBe("inconclusive")
  })
})
