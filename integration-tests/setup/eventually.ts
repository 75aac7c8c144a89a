import { setTimeout as pause } from "node:timers/promises"

/**
 * Asks again and again until the answer is the wished one, and gives it; fails with the last answer when it never is. The
 * patience is that of a crowded machine: on a quiet one only a failure needs it.
 */
export async function eventually<Answer>(what: string, ask: () => Promise<Answer> | Answer, wished: (answer: Answer) => boolean, withinMs = 120_000): Promise<Answer> {
  const deadline = Date.now() + withinMs
  for (;;) {
    const answer = await ask()
    if (wished(answer)) return answer
    if (Date.now() > deadline) throw new Error(`${what} did not come true; the last answer was ${JSON.stringify(answer)}`)
    await pause(50)
  }
}
