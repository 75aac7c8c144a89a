import { formatMoney } from "../../base/money"
import type { ValueSums } from "./compare-variants"
import { rateDifference } from "./newcombe"
import { sampleRatio } from "./sample-ratio"
import { peopleNeeded } from "./smallest-detectable-lift"
import { meanDifference, relativeDifference, sumsOfRate } from "./welch"

/** One group: everybody put into it, mailed or not; who ordered within the window; and what each spent, minor units, as sums. */
export type LiftGroup = { people: number; ordered: number; revenue: number; revenueSquared: number }

export type Lift = { value: number; interval: [number, number]; relative: number | null; relativeInterval: [number, number] | null }

/** What mailing did, measured against people who were left out by lot. */
export type LiftReport = {
  orders: Lift
  revenue: Lift
  incrementalRevenue: { value: number; interval: [number, number] }
  sampleRatio: { p: number; fine: boolean }
  verdict: "more" | "less" | "inconclusive" | "unbalanced"
  words: string
}

type Question = {
  held: LiftGroup
  sent: LiftGroup
  /** The share of people held back, 0..1. */
  share: number
  currency: string
  /** How many people such mails reach a week, where that is known: the advice is given in weeks then. */
  peopleAWeek?: number
}

/** Measures a holdout: intention to treat, 95 % intervals, and a verdict on the share of people who ordered. */
export function measureLift(question: Question): LiftReport {
  const { held, sent, share } = question
  const [heldRate, sentRate] = [rateOf(held), rateOf(sent)]
  const [heldSums, sentSums] = [sumsOf(held), sumsOf(sent)]
  const orders = withRelative(rateDifference(heldRate, sentRate), sumsOfRate(heldRate), sumsOfRate(sentRate))
  const { value, interval } = meanDifference(heldSums, sentSums)
  const revenue = withRelative({ value, interval }, heldSums, sentSums)
  const times = (amount: number) => Math.round(amount * sent.people) || 0
  const incrementalRevenue = { value: times(value), interval: interval.map(times) as [number, number] }
  const ratio = sampleRatio([held.people, sent.people], [share, 1 - share])
  const verdict = !ratio.fine ? "unbalanced" : verdictOn(held, sent, orders)
  return { orders, revenue, incrementalRevenue, sampleRatio: ratio, verdict, words: wordsFor({ question, verdict, orders, incrementalRevenue }) }
}

const rateOf = ({ people, ordered }: LiftGroup) => ({ people, successes: ordered })
const sumsOf = ({ people, revenue, revenueSquared }: LiftGroup): ValueSums => ({ people, sum: revenue, sumOfSquares: revenueSquared })

function withRelative(difference: { value: number; interval: [number, number] }, held: ValueSums, sent: ValueSums): Lift {
  const relative = relativeDifference(held, sent)
  return { ...difference, relative: relative?.value ?? null, relativeInterval: relative?.interval ?? null }
}

function verdictOn(held: LiftGroup, sent: LiftGroup, { interval: [low, high] }: Lift): "more" | "less" | "inconclusive" {
  if (!held.people || !sent.people) return "inconclusive"
  return low > 0 ? "more" : high < 0 ? "less" : "inconclusive"
}

type Finding = Pick<LiftReport, "verdict" | "orders" | "incrementalRevenue"> & { question: Question }

function wordsFor(finding: Finding): string {
  const { verdict, orders, question: { held, sent } } = finding
  if (verdict === "unbalanced") return "The groups are not the size they were meant to be, so that their difference says nothing about the mail."
  if (verdict === "inconclusive") return inconclusiveWords(finding)
  const [low, high] = orders.interval.map(Math.abs).sort((one, other) => one - other) as [number, number]
  return `The mail caused ${verdict === "more" ? "more" : "fewer"} people to order: ${percent(sent.ordered / sent.people)} of those mailed and ${percent(held.ordered / held.people)} of those left out, a difference of ${points(low)} to ${points(high)} points. ${moneyWords(finding)}`
}

function moneyWords({ incrementalRevenue: { value, interval: [low, high] }, question: { currency } }: Finding): string {
  if (low > 0 || high < 0) return `It ${value > 0 ? "brought" : "cost"} between ${formatMoney(Math.min(Math.abs(low), Math.abs(high)), currency)} and ${formatMoney(Math.max(Math.abs(low), Math.abs(high)), currency)}.`
  return "What it brought in money cannot be told from chance."
}

/** Says how many people would show a difference as large as the one seen, unless that is not worth saying. */
function inconclusiveWords({ orders, question: { held, sent, peopleAWeek } }: Finding): string {
  if (!held.people || !sent.people) return "Nobody was held back or mailed yet."
  const plain = "Whether the mail made a difference cannot be told from chance."
  const [base, rate] = [held.ordered / held.people, sent.ordered / sent.people]
  if (!orders.value || !(held.ordered + sent.ordered)) return `${plain} More people are needed.`
  // Equal groups tell most; groups of 1 to k need (1 + k)² / 4k times as many people.
  const ratio = sent.people / held.people
  const needed = Math.ceil(2 * peopleNeeded([base, rate]) * ((1 + ratio) ** 2 / (4 * ratio)))
  const more = needed - held.people - sent.people
  if (more <= 0) return `${plain} A few more people may be enough.`
  const weeks = peopleAWeek ? Math.ceil(more / peopleAWeek) : 0
  if (weeks && weeks <= 104) return `${plain} If the difference stays as it is, about ${weeks} more ${weeks === 1 ? "week" : "weeks"} will tell.`
  return `${plain} A difference of this size takes about ${roundly(needed)} people to show; ${(held.people + sent.people).toLocaleString("en")} took part.`
}

const percent = (share: number) => `${(share * 100).toFixed(2)} %`
const points = (share: number) => (share * 100).toFixed(2)
/** Two leading digits: the figure is no more exact than that. */
const roundly = (value: number) => Number(value.toPrecision(2)).toLocaleString("en")
