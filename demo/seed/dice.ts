import type { Faker } from "@faker-js/faker"

/** Random choices that are the same in every run, because the generator's seed is fixed. */
export type Dice = ReturnType<typeof createDice>

export function createDice(faker: Faker) {
  const roll = () => faker.number.float({ min: 0, max: 1 - 1e-9 })
  return {
    roll,
    chance: (probability: number) => roll() < probability,
    between: (low: number, high: number) => low + (high - low) * roll(),
    whole: (low: number, high: number) => low + Math.floor((high - low + 1) * roll()),
    one: <T>(among: readonly T[]): T => among[Math.floor(roll() * among.length)]!,
    /** Chooses by weight. */
    weighted: <T>(among: readonly T[], weigh: (value: T) => number): T => {
      let left = roll() * among.reduce((sum, value) => sum + weigh(value), 0)
      for (const value of among) if ((left -= weigh(value)) < 0) return value
      return among[among.length - 1]!
    },
    /** Pareto distributed, at least 1: a few are very large (inverse transform, x = (1 - u)^(-1/alpha)). */
    pareto: (alpha: number) => (1 - roll()) ** (-1 / alpha),
    /** Exponentially distributed with the given mean. */
    exponential: (mean: number) => -Math.log(1 - roll()) * mean,
  }
}
