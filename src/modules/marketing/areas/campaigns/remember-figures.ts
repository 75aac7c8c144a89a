/** What a question was answered, and when it was counted. */
export type Figures<Answer> = { answer: Answer; at: Date }

/** Answers a question about a campaign of so many people by `ask`, or by what was answered not long ago. */
export type RememberedFigures = <Answer>(question: string, people: number, ask: () => Promise<Answer>) => Promise<Figures<Answer>>

/** Campaigns of fewer people are counted anew each time. */
export const LARGE = 50_000
/** An answer is as good as new for so many times what it took to count … */
const FRESH = { times: 20, mostMs: 30_000 }
/** … and for so many times is given while it is counted anew. */
const USABLE = { times: 60, mostMs: 90_000 }
const MOST = 200

type Kept = { at: number; cost: number; counted: Promise<Figures<unknown>>; again: boolean }

/**
 * Keeps what was counted for large campaigns, by the clock `now`. Whoever has the page of one open asks every second or two; so counting
 * takes a twentieth of one core at most, however many look, and only who comes first waits for it. What failed is asked anew.
 */
export function rememberFigures(now: () => Date): RememberedFigures {
  const kept = new Map<string, Kept>()
  const count = (ask: () => Promise<unknown>): Kept => {
    const at = now().getTime()
    const entry: Kept = {
      at, cost: Infinity, again: false,
      counted: ask().then((answer) => {
        entry.cost = now().getTime() - at
        return { answer, at: new Date(at) }
      }),
    }
    return entry
  }
  const within = ({ at, cost }: Kept, { times, mostMs }: typeof FRESH) => now().getTime() - at <= Math.min(times * cost, mostMs)

  const remembered = (question: string, ask: () => Promise<unknown>): Promise<Figures<unknown>> => {
    const known = kept.get(question)
    if (known && within(known, FRESH)) return known.counted
    if (known && within(known, USABLE)) {
      if (!known.again) {
        known.again = true
        const next = count(ask)
        next.counted.then(() => kept.set(question, next), () => { known.again = false })
      }
      return known.counted
    }
    if (kept.size >= MOST) kept.clear()
    const first = count(ask)
    kept.set(question, first)
    first.counted.catch(() => { if (kept.get(question) === first) kept.delete(question) })
    return first.counted
  }

  return async <Answer>(question: string, people: number, ask: () => Promise<Answer>) =>
    people < LARGE ? { answer: await ask(), at: now() } : (remembered(question, ask) as Promise<Figures<Answer>>)
}
