import { alive, expectedIfAlive, expectedOfNew, fitOrdering, logLikelihood, type FittedModel, type OrderingModel } from "./beta-geometric"
import type { BuyerHistory } from "./buyer-history"

/** The MBG/NBD model of Batislam, Denizel & Filiztekin (2007), IJRM 24(3): somebody may stop right after the first order. */
export const mbgNbd = {
  fit: (buyers: readonly BuyerHistory[]): Generator<void, FittedModel> => fitOrdering(buyers, 1),
  logLikelihood: (model: OrderingModel, buyers: readonly BuyerHistory[]): number => logLikelihood(model, buyers, 1),
  alive: (model: OrderingModel, buyer: BuyerHistory): number => alive(model, buyer, 1),
  /** Orders in the next `weeks` of a buyer with this history. */
  expected: (model: OrderingModel, buyer: BuyerHistory, weeks: number): number => alive(model, buyer, 1) * expectedIfAlive(model, buyer, weeks, 1),
  /** The same if the buyer still orders; depends on the repeats and the age alone. */
  expectedIfAlive: (model: OrderingModel, buyer: Pick<BuyerHistory, "repeats" | "age">, weeks: number): number => expectedIfAlive(model, buyer, weeks, 1),
  /** Repeat orders of a new buyer in the first `weeks`. */
  expectedOfNew: (model: OrderingModel, weeks: number): number => expectedOfNew(model, weeks, 1),
  /** Weeks between two orders of somebody who ordered `repeats` times again until `last` and still orders: 1 / the mean of the rate as of the last order. */
  gapWeeks: ({ r, alpha }: OrderingModel, { repeats, last }: Pick<BuyerHistory, "repeats" | "last">): number => (alpha + last) / (r + repeats),
}
