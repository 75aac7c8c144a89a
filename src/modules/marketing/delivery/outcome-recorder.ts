import { setTimeout as sleep } from "node:timers/promises"
import type { Outcome } from "../queries/campaigns/record-outcomes"

/** Writes outcomes to the ledger in batches, beside the sending. */
export type OutcomeRecorder = {
  /** Takes one outcome; resolves at once unless too many wait to be written. */
  add(outcome: Outcome): Promise<void> | void
  /** Writes what is left. */
  close(): Promise<void>
}

const BATCH = 200
const LINGER_MS = 20
const LAST_TRIES = 10

/**
 * A recorder over `write`. A failing write is tried again until it succeeds, because the mails are out; once the
 * process is stopping it gives up after a few tries, and the rows are settled as unknown by those who live on.
 */
export function openOutcomeRecorder(write: (outcomes: Outcome[]) => Promise<void>, { signal, retryMs }: { signal: AbortSignal; retryMs: number }): OutcomeRecorder {
  let waiting: Outcome[] = []
  let writing: Promise<void> | undefined
  let linger: NodeJS.Timeout | undefined

  const writeAll = async () => {
    while (waiting.length) {
      const batch = waiting
      waiting = []
      for (let tries = 1; ; tries += 1) {
        try {
          await write(batch)
          break
        } catch (error) {
          if (signal.aborted && tries >= LAST_TRIES) throw error
          await sleep(retryMs)
        }
      }
    }
  }
  const flush = () => {
    clearTimeout(linger)
    linger = undefined
    writing ??= writeAll().finally(() => {
      writing = undefined
    })
    return writing
  }

  return {
    add: (outcome) => {
      waiting.push(outcome)
      if (waiting.length >= 2 * BATCH) return flush()
      if (waiting.length >= BATCH) flush().catch(() => undefined)
      else linger ??= setTimeout(() => void flush().catch(() => undefined), LINGER_MS)
    },
    close: async () => {
      while (waiting.length || writing) await flush()
    },
  }
}
