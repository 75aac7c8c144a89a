import type { MarketingContext } from "../context"
import { recordTouches, type NewTouch } from "../queries/links/record-touches"

/** How many touches one statement writes, how many may wait, and how long a shopper waits for them. */
const LARGEST_BATCH = 1_000
const LONGEST_QUEUE = 20_000
const PATIENCE_MS = 2_000

type Waiting = { touch: NewTouch; settle: (key: number | null) => void }

/**
 * Writes touches durably with a group commit: while one statement runs, those that arrive gather for the next, so a
 * lone click is written at once and a thousand cost one commit. Resolves to the touch's key; null when it was not
 * written (or not in time), because a shopper must reach the shop even when the database does not answer.
 */
export function createTouchWriter({ db, logger }: Pick<MarketingContext, "db" | "logger">): (touch: NewTouch) => Promise<number | null> {
  let queue: Waiting[] = []
  let writing = false
  let failing = false

  const drain = async () => {
    writing = true
    while (queue.length) {
      const batch = queue.slice(0, LARGEST_BATCH)
      queue = queue.slice(LARGEST_BATCH)
      try {
        const keys = await recordTouches(db, batch.map(({ touch }) => touch))
        batch.forEach(({ settle }, index) => settle(keys[index] ?? null))
        failing = false
      } catch (error) {
        if (!failing) logger.error(`marketing links, ${batch.length} touches lost: ${error instanceof Error ? error.message : String(error)}`)
        failing = true
        for (const { settle } of batch) settle(null)
      }
    }
    writing = false
  }

  return (touch) => new Promise((resolve) => {
    if (queue.length >= LONGEST_QUEUE) return resolve(null)
    const timer = setTimeout(() => resolve(null), PATIENCE_MS)
    queue.push({
      touch,
      settle: (key) => {
        clearTimeout(timer)
        resolve(key)
      },
    })
    // Requests read in the same turn of the event loop share a statement.
    if (!writing) {
      writing = true
      setImmediate(() => void drain())
    }
  })
}
