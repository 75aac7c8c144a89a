/** Answers a question again from memory for `forMs` after it was asked; what failed is asked anew. Bounded, so that it never grows. */
export type KeptAnswers = <Answer>(question: string, ask: () => Promise<Answer>) => Promise<Answer>

const MOST = 20_000

/** A memory of answers by the clock `now`. */
export function keepAWhile(forMs: number, now: () => Date): KeptAnswers {
  const kept = new Map<string, { until: number; answer: Promise<unknown> }>()
  return <Answer>(question: string, ask: () => Promise<Answer>) => {
    const at = now().getTime()
    const known = kept.get(question)
    if (known && known.until > at) return known.answer as Promise<Answer>
    if (kept.size >= MOST) kept.clear()
    const answer = ask()
    kept.set(question, { until: at + forMs, answer })
    answer.catch(() => kept.delete(question))
    return answer
  }
}
