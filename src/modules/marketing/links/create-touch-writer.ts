import type { MarketingContext } from "../context"
import { recordTouches, type NewTouch, type RecordedTouch } from "../queries/links/record-touches"

/** How many touches one statement writes, and how many may wait. */
const LARGEST_BATCH = 1_000
const LONGEST_QUEUE = 20_000

/** "refused" is nobody's link or an opening that may not be counted; "lost" was not written, or not in time. */
export type Written = RecordedTouch | "refused" | "lost"

type Waiting = { touch: NewTouch; settle: (written: Written) => void }

/**
 * Writes touches durably with a group commit: while one statement runs, those that arrive gather for the next, so a
 * lone click is written at once and a thousand cost one commit. Never throws: a shopper must reach the shop even when
 * the database does not answer, after `patienceMs` at most.
 */
export function createTouchWriter({ db, logger }: Pick<MarketingContext, "db" | "logger">, patienceMs: number): (touch: NewTouch) => Promise<Written> {
  let queue: Waiting[] = []
  let writing = false
  let failing = false

  const drain = async () => {
    while (queue.length) {
      const batch = queue.slice(0, LARGEST_BATCH)
      queue = queue.slice(LARGEST_BATCH)
      try {
        const recorded = await recordTouches(db, batch.map(({ touch }) => touch))
        batch.forEach(({ settle }, index) => settle(recorded[index] ?? "refused"))
        failing = false
      } catch (error) {
        if (!failing) logger.error(`marketing links, ${batch.length} touches lost: ${error instanceof Error ? error.message : String(error)}`)
        failing = true
        for (const { settle } of batch) settle("lost")
      }
    }
    writing = false
  }

  return (touch) => new Promise((resolve) => {
    if (queue.length >= LONGEST_QUEUE) return resolve("lost")
    const timer = setTimeout(() => resolve("lost"), patienceMs)
    queue.push({
      touch,
      settle: (written) => {
        clearTimeout(timer)
        resolve(written)
      },
    })
    if (writing) return
    writing = true
    // Requests read in the same turn of the event loop share a statement.
    setImmediate(() => void drain())
  })
}
