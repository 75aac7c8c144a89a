import { summariseBuyer, type BuyerHistory } from "./buyer-history"
import { mbgNbd } from "./mbg-nbd"

/** The days on which one buyer ordered (days since 1970, upwards, each once), and what they spent on each. */
export type OrderDays = { days: readonly number[]; amounts: readonly number[] }

/**
 * How the model would have done: fitted on the first three quarters of the time, asked for the orders of the last quarter.
 * Errors are root mean squares per person; `same` lets everybody go on at their own rate, `mean` at the rate of all.
 */
export type Backtest = {
  people: number
  weeks: number
  orders: number
  expected: number
  errors: { model: number; same: number; mean: number }
  wins: boolean
}

/** What a test needs at least: so many repeat buyers to learn from, and so many weeks to look at. */
export const FEWEST_REPEATERS = 50
const FEWEST_WEEKS = 4
const SHARE = 0.75

/** Tests the MBG/NBD on the past of these buyers, as of day `today`, a step at a time; a text says why it cannot be tested. */
export function* backtest(buyers: readonly OrderDays[], today: number): Generator<void, Backtest | string> {
  const first = buyers.reduce((day, { days }) => Math.min(day, days[0] ?? day), today)
  const until = first + Math.floor((today - first) * SHARE)
  const weeks = (today - until) / 7
  if (weeks < FEWEST_WEEKS) return `The orders reach back less than ${FEWEST_WEEKS * 4} weeks: too little to test a prediction on.`
  const cases = buyers.flatMap(({ days, amounts }) => {
    const history = summariseBuyer(days, amounts, until)
    return history ? [{ history, orders: days.filter((day) => day > until && day <= today).length }] : []
  })
  const histories = cases.map(({ history }) => history)
  const repeaters = histories.filter(({ repeats }) => repeats).length
  if (repeaters < FEWEST_REPEATERS) return `Only ${repeaters} of at least ${FEWEST_REPEATERS} people had ordered again in the first three quarters of the time.`
  const model = yield* mbgNbd.fit(histories)
  const meanRate = total(histories.map(({ repeats }) => repeats)) / Math.max(total(histories.map(({ age }) => age)), 1)
  const expected = histories.map((history) => mbgNbd.expected(model, history, weeks))
  const error = (predict: (history: BuyerHistory, place: number) => number) =>
    Math.sqrt(total(cases.map(({ history, orders }, place) => (predict(history, place) - orders) ** 2)) / cases.length)
  const errors = {
    model: error((_, place) => expected[place]!),
    same: error(({ repeats, age }) => (age ? (repeats / age) * weeks : 0)),
    mean: error(() => meanRate * weeks),
  }
  return { people: cases.length, weeks, orders: total(cases.map(({ orders }) => orders)), expected: total(expected), errors, wins: errors.model <= errors.same && errors.model <= errors.mean }
}

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
