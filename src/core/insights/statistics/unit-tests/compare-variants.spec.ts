import { alwaysValidReach } from "../always-valid"
import { chooseBest, chooseOfTwo } from "../choose-best"
import { compareVariants, normalOf } from "../compare-variants"
import { betaPosterior, normalPosterior } from "../posterior"
import { relativeDifference } from "../welch"

type Counts = readonly [successes: number, people: number]
const beta = ([successes, people]: Counts) => ({ a: successes + 1, b: people - successes + 1 })
const posterior = ([successes, people]: Counts) => betaPosterior(successes + 1, people - successes + 1)

describe("the chance to be the best", () => {
  it("is Evan Miller's of two rates, and so is the loss", () => {
    const printed = [[[49, 100], [51, 100], 0.6107705], [[120, 1_000], [150, 1_000], 0.9750678], [[200, 1_000], [220, 1_000], 0.8636568], [[1, 10], [3, 10], 0.8446115]] as const
    for (const [one, other, chance] of printed) expect(chooseOfTwo(beta(one), beta(other))[1].best).toBeCloseTo(chance, 6)
    const losses = (choices: { expectedLoss: number }[]) => choices.map(({ expectedLoss }) => expectedLoss)
    const [first, second] = [losses(chooseOfTwo(beta([49, 100]), beta([51, 100]))), losses(chooseOfTwo(beta([120, 1_000]), beta([150, 1_000])))]
    expect(first[0]).toBeCloseTo(0.0387243, 6)
    expect(first[1]).toBeCloseTo(0.0191165, 6)
    expect(second[0]).toBeCloseTo(0.0300843, 6)
    expect(second[1]).toBeCloseTo(0.000144178, 7)
  })

  it("is GrowthBook's in the normal approximation, theirs being of the logarithms", () => {
    const [one, other] = chooseBest([normalOf(50, 52), normalOf(52, 50)])
    expect(other!.best).toBeCloseTo(0.61052, 3)
    expect(one!.expectedLoss).toBeCloseTo(0.03872, 4)
    expect(other!.expectedLoss).toBeCloseTo(0.01912, 4)
  })

  it("comes out alike from the sum and from the integral", () => {
    for (const [one, other] of [[[49, 100], [51, 100]], [[0, 100], [2, 99_999]], [[900, 40_000], [1_000, 40_000]], [[0, 3], [0, 5_000]]] as const) {
      const [exact, integrated] = [chooseOfTwo(beta(one), beta(other)), chooseBest([posterior(one), posterior(other)])]
      exact.forEach((choice, index) => {
        expect(integrated[index]!.best).toBeCloseTo(choice.best, 7)
        expect(integrated[index]!.expectedLoss).toBeCloseTo(choice.expectedLoss, 7)
      })
    }
  })

  it("is SciPy's integral of three rates", () => {
    const choices = chooseBest([posterior([30, 1_000]), posterior([45, 1_000]), posterior([39, 1_000])])
    const expected = [[0.020388174231407846, 0.01640275973186077], [0.7334763784785963, 0.0014326998516212483], [0.246135447289995, 0.007420723803717055]] as const
    choices.forEach(({ best, expectedLoss }, index) => {
      expect(best).toBeCloseTo(expected[index]![0], 8)
      expect(expectedLoss).toBeCloseTo(expected[index]![1], 8)
    })
  })

  it("sums to one over five variants of any size", () => {
    const variants: Counts[] = [[5_100, 90_000], [5_300, 90_000], [0, 10], [4_900, 89_000], [1, 40]]
    const sum = compareVariants(variants.map(([successes, people]) => ({ successes, people }))).reduce((all, { best }) => all + best, 0)
    expect(sum).toBeCloseTo(1, 6)
  })

  it("is even where nothing is known", () => {
    expect(compareVariants([{ people: 0, successes: 0 }, { people: 0, successes: 0 }]).map(({ best }) => best)).toEqual([expect.closeTo(0.5), expect.closeTo(0.5)])
    expect(compareVariants([{ people: 50, sum: 0, sumOfSquares: 0 }, { people: 50, sum: 0, sumOfSquares: 0 }, { people: 0, sum: 0, sumOfSquares: 0 }]))
      .toEqual(Array.from({ length: 3 }, () => ({ value: 0, interval: [0, 0], best: 1 / 3, expectedLoss: 0 })))
  })

  it("does not take a variant without an order for certain", () => {
    const [none, some] = compareVariants([{ people: 40, sum: 0, sumOfSquares: 0 }, { people: 40, sum: 2_000, sumOfSquares: 4_000_000 }])
    expect(none!.best).toBeGreaterThan(0.05)
    expect(some!.best).toBeLessThan(0.95)
  })

  it("is the plain normal one of two mean revenues", () => {
    const [one, other] = compareVariants([{ people: 3_407, sum: 1_396.87, sumOfSquares: 52_377.9767 }, { people: 3_461, sum: 2_422.7, sumOfSquares: 134_698.29 }])
    expect(other!.value).toBeCloseTo(0.7, 5)
    const [low, high] = chooseBest([normalPosterior(0, 1), normalPosterior(1, 1)])
    expect(high!.best).toBeCloseTo(0.7602499389065233, 9)
    expect(low!.expectedLoss - high!.expectedLoss).toBeCloseTo(1, 9)
    expect(one!.best + other!.best).toBeCloseTo(1, 9)
  })
})

describe("the interval that may be looked at any time", () => {
  it("has GrowthBook's width on their example", () => {
    const relative = relativeDifference({ people: 3_407, sum: 1_396.87, sumOfSquares: 52_377.9767 }, { people: 3_461, sum: 2_422.7, sumOfSquares: 134_698.29 })!
    expect(relative.value).toBeCloseTo(0.70732, 5)
    expect(alwaysValidReach(relative.error ** 2, 6_868)).toBeCloseTo(1.1517408, 6)
    expect(alwaysValidReach(relative.error ** 2, 6_868, { tunedFor: 1_000 })).toBeCloseTo(1.2092716, 6)
  })

  it("covers a rate at all of a hundred looks, in nineteen of twenty tests or more", () => {
    const [tests, looks, people, rate] = [300, 100, 100, 0.1]
    let seed = 7
    const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647
    let [missed, missedOnce] = [0, 0]
    for (let test = 0; test < tests; test += 1) {
      let [successes, seen, left, leftPlain] = [0, 0, false, false]
      for (let look = 0; look < looks; look += 1) {
        for (let person = 0; person < people; person += 1) successes += Number(random() < rate)
        seen += people
        const [found, middle] = [successes / seen, (successes + 1) / (seen + 2)]
        left ||= Math.abs(found - rate) > alwaysValidReach((middle * (1 - middle)) / seen, seen)
        leftPlain ||= Math.abs(found - rate) > 1.96 * Math.sqrt((rate * (1 - rate)) / seen)
      }
      missed += Number(left)
      missedOnce += Number(leftPlain)
    }
    expect(missed / tests).toBeLessThan(0.05)
    // What it is for: a plain interval is left by the truth far more often.
    expect(missedOnce / tests).toBeGreaterThan(0.2)
  })

  it("stays within 0 and 1, and is not a point where nobody did it", () => {
    const [none] = compareVariants([{ people: 200, successes: 0 }, { people: 200, successes: 200 }])
    expect(none!.interval[0]).toBe(0)
    expect(none!.interval[1]).toBeGreaterThan(0.01)
    expect(compareVariants([{ people: 0, successes: 0 }, { people: 9, successes: 1 }])[0]!.interval).toEqual([0, 1])
  })
})
