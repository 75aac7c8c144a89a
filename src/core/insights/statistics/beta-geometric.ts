import type { BuyerHistory } from "./buyer-history"
import { hypergeometric } from "./hypergeometric"
import { logGamma } from "./log-gamma"
import { nelderMead } from "./nelder-mead"

/** How often people order (r, alpha: a gamma distribution of weekly rates) and how soon they stop (a, b: a beta distribution). */
export type OrderingModel = { r: number; alpha: number; a: number; b: number }

/** The parameters found, and the logarithm of the likelihood there. */
export type FittedModel = OrderingModel & { logLikelihood: number; converged: boolean }

/** After which orders somebody may stop: 0 after every repeat order (BG/NBD), 1 after the first one already (MBG/NBD). */
export type Shift = 0 | 1

/** Parameters outside e^±LIMIT say that the data hold no such thing. */
const LIMIT = 14

/** Probability that somebody still orders. */
export function alive({ r, alpha, a, b }: OrderingModel, { repeats, last, age }: BuyerHistory, shift: Shift): number {
  if (!shift && !repeats) return 1
  return 1 / (1 + (a / (b + repeats + shift - 1)) * ((alpha + age) / (alpha + last)) ** (r + repeats))
}

/** Orders expected in the next `weeks` of somebody who still orders. */
export function expectedIfAlive({ r, alpha, a: given, b }: OrderingModel, { repeats, age }: Pick<BuyerHistory, "repeats" | "age">, weeks: number, shift: Shift): number {
  const a = besideOne(given)
  const c = a + b + repeats + shift - 1
  const ratio = weeks / (alpha + age)
  // Pfaff's transformation with bounded parameters: the published form overflows for people with many orders.
  return (c / (a - 1)) * (1 - (1 + ratio) ** (1 - a) * hypergeometric(a - 1, c - r - repeats, c, ratio / (1 + ratio)))
}

/** Orders expected of a new buyer within `weeks` of the first order, which does not count. */
export function expectedOfNew(model: OrderingModel, weeks: number, shift: Shift): number {
  const { r, alpha, b } = model
  const a = besideOne(model.a)
  const ratio = weeks / alpha
  const factor = shift ? b / (a - 1) : (a + b - 1) / (a - 1)
  const c = shift ? a + b : a + b - 1
  return factor * (1 - (1 + ratio) ** (1 - a) * hypergeometric(a - 1, c - r, c, ratio / (1 + ratio)))
}

/** At a = 1 both factors of the expectation have a limit only; nobody tells this near from it. */
const besideOne = (a: number) => (Math.abs(a - 1) < 1e-6 ? 1 + 1e-6 : a)

/** The logarithm of the likelihood of all buyers. */
export function logLikelihood(model: OrderingModel, buyers: readonly BuyerHistory[], shift: Shift): number {
  return sumLikelihood(model, groupBuyers(buyers), shift)
}

/** Searches the most likely parameters from (1, 1, 1, 1) by their logarithms, a step at a time. */
export function* fitOrdering(buyers: readonly BuyerHistory[], shift: Shift): Generator<void, FittedModel> {
  const groups = groupBuyers(buyers)
  const toModel = (at: readonly number[]): OrderingModel => ({ r: Math.exp(at[0]!), alpha: Math.exp(at[1]!), a: Math.exp(at[2]!), b: Math.exp(at[3]!) })
  const minimum = yield* nelderMead((at) => {
    if (at.some((value) => Math.abs(value) > LIMIT)) return Infinity
    const likelihood = sumLikelihood(toModel(at), groups, shift)
    return Number.isFinite(likelihood) ? -likelihood : Infinity
  }, [0, 0, 0, 0])
  return { ...toModel(minimum.at), logLikelihood: -minimum.value, converged: minimum.converged }
}

/** Buyers by their number of repeats: what depends on it alone, the gamma functions, is computed once for all of them. */
type Groups = Map<number, { last: number; age: number; count: number }[]>

function groupBuyers(buyers: readonly BuyerHistory[]): Groups {
  const groups = new Map<number, Map<string, { last: number; age: number; count: number }>>()
  for (const { repeats, last, age } of buyers) {
    const group = groups.get(repeats) ?? new Map<string, { last: number; age: number; count: number }>()
    const name = `${last} ${age}`
    const alike = group.get(name)
    if (alike) alike.count += 1
    else group.set(name, { last, age, count: 1 })
    groups.set(repeats, group)
  }
  return new Map([...groups].map(([repeats, group]) => [repeats, [...group.values()]]))
}

function sumLikelihood({ r, alpha, a, b }: OrderingModel, groups: Groups, shift: Shift): number {
  let sum = 0
  for (const [repeats, members] of groups) {
    const n = repeats + shift
    const common = logGamma(r + repeats) - logGamma(r) + r * Math.log(alpha) + logGamma(a + b) + logGamma(b + n) - logGamma(b) - logGamma(a + b + n)
    const stopped = n > 0 ? Math.log(a / (b + n - 1)) : -Infinity
    for (const { last, age, count } of members) {
      const going = -(r + repeats) * Math.log(alpha + age)
      const gone = stopped - (r + repeats) * Math.log(alpha + last)
      const [larger, smaller] = going > gone ? [going, gone] : [gone, going]
      sum += count * (common + larger + Math.log1p(Math.exp(smaller - larger)))
    }
  }
  return sum
}
