import { quantile } from "./quantile"

/** Where the scores 2, 3, 4 and 5 begin, upwards; of recency, in days since the last order, where 4, 3, 2 and 1 do. */
export type Cuts = readonly [number, number, number, number]
export type RfmCuts = { recency: Cuts; frequency: Cuts; monetary: Cuts }

/** Scores from 1 to 5; 5 is the latest, the most often, the most spent. */
export type RfmScores = { recency: number; frequency: number; monetary: number }

/** One buyer: whole days since the last order, orders, and what they spent in minor units. */
export type RfmFacts = { days: number; orders: number; spent: number }

/** Fewer buyers than this cannot be told apart by fifths. */
export const FEWEST_BUYERS = 200

/**
 * The fifths of whole numbers (Hughes 1994), as the R package rfm cuts them: type-7 quantiles plus one unit, so that people
 * with equal figures get equal scores.
 */
export function quintileCuts(values: readonly number[]): Cuts {
  const sorted = [...values].sort((a, b) => a - b)
  return cutsOf([0.2, 0.4, 0.6, 0.8].map((share) => quantile(sorted, share)))
}

/** The cuts that four quantiles (at 20, 40, 60 and 80 percent) stand for. */
export const cutsOf = (quantiles: readonly number[]): Cuts => quantiles.map((value) => Number((value + 1).toFixed(6))) as unknown as Cuts

/** Why fifths would tell nothing of a shop, in a merchant's words; null when they do. `frequency` are the cuts of the number of orders. */
export function whyNoQuintiles(buyers: number, frequency: Cuts): string | null {
  if (buyers < FEWEST_BUYERS) return `Only ${buyers} of at least ${FEWEST_BUYERS} buyers so far: fifths of so few people say little.`
  // Three of the five scores would be one and the same.
  if (frequency[2] <= 2) return "At least 60 % of the buyers ordered once, so that fifths by number of orders cannot be told apart."
  return null
}

/** Days that somebody's last order may be ago for the best recency score when the shop's people order monthly. */
const MONTH = 30
const SHORTEST_GAP = 7
const LONGEST_GAP = 180

/**
 * Fixed thresholds, which work for a shop of any size. Orders: 1, 2, 3–4, 5–7, 8 or more. Days since the last order: up to 1,
 * 2, 4 and 8 times the shop's usual gap (the median of its repeat buyers' mean days between orders, within 7 to 180; 30 when there are none).
 * Spent: from 1, 2, 4 and 8 times the shop's usual order (the median of its buyers' average orders, in minor units).
 */
export function fixedCuts({ medianGap, medianOrder }: { medianGap: number | null; medianOrder: number }): RfmCuts {
  const gap = Math.min(LONGEST_GAP, Math.max(SHORTEST_GAP, medianGap ?? MONTH))
  const steps = [1, 2, 4, 8]
  const whole = (values: number[]) => values as unknown as Cuts
  return {
    recency: whole(steps.map((times) => Math.floor(gap * times) + 1)),
    frequency: [2, 3, 5, 8],
    monetary: whole(steps.map((times) => Math.max(1, Math.ceil(medianOrder * times)))),
  }
}

/** Somebody's scores. */
export function scoreBuyer({ days, orders, spent }: RfmFacts, cuts: RfmCuts): RfmScores {
  return { recency: 5 - reached(days, cuts.recency), frequency: 1 + reached(orders, cuts.frequency), monetary: 1 + reached(spent, cuts.monetary) }
}

const reached = (value: number, cuts: Cuts) => cuts.filter((cut) => value >= cut).length
