import { normalBelow, normalQuantile } from "./distributions"

/** Two groups' sizes, the first having the given rate; `power` is the chance to see a difference that is there, `alpha` to see one that is not. */
type Design = { groups: readonly [number, number]; alpha?: number; power?: number }

/** The chance to tell two rates apart, as R's power.prop.test (two-sided, the far tail left out), for groups of any two sizes. */
export function powerOf([rate, other]: readonly [number, number], { groups: [n, m], alpha = 0.05 }: Omit<Design, "power">): number {
  const middle = (rate * n + other * m) / (n + m)
  const [same, apart] = [Math.sqrt(middle * (1 - middle) * (1 / n + 1 / m)), Math.sqrt((rate * (1 - rate)) / n + (other * (1 - other)) / m)]
  const distance = Math.abs(other - rate) - normalQuantile(1 - alpha / 2) * same
  return apart ? normalBelow(distance / apart) : Number(distance > 0)
}

/** How many people each of two equal groups needs to tell two rates apart, as R's power.prop.test; not rounded. */
export function peopleNeeded([rate, other]: readonly [number, number], { alpha = 0.05, power = 0.8 }: Omit<Design, "groups"> = {}): number {
  const middle = (rate + other) / 2
  const reach = normalQuantile(1 - alpha / 2) * Math.sqrt(2 * middle * (1 - middle)) + normalQuantile(power) * Math.sqrt(rate * (1 - rate) + other * (1 - other))
  return (reach / (other - rate)) ** 2
}

/** The smallest rise of a rate that groups of these sizes would show with the power asked for, in the rate's own unit; null when no rise would. */
export function smallestDetectableLift({ rate, groups, alpha = 0.05, power = 0.8 }: Design & { rate: number }): number | null {
  const enough = (lift: number) => powerOf([rate, rate + lift], { groups, alpha }) >= power
  const most = 1 - rate
  if (!groups.every((people) => people > 0) || most <= 0 || !enough(most)) return null
  let [low, high] = [0, most]
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2
    if (enough(middle)) high = middle
    else low = middle
  }
  return high
}
