import { formatMoney } from "../../base/money"
import { compareVariants, type VariantCounts, type VariantStanding } from "./compare-variants"
import { sampleRatio } from "./sample-ratio"

/** A test as it stands. Variants are in order, the first is the control. */
export type TestStanding = {
  metric: "orders" | "clicks" | "revenue"
  /** People put into each variant with what they did; sums are minor units of `currency`. */
  variants: readonly VariantCounts[]
  /** What the variants are called; "A", "B" … when left out. */
  names?: readonly string[]
  /** How large the groups were meant to be, as weights. */
  shares: readonly number[]
  /** Whether every mail of the test has been dealt with; until then each variant wants `fewestPeople` mailed. */
  complete: boolean
  /** How many of each variant were mailed; all of them when left out. */
  mailed?: readonly number[]
  fewestPeople?: number
  elapsedHours: number
  decideAfterHours: number
  currency?: string
}

/** What is to be done: `variant` counts from 1 and is what the rest gets; null while the test runs or must not be read. */
export type TestVerdict = { kind: "running" | "winner" | "no_clear_winner" | "unbalanced"; variant: number | null; words: string }

export const FEWEST_PEOPLE = 1_000
/** A winner is the best with at least this chance, and may cost at most a tenth of a point of a rate, or one percent of mean revenue. */
const LEAST_CHANCE = 0.95
const MOST_LOSS = { rate: 0.001, ofMean: 0.01 }
const CONTROL = 1

/** Decides a test once its time has come: the clear winner goes out to the rest, or else the control does. */
export function decideWinner(test: TestStanding): TestVerdict {
  const ratio = sampleRatio(test.variants.map(({ people }) => people), test.shares)
  if (!ratio.fine) {
    return { kind: "unbalanced", variant: null, words: "The groups are not the size they were meant to be, so that their results cannot be compared. Send the rest by hand." }
  }
  const standings = compareVariants(test.variants)
  const leader = leaderOf(standings)
  const left = test.decideAfterHours - test.elapsedHours
  if (left > 0) return { kind: "running", variant: null, words: `${runningWords(test, standings, leader)} It is decided in ${hours(left)}.` }
  const why = whyNot(test, standings[leader]!)
  if (why) return { kind: "no_clear_winner", variant: CONTROL, words: `No clear winner: ${why} The rest gets ${nameOf(test, 0)}, the control.` }
  const { best } = standings[leader]!
  return {
    kind: "winner", variant: leader + 1,
    words: `${nameOf(test, leader)} won with ${tellValue(test, standings[leader]!.value)}: it is the best of the ${standings.length} with a chance of ${percent(best)}.`,
  }
}

const leaderOf = (standings: readonly VariantStanding[]) => standings.reduce((leader, { best }, index) => (best > standings[leader]!.best ? index : leader), 0)

function runningWords(test: TestStanding, standings: readonly VariantStanding[], leader: number): string {
  if (test.variants.every((variant) => !("successes" in variant ? variant.successes : variant.sum))) return "Nothing has been counted yet."
  return `So far ${nameOf(test, leader)} leads with ${tellValue(test, standings[leader]!.value)}; the chance that it is the best is ${percent(standings[leader]!.best)}.`
}

/** What keeps the leader from being the winner, in a sentence; undefined when nothing does. */
function whyNot(test: TestStanding, { value, best, expectedLoss }: VariantStanding): string | undefined {
  const fewest = test.fewestPeople ?? FEWEST_PEOPLE
  const mailed = test.mailed ?? test.variants.map(({ people }) => people)
  if (!test.complete && mailed.some((people) => people < fewest)) return `fewer than ${fewest.toLocaleString("en")} people of one of the variants were mailed.`
  if (best < LEAST_CHANCE) return `the best variant is the best with a chance of only ${percent(best)}; ${percent(LEAST_CHANCE)} is asked for.`
  const revenue = test.metric === "revenue"
  if (expectedLoss <= (revenue ? MOST_LOSS.ofMean * value : MOST_LOSS.rate)) return undefined
  return `choosing the best variant could still be a mistake that costs ${revenue ? `${tellValue(test, expectedLoss)} on average` : `${points(expectedLoss)} on average`}.`
}

const nameOf = ({ names }: TestStanding, index: number) => `“${names?.[index] || String.fromCharCode(65 + index)}”`
const hours = (left: number) => (Math.ceil(left) === 1 ? "an hour or less" : `about ${Math.ceil(left)} hours`)
const percent = (share: number) => `${share >= 0.9995 ? "over 99.9" : (share * 100).toFixed(share > 0.99 ? 1 : 0)} %`
const points = (share: number) => `${(share * 100).toFixed(2)} points`
const acts = { orders: "of people ordering", clicks: "of people clicking" }

function tellValue({ metric, currency = "usd" }: TestStanding, value: number): string {
  return metric === "revenue" ? `${formatMoney(Math.round(value), currency)} a person` : `${(value * 100).toFixed(2)} % ${acts[metric]}`
}
