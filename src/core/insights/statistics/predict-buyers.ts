import { backtest, FEWEST_REPEATERS, type Backtest, type OrderDays } from "./backtest"
import type { OrderingModel } from "./beta-geometric"
import { summariseBuyer, type BuyerValue } from "./buyer-history"
import { correlation } from "./correlation"
import { customerValue, WEEKS_A_MONTH } from "./customer-value"
import { gammaGamma, type SpendingModel } from "./gamma-gamma"
import { mbgNbd } from "./mbg-nbd"
import { FEWEST_BUYERS } from "./rfm"

/** What predictions are made with, and how good they are; money is in minor units. */
export type Prediction = {
  ordering: OrderingModel & { logLikelihood: number }
  /** None when spending cannot be told: orders are predicted then, values are not. */
  spending: (SpendingModel & { logLikelihood: number }) | null
  buyers: number
  repeaters: number
  /** Correlation of how often and how much people order; above 0.3 in size the values lean to one side. */
  correlation: number
  backtest: Backtest
  warnings: string[]
}

/** Either a prediction or why there is none, in a merchant's words; a backtest that was lost is told with it. */
export type Judgement = { prediction: Prediction; reason: null } | { prediction: null; reason: string; backtest?: Backtest }

const DEPENDENT = 0.3
/** At q ≤ 1 the mean of all people's spending would be infinite. */
const SMALLEST_Q = 1.05

/**
 * Fits and tests the models on a sample of buyers as of day `today` (days since 1970), a step at a time. There is none with
 * fewer than 200 buyers or 50 repeat buyers, and none when the model would have predicted the last quarter of the time
 * worse than "the same as before" or "the same for everyone".
 */
export function* judgeBuyers(sample: readonly OrderDays[], today: number): Generator<void, Judgement> {
  const buyers = sample.flatMap(({ days, amounts }) => summariseBuyer(days, amounts, today) ?? [])
  const repeaters = buyers.filter(({ repeats }) => repeats)
  if (buyers.length < FEWEST_BUYERS) return none(`Only ${buyers.length} of at least ${FEWEST_BUYERS} buyers so far.`)
  if (repeaters.length < FEWEST_REPEATERS) return none(`Only ${repeaters.length} of at least ${FEWEST_REPEATERS} people ordered on more than one day so far.`)
  const tested = yield* backtest(sample, today)
  if (typeof tested === "string") return none(tested)
  if (!tested.wins) {
    return { ...none("On the last quarter of this shop's orders the model was worse than assuming that everybody goes on as before, or that all order alike."), backtest: tested }
  }
  const ordering = yield* mbgNbd.fit(buyers)
  if (!ordering.converged) return { ...none("No parameters fit the orders of this shop."), backtest: tested }
  const spent = repeaters.filter(({ mean }) => mean > 0)
  const spending = spent.length < FEWEST_REPEATERS ? null : yield* gammaGamma.fit(spent)
  const usable = spending?.converged && spending.q > SMALLEST_Q ? spending : null
  const dependence = correlation(spent.map(({ repeats, mean }) => [repeats, mean] as const))
  const warnings = [
    ...(usable ? [] : ["What people spend differs too much, or too few spent anything in the reporting currency: orders are predicted, their value is not."]),
    ...(Math.abs(dependence) > DEPENDENT ? [`How often and how much people order go together (correlation ${dependence.toFixed(2)}): values lean to one side.`] : []),
  ]
  return { prediction: { ordering, spending: usable, buyers: buyers.length, repeaters: repeaters.length, correlation: dependence, backtest: tested, warnings }, reason: null }
}

const none = (reason: string) => ({ prediction: null, reason })

/** One buyer's figures: of the next twelve months, in orders and minor units; the risk in percent; the day, since 1970, of the next order. */
export type BuyerFigures = { orders: number; value: number | null; risk: number; nextOrderDay: number | null }

const MONTHS = 12
const DISCOUNT_A_MONTH = 0.01
const REMEMBERED = 20_000

/**
 * Tells the figures of one buyer after another. Expected orders depend on the repeats and the age alone, which many people
 * share; they are remembered. The next order is expected the usual gap after the last one, of somebody more likely alive than not.
 */
export function createFortuneTeller({ ordering, spending }: Pick<Prediction, "ordering" | "spending">, today: number): (buyer: BuyerValue) => BuyerFigures {
  const remembered = new Map<string, number[]>()
  const expectedByMonth = (buyer: BuyerValue): number[] => {
    const name = `${buyer.repeats} ${buyer.age}`
    const known = remembered.get(name)
    if (known) return known
    const expected = Array.from({ length: MONTHS }, (_, month) => mbgNbd.expectedIfAlive(ordering, buyer, (month + 1) * WEEKS_A_MONTH))
    if (remembered.size >= REMEMBERED) remembered.clear()
    remembered.set(name, expected)
    return expected
  }
  return (buyer) => {
    const alive = mbgNbd.alive(ordering, buyer)
    const expected = expectedByMonth(buyer).map((orders) => alive * orders)
    const orderValue = spending && gammaGamma.expected(spending, buyer.mean > 0 ? buyer : { repeats: 0, mean: 0 })
    const lastDay = today - Math.round((buyer.age - buyer.last) * 7)
    return {
      orders: Number(expected.at(-1)!.toFixed(2)),
      value: orderValue === null ? null : roundFigure(customerValue(expected, orderValue, DISCOUNT_A_MONTH)),
      risk: Math.round(100 * (1 - alive)),
      nextOrderDay: alive >= 0.5 ? lastDay + Math.round(mbgNbd.gapWeeks(ordering, buyer) * 7) : null,
    }
  }
}

/** Three leading digits: more would be invented, and would change every day. */
const roundFigure = (value: number) => Math.round(Number(value.toPrecision(3)))
