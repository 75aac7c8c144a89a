import { bgNbd } from "../bg-nbd"
import { mbgNbd } from "../mbg-nbd"
import { gammaGamma } from "../gamma-gamma"
import { customerValue, WEEKS_A_MONTH } from "../customer-value"
import { hypergeometric } from "../hypergeometric"
import { logGamma } from "../log-gamma"
import { nelderMead, runToEnd } from "../nelder-mead"
import { quantile } from "../quantile"

/** Fader, Hardie & Lee (2005), CDNOW; and the same fitted to more digits. */
const published = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }
const fitted = { r: 0.24259291, alpha: 4.41353152, a: 0.79288608, b: 2.42575371 }
/** As CLVTools and the authors' spreadsheet have them. */
const printed = { r: 0.2425945, alpha: 4.4136019, a: 0.7929199, b: 2.4258881 }
const ada = { repeats: 2, last: 30.43, age: 38.86 }

describe("the arithmetic below the models", () => {
  it("knows the gamma function", () => {
    for (const [x, value] of [[0.5, 0.5723649429247001], [1, 0], [2, 0], [10, 12.801827480081469], [100.5, 361.43554046777757], [0.1, 2.252712651734206]] as const)
      expect(Math.abs(logGamma(x) - value)).toBeLessThanOrEqual(1e-12 * Math.max(1, value))
  })

  it("knows ₂F₁ where it is an elementary function", () => {
    expect(hypergeometric(1, 1, 2, 0.5)).toBeCloseTo(2 * Math.LN2, 12)
    expect(hypergeometric(0.3, 2, 2, 0.75)).toBeCloseTo(0.25 ** -0.3, 12)
    expect(hypergeometric(0.5, 1, 1.5, 0.81)).toBeCloseTo(Math.atanh(0.9) / 0.9, 12)
  })

  it("finds the bottom of Rosenbrock's valley, and says when it gave up", () => {
    const valley = (at: readonly number[]) => 100 * (at[1]! - at[0]! ** 2) ** 2 + (1 - at[0]!) ** 2
    const found = runToEnd(nelderMead(valley, [-1.2, 1]))
    expect(found.converged).toBe(true)
    expect(found.at[0]).toBeCloseTo(1, 3)
    expect(found.at[1]).toBeCloseTo(1, 3)
    expect(runToEnd(nelderMead(valley, [-1.2, 1], { mostIterations: 5 }))).toMatchObject({ converged: false, iterations: 5 })
  })

  it("takes quantiles as R's type 7", () => {
    expect(quantile([1, 2, 3, 4, 10], 0.8)).toBeCloseTo(5.2, 12)
    expect(quantile([1, 2, 3, 4, 10], 1)).toBe(10)
    expect(quantile([7], 0.3)).toBe(7)
    expect(quantile([], 0.5)).toBeNaN()
  })
})

describe("BG/NBD", () => {
  it("expects what the authors print of a new customer", () => {
    const expected = [[0.1429, 0.0078], [1, 0.0532], [3, 0.1506], [31.8571, 1.0405], [32, 1.0437], [78, 1.8576]] as const
    for (const [weeks, orders] of expected) expect(bgNbd.expectedOfNew(printed, weeks)).toBeCloseTo(orders, 3)
  })

  it("expects what the published form says, where that does not overflow", () => {
    const { r, alpha, a, b } = printed
    for (const t of [1, 10, 78]) {
      const form = ((a + b - 1) / (a - 1)) * (1 - (alpha / (alpha + t)) ** r * hypergeometric(r, b, a + b - 1, t / (alpha + t)))
      expect(bgNbd.expectedOfNew(printed, t)).toBeCloseTo(form, 9)
    }
  })

  it("expects what the authors print of a customer with a history", () => {
    expect(bgNbd.expected(published, ada, 39)).toBeCloseTo(1.226, 3)
  })

  it("gives the printed probabilities of a number of orders", () => {
    expect(bgNbd.probability(published, 0, 39)).toBeCloseTo(0.5737864, 7)
    expect(bgNbd.probability(published, 10, 2)).toBeCloseTo(1.07869e-7, 12)
    const printed = [0.0019995214, 0.0015170236, 0.001163315, 0.0009003148, 0.0007023638, 0.0005517902, 0.0004361913, 0.0003467171, 0.0002769613, 0.000222226]
    printed.forEach((value, place) => expect(bgNbd.probability(published, 11 + place, 30)).toBeCloseTo(value, 9))
  })

  it("tells who is alive, everybody with one order included", () => {
    const alive = (repeats: number, last: number, age: number) => bgNbd.alive(fitted, { repeats, last, age })
    expect(alive(2, 30.43, 38.86)).toBeCloseTo(0.7266092, 6)
    expect(alive(1, 1.71, 38.86)).toBeCloseTo(0.212227, 6)
    expect(alive(7, 29.43, 38.86)).toBeCloseTo(0.641801, 6)
    expect(alive(26, 30.86, 31)).toBeCloseTo(0.9689197, 6)
    expect(alive(0, 0, 38.86)).toBe(1)
  })

  it("stays finite for people with hundreds of orders, and at a = 1", () => {
    const expected = bgNbd.expected(published, { repeats: 700, last: 100, age: 100.1 }, 52)
    expect(expected).toBeGreaterThan(250)
    // Not more than if nobody ever stopped.
    expect(expected).toBeLessThan((52 * (published.r + 700)) / (published.alpha + 100.1))
    const near = (a: number) => mbgNbd.expected({ ...published, a }, ada, 39)
    expect(near(1)).toBeCloseTo((near(0.9999) + near(1.0001)) / 2, 4)
  })
})

describe("MBG/NBD", () => {
  const model = { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 }

  it("tells who is alive, and doubts people with one order", () => {
    expect(mbgNbd.alive(model, { repeats: 0, last: 0, age: 38.86 })).toBeCloseTo(0.38972, 3)
    expect(mbgNbd.alive(model, ada)).toBeCloseTo(0.70613, 3)
  })

  /** E[X(t)] by adding up the survivors' rates on a fine grid of p and λ would be slow; small steps of time say the same. */
  it("expects as many orders of a person as its own expectations of short times add up to", () => {
    const weeks = 20
    const steps = 4_000
    let sum = 0
    for (let step = 0; step < steps; step += 1) {
      const [from, to] = [(weeks * step) / steps, (weeks * (step + 1)) / steps]
      sum += mbgNbd.expectedIfAlive(model, ada, to) - mbgNbd.expectedIfAlive(model, ada, from)
    }
    expect(sum).toBeCloseTo(mbgNbd.expectedIfAlive(model, ada, weeks), 9)
    // At first somebody alive orders at the mean rate.
    expect(mbgNbd.expectedIfAlive(model, ada, 1e-6) / 1e-6).toBeCloseTo((model.r + 2) / (model.alpha + 38.86), 4)
  })

  it("expects of a new buyer what the published form says", () => {
    const { r, alpha, a, b } = model
    for (const t of [1, 10, 52]) {
      const form = (b / (a - 1)) * (1 - (alpha / (alpha + t)) ** r * hypergeometric(r, b + 1, a + b, t / (alpha + t)))
      expect(mbgNbd.expectedOfNew(model, t)).toBeCloseTo(form, 9)
    }
  })
})

describe("gamma-gamma and customer value", () => {
  const spending = { p: 6.25, q: 3.74, v: 15.44 }

  it("expects the published value of an order", () => {
    expect(gammaGamma.expected(spending, { repeats: 2, mean: 22.35 })).toBeCloseTo(24.6637139, 6)
    expect(gammaGamma.expected(spending, { repeats: 1, mean: 11.77 })).toBeCloseTo(18.9168521, 6)
    expect(gammaGamma.expected(spending, { repeats: 7, mean: 73.74 })).toBeCloseTo(71.4696709, 6)
    expect(gammaGamma.expected(spending, { repeats: 0, mean: 0 })).toBeCloseTo(35.218978, 5)
  })

  it("adds up twelve months at one percent a month", () => {
    const value = (repeats: number, last: number, age: number, mean: number) => {
      const buyer = { repeats, last, age }
      const months = Array.from({ length: 12 }, (_, month) => bgNbd.expected(fitted, buyer, (month + 1) * WEEKS_A_MONTH))
      return customerValue(months, gammaGamma.expected(spending, { repeats, mean }), 0.01)
    }
    expect(value(2, 30.43, 38.86, 22.35)).toBeCloseTo(36.286, 2)
    expect(value(1, 1.71, 38.86, 11.77)).toBeCloseTo(4.6388, 3)
    expect(value(7, 29.43, 38.86, 73.74)).toBeCloseTo(283.5506, 2)
    expect(value(0, 0, 38.86, 0)).toBeCloseTo(8.3555, 3)
  })
})
