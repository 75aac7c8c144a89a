import type { Claim } from "../queries/campaigns/claim-sends"
import type { TakenSend } from "../queries/campaigns/take-due-sends"

/** Hands out claimed sends one by one and claims the next batch while the last is being sent. */
export type SendQueue = {
  /** The next send to hand over; undefined when nothing is due or the queue was halted. */
  next(): Promise<TakenSend | undefined>
  /** Stops handing out and claiming. */
  halt(): void
  /** Resolves when no claim is under way: what was claimed and not handed out, and the error that ended claiming, if one did. */
  close(): Promise<{ unsent: TakenSend[]; cursor: number; claimed: number; error: unknown }>
}

/** A claim takes what will be handed out in so many milliseconds: whatever a killed process had claimed ahead is lost to its campaign. */
const AHEAD_MS = 100

/**
 * A queue over `claim`, which takes the greatest profile key seen so far and how many to claim: as many as the pace of the last
 * ones asks for, between `least` and `most`.
 */
export function openSendQueue(claim: (after: number, limit: number) => Promise<Claim>, from: number, { least, most }: { least: number; most: number }): SendQueue {
  let ready: TakenSend[] = []
  let taken = 0
  let claiming: Promise<void> | undefined
  let ended = false
  let halted = false
  let cursor = from
  let claimed = 0
  let error: unknown
  let batch = least
  let handedOut = 0
  let since = performance.now()

  /** How many the next claim takes, by how quickly those since the last were handed out. */
  const nextBatch = () => {
    const elapsed = performance.now() - since
    since += elapsed
    const wished = Math.ceil((handedOut * AHEAD_MS) / Math.max(1, elapsed))
    handedOut = 0
    return Math.max(least, Math.min(most, wished))
  }
  const waiting = () => ready.length - taken
  const claimMore = () => {
    if (claiming) return claiming
    batch = nextBatch()
    claiming = claim(cursor, batch).then(
      ({ sends, last }) => {
        ready = ready.slice(taken).concat(sends)
        taken = 0
        claimed += sends.length
        if (last === null) ended = true
        else cursor = last
      },
      (failure: unknown) => {
        error = failure
        ended = true
      }
    ).finally(() => {
      claiming = undefined
    })
    return claiming
  }

  return {
    next: async () => {
      for (;;) {
        if (halted) return undefined
        if (waiting() > 0) {
          const send = ready[taken]!
          taken += 1
          handedOut += 1
          if (!ended && waiting() < batch / 2) void claimMore()
          return send
        }
        if (ended) return undefined
        await claimMore()
      }
    },
    halt: () => {
      halted = true
    },
    close: async () => {
      halted = true
      await claiming
      return { unsent: ready.slice(taken), cursor, claimed, error }
    },
  }
}
