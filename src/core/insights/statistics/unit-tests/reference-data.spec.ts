import { existsSync, readFileSync } from "node:fs"
import path from "node:path"
import { bgNbd } from "../bg-nbd"
import { mbgNbd } from "../mbg-nbd"
import { gammaGamma } from "../gamma-gamma"
import { runToEnd } from "../nelder-mead"
import { quintileCuts, scoreBuyer } from "../rfm"
import { groupOf } from "../rfm-groups"

/** Public data sets that are not part of this repository; MARKETING_REFERENCE_DATA says where they are. */
const folder = process.env.MARKETING_REFERENCE_DATA ?? path.resolve(__dirname, "../../../../../../shared/data")
const read = (name: string) => readFileSync(path.join(folder, name), "utf8").trim().split(/\r?\n/).slice(1).map((line) => line.replaceAll('"', "").split(","))
const withData = existsSync(folder) ? describe : describe.skip
const told = existsSync(folder) ? "" : ` (skipped: no reference data in ${folder})`

withData(`CDNOW, 2,357 customers of 39 weeks${told}`, () => {
  const buyers = () => read("cdnow/cdnow_customers_summary.csv").map(([, repeats, last, age]) => ({ repeats: Number(repeats), last: Number(last), age: Number(age) }))
  const spenders = () => read("cdnow/cdnow_customers_summary_with_transactions.csv").map(([, repeats, , , mean]) => ({ repeats: Number(repeats), mean: Number(mean) }))
  const repeaters = () => spenders().filter(({ repeats }) => repeats)

  it("has the printed likelihoods", () => {
    expect(bgNbd.logLikelihood({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, buyers())).toBeCloseTo(-9582.42683, 4)
    expect(bgNbd.logLikelihood({ r: 1, alpha: 1, a: 1, b: 1 }, buyers())).toBeCloseTo(-13887.694644, 4)
    expect(mbgNbd.logLikelihood({ r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 }, buyers())).toBeCloseTo(-9582.1327, 2)
  })

  it("is fitted by the published parameters of the BG/NBD", () => {
    const { logLikelihood, converged, ...model } = runToEnd(bgNbd.fit(buyers()))
    expect(converged).toBe(true)
    expect(logLikelihood).toBeCloseTo(-9582.42556, 3)
    expect([model.r, model.alpha, model.a, model.b].map((value) => Number(value.toFixed(3)))).toEqual([0.243, 4.414, 0.793, 2.426])
    // How many people ordered again never, once, … seven times or more.
    const all = buyers()
    const expected = Array.from({ length: 7 }, (_, repeats) => all.reduce((sum, { age }) => sum + bgNbd.probability(model, repeats, age), 0))
    const printed = [1407.7, 460.3, 192.5, 101.2, 59.8, 38.1, 25.5]
    expected.forEach((people, repeats) => expect(Math.abs(people - printed[repeats]!)).toBeLessThan(0.2))
  })

  it("is fitted by the published parameters of the MBG/NBD", () => {
    const model = runToEnd(mbgNbd.fit(buyers()))
    expect([model.r, model.alpha, model.a, model.b].map((value) => Number(value.toFixed(3)))).toEqual([0.525, 6.183, 0.891, 1.614])
    expect(model.logLikelihood).toBeCloseTo(-9582.13268, 3)
    expect(mbgNbd.alive(model, { repeats: 0, last: 0, age: 38.86 })).toBeCloseTo(0.3897163, 3)
    expect(mbgNbd.alive(model, { repeats: 2, last: 30.43, age: 38.86 })).toBeCloseTo(0.7061262, 3)
  })

  it("is fitted by the published parameters of the gamma-gamma model", () => {
    expect(repeaters()).toHaveLength(946)
    const model = runToEnd(gammaGamma.fit(repeaters()))
    expect(model.logLikelihood).toBeCloseTo(-4055.92324, 3)
    expect(Math.abs(model.p - 6.248801)).toBeLessThan(0.01)
    expect(Math.abs(model.q - 3.744589)).toBeLessThan(0.003)
    expect(Math.abs(model.v - 15.447752)).toBeLessThan(0.03)
    const published = [24.65, 18.91, 35.17, 35.17, 35.17, 71.46, 18.91, 35.17, 27.28, 35.17]
    spenders().slice(0, 10).forEach((buyer, place) => expect(Math.abs(gammaGamma.expected(model, buyer) - published[place]!)).toBeLessThan(0.1))
  })
})

withData(`995 customers of the R package rfm${told}`, () => {
  const expected = () => read("rfm-orders/expected_scores.csv").map(([name, days, orders, spent, r, f, m]) =>
    ({ name, days: Number(days), orders: Number(orders), spent: Number(spent), scores: { recency: Number(r), frequency: Number(f), monetary: Number(m) } }))
  let people: ReturnType<typeof expected>
  beforeAll(() => { people = expected() })
  const fifths = (of: "days" | "orders" | "spent") => quintileCuts(people.map((person) => person[of]))

  it("cuts and scores every one of them alike", () => {
    const cuts = { recency: fifths("days"), frequency: fifths("orders"), monetary: fifths("spent") }
    expect(cuts).toEqual({ recency: [115, 181, 297.4, 482], frequency: [4, 5, 6, 8], monetary: [255.8, 382, 506.4, 666] })
    for (const { name, scores, ...facts } of people) expect({ name, scores: scoreBuyer(facts, cuts) }).toEqual({ name, scores })
  })

  it("puts them into the published groups", () => {
    const counts = new Map<string, number>()
    for (const { scores } of people) counts.set(groupOf(scores, "published"), (counts.get(groupOf(scores, "published")) ?? 0) + 1)
    expect(Object.fromEntries(counts)).toEqual({ Champions: 158, Loyal: 278, "Potential Loyalist": 229, "Need Attention": 35, "About To Sleep": 50, "At Risk": 86, Lost: 111, Others: 48 })
    const champions = people.filter(({ scores }) => groupOf(scores, "published") === "Champions")
    expect(champions.reduce((sum, { orders }) => sum + orders, 0)).toBe(1_234)
    expect(champions.reduce((sum, { spent }) => sum + spent, 0)).toBe(120_178)
  })
})
