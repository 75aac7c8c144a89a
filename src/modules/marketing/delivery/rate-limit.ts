import type { Permits } from "./permits"

/** How fast a sender may go. */
export interface RateLimit {
  /** Takes room for n mails and answers 0; when there is not enough it takes nothing and answers how many milliseconds to wait before asking again. */
  take(n: number): Promise<number>
  /** So many may be asked for at once. */
  readonly burst: number
}

type Pace = { perSecond: number | null; perHour: number | null }

/**
 * The limits that all processes keep to together, counted in the first place that answers. Undefined when there are none. Of
 * two limits the lower holds: a fuller bucket that fills faster never stops anybody first.
 */
export function createRateLimit(bucket: string, { perSecond, perHour }: Pace, places: readonly [Permits, ...Permits[]]): RateLimit | undefined {
  const rates = [perSecond, perHour && perHour / 3_600].filter((rate): rate is number => rate !== null)
  if (!rates.length) return undefined
  const rate = Math.min(...rates)
  // A second's worth at once, so that a claim is a batch where the pace is quick and a mail where it is slow.
  const size = Math.max(1, rate)
  const burst = Math.floor(size)
  return { burst, take: (n) => firstThatAnswers(places, (permits) => permits.take(bucket, { rate, size, n: Math.min(n, burst) })) }
}

/** Where one does not answer, the next is asked. */
function firstThatAnswers<Answer>([first, ...others]: readonly [Permits, ...Permits[]], ask: (permits: Permits) => Promise<Answer>): Promise<Answer> {
  return others.reduce((asked, place) => asked.catch(() => ask(place)), ask(first))
}
