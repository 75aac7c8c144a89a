import { backtest } from "../backtest"
import { summariseBuyer } from "../buyer-history"
import { mbgNbd } from "../mbg-nbd"
import { runToEnd } from "../nelder-mead"
import { createFortuneTeller, judgeBuyers } from "../predict-buyers"
import { inventBuyers, seeded } from "./invent-buyers"

const truth = { r: 0.6, alpha: 6, a: 0.8, b: 2 }
const world = { seed: 7, people: 1_500, days: 600, ...truth }

describe("predicting buyers", () => {
  const buyers = inventBuyers(world)

  it("finds the parameters people were invented with", () => {
    const fitted = runToEnd(mbgNbd.fit(inventBuyers({ ...world, people: 8_000 }).map(({ days, amounts }) => summariseBuyer(days, amounts, world.days)!)))
    expect(fitted.converged).toBe(true)
    expect(Math.abs(fitted.r / truth.r - 1)).toBeLessThan(0.2)
    expect(Math.abs(fitted.r / fitted.alpha / (truth.r / truth.alpha) - 1)).toBeLessThan(0.15)
    expect(Math.abs(fitted.a / (fitted.a + fitted.b) - truth.a / (truth.a + truth.b))).toBeLessThan(0.05)
  })

  it("beats the naive guesses where people order as the model thinks, and tells how well", () => {
    const { prediction, reason } = runToEnd(judgeBuyers(buyers, world.days))
    expect(reason).toBeNull()
    const { backtest: tested, spending, warnings } = prediction!
    expect(tested.wins).toBe(true)
    expect(tested.errors.model).toBeLessThan(tested.errors.same)
    expect(tested.errors.model).toBeLessThan(tested.errors.mean)
    expect(Math.abs(tested.expected / tested.orders - 1)).toBeLessThan(0.2)
    expect(tested.weeks).toBeCloseTo(150 / 7, 6)
    expect(spending!.q).toBeGreaterThan(1)
    expect(warnings).toEqual([])
  })

  it("gives the same figures for the same orders", () => {
    expect(runToEnd(judgeBuyers(buyers, world.days))).toEqual(runToEnd(judgeBuyers(structuredClone(buyers), world.days)))
  })

  it("tells why there is none: few buyers, few who came back, a short past", () => {
    expect(runToEnd(judgeBuyers(buyers.slice(0, 150), world.days)).reason).toBe("Only 150 of at least 200 buyers so far.")
    const once = buyers.map(({ days, amounts }) => ({ days: days.slice(0, 1), amounts: amounts.slice(0, 1) }))
    expect(runToEnd(judgeBuyers(once, world.days)).reason).toBe("Only 0 of at least 50 people ordered on more than one day so far.")
    const lately = Array.from({ length: 300 }, (_, n) => ({ days: [600 + (n % 20), 625 + (n % 30)], amounts: [1, 1] }))
    expect(runToEnd(judgeBuyers(lately, 660)).reason).toMatch(/reach back less than 16 weeks/)
  })

  it("hides a model that loses, and keeps the test that it lost", () => {
    // Clockwork: everybody orders every seven days for ever, at a rate of their own, which "the same as before" knows exactly.
    const random = seeded(3)
    const clockwork = Array.from({ length: 400 }, () => {
      const gap = 1 + Math.floor(random() * 40)
      const days = Array.from({ length: Math.floor(600 / gap) + 1 }, (_, n) => n * gap)
      return { days, amounts: days.map(() => 1_000) }
    })
    const judged = runToEnd(judgeBuyers(clockwork, 600))
    expect(judged.prediction).toBeNull()
    expect(judged).toMatchObject({ reason: expect.stringMatching(/was worse/), backtest: { wins: false } })
  })

  it("looks at nothing after the day the past ends", () => {
    const changed = buyers.map(({ days, amounts }) => ({ days: [...days, 700], amounts: [...amounts, 1] }))
    expect(runToEnd(backtest(changed, world.days))).toEqual(runToEnd(backtest(buyers, world.days)))
  })

  it("expects the next order after the last one, of people more likely alive than not", () => {
    const tell = createFortuneTeller({ ordering: { ...truth, logLikelihood: 0 }, spending: null }, 1_000)
    const regular = tell({ repeats: 9, last: 90, age: 91, mean: 0 })
    expect(regular).toMatchObject({ value: null, nextOrderDay: 993 + Math.round(((6 + 90) / 9.6) * 7) })
    expect(regular.risk).toBeLessThan(50)
    const gone = tell({ repeats: 9, last: 10, age: 120, mean: 0 })
    expect(gone.nextOrderDay).toBeNull()
    expect(gone.risk).toBeGreaterThan(95)
    expect(gone.orders).toBeLessThan(0.5)
  })
})
