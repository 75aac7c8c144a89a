import { alive, expectedIfAlive, expectedOfNew, fitOrdering, logLikelihood, type FittedModel, type OrderingModel } from "./beta-geometric"
import type { BuyerHistory } from "./buyer-history"
import { logBeta, logGamma } from "./log-gamma"

/**
 * The BG/NBD model of Fader, Hardie & Lee (2005), Marketing Science 24(2). It is the published reference to check by: by its
 * construction somebody with one order is alive for ever, so churn is read from the MBG/NBD.
 */
export const bgNbd = {
  fit: (buyers: readonly BuyerHistory[]): Generator<void, FittedModel> => fitOrdering(buyers, 0),
  logLikelihood: (model: OrderingModel, buyers: readonly BuyerHistory[]): number => logLikelihood(model, buyers, 0),
  alive: (model: OrderingModel, buyer: BuyerHistory): number => alive(model, buyer, 0),
  /** Orders in the next `weeks` of a buyer with this history. */
  expected: (model: OrderingModel, buyer: BuyerHistory, weeks: number): number => alive(model, buyer, 0) * expectedIfAlive(model, buyer, weeks, 0),
  /** Repeat orders of a new buyer in the first `weeks`. */
  expectedOfNew: (model: OrderingModel, weeks: number): number => expectedOfNew(model, weeks, 0),
  /** Probability of exactly `repeats` repeat orders in the first `weeks`. */
  probability: ({ r, alpha, a, b }: OrderingModel, repeats: number, weeks: number): number => {
    const share = weeks / (alpha + weeks)
    const counts = (count: number) => Math.exp(logGamma(r + count) - logGamma(r) - logGamma(count + 1) + r * Math.log(alpha / (alpha + weeks)) + count * Math.log(share))
    const going = Math.exp(logBeta(a, b + repeats) - logBeta(a, b)) * counts(repeats)
    if (!repeats) return going
    let fewer = 0
    for (let count = 0; count < repeats; count += 1) fewer += counts(count)
    return going + Math.exp(logBeta(a + 1, b + repeats - 1) - logBeta(a, b)) * (1 - fewer)
  },
}
