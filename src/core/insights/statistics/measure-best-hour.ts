import type { RateCounts } from "./compare-variants"
import { rateDifference } from "./newcombe"

/** What choosing an hour for each person did, against people who by lot got one hour for all. */
export type BestHourReport = {
  /** Difference of the shares of people who clicked, with its 95 % interval. */
  value: number
  interval: [number, number]
  verdict: "waiting" | "more" | "less" | "inconclusive"
  words: string
}

/** Compares those who got their best hour with those who got one hour for all; says nothing while mails still wait for their hour. */
export function measureBestHour({ best, fixed, waiting }: { best: RateCounts; fixed: RateCounts; waiting: number }): BestHourReport {
  const { value, interval } = rateDifference(fixed, best)
  const verdict = waiting ? "waiting" : !best.people || !fixed.people ? "inconclusive" : interval[0] > 0 ? "more" : interval[1] < 0 ? "less" : "inconclusive"
  return { value, interval, verdict, words: words[verdict]({ best, fixed, interval }) }
}

type Compared = { best: RateCounts; fixed: RateCounts; interval: [number, number] }

const words: Record<BestHourReport["verdict"], (compared: Compared) => string> = {
  waiting: () => "Some still wait for their hour. The comparison is told once everybody has had theirs.",
  inconclusive: () => "Whether an hour of each person’s own beats one hour for all cannot be told from chance.",
  more: (compared) => told("more", compared),
  less: (compared) => told("fewer", compared),
}

function told(how: "more" | "fewer", { best, fixed, interval }: Compared): string {
  const [low, high] = interval.map(Math.abs).sort((one, other) => one - other) as [number, number]
  return `An hour of each person’s own made ${how} people click: ${percent(best.successes / best.people)} of them and ${percent(fixed.successes / fixed.people)} of those who got one hour for all, a difference of ${points(low)} to ${points(high)} points.`
}

const percent = (share: number) => `${points(share)} %`
const points = (share: number) => String(Math.round(share * 10_000) / 100)
