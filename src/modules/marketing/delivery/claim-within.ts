import { setTimeout as sleep } from "node:timers/promises"
import { utcDay } from "../../../core/base/utc-day"
import { stepWarmUp, warmUpCap } from "../../../core/campaigns/senders/warm-up"
import type { Database } from "../database"
import type { PumpContext } from "../pump/task"
import type { Claim } from "../queries/campaigns/claim-sends"
import { countSentToday } from "../queries/senders/count-sent-today"
import { databaseDay } from "../queries/senders/database-day"
import { holdSender } from "../queries/senders/hold-sender"
import type { SenderRow } from "../queries/senders/sender-row"
import { writeWarmUp } from "../queries/senders/write-warm-up"
import type { RateLimit } from "./rate-limit"

/** A wait of the pace no longer than this is sat out; a longer one lets other campaigns go first. */
const PATIENCE_MS = 2_000
/** So often a sender that may send no more is looked at again: a person may have given it more. */
const LOOK_AGAIN_MS = 30_000
const NOTHING: Claim = { sends: [], last: null }

type Pacing = {
  context: PumpContext
  sender: SenderRow
  limit: RateLimit | undefined
  claim: (db: Database, after: number, limit: number) => Promise<Claim>
}

/** Of two days: a process whose clock is ahead of the ledger's at midnight must not find the new day empty. */
const earlier = (one: string, other: string) => (one < other ? one : other)

/**
 * Claiming for one sender: never more than its pace lets out at once, nor than its warm-up leaves of the day. What waits is
 * not claimed, so that a stopped process holds no mail it was not about to send. `restUntil` says when to ask again (ms).
 */
export function claimWithin({ context, sender, limit, claim }: Pacing) {
  const { db, signal } = context
  let restUntil: number | null = null
  const rest = (ms: number): Claim => {
    restUntil = context.now().getTime() + Math.min(ms, LOOK_AGAIN_MS)
    return NOTHING
  }

  const keepPace = async (n: number): Promise<number> => {
    for (;;) {
      const wait = signal.aborted ? 0 : await limit!.take(n)
      if (wait === 0 || wait > PATIENCE_MS) return wait
      await sleep(wait, undefined, { signal }).catch(() => undefined)
    }
  }

  /** The sender's row is held while its day is counted, so that processes side by side never pass the cap together. */
  const claimOfDay = (after: number, wanted: number): Promise<Claim> =>
    db.transaction(async (tx) => {
      const held = await holdSender(tx, sender.key)
      if (!held?.warm_up) return claim(tx, after, wanted)
      const today = earlier(utcDay(context.now()), await databaseDay(tx))
      const warmUp = stepWarmUp(held.warm_up, today)
      const cap = warmUpCap(warmUp)
      if (cap === null) return claim(tx, after, wanted)
      const room = cap - (await countSentToday(tx, sender.key, today))
      if (room <= 0) return rest(LOOK_AGAIN_MS)
      const claimed = await claim(tx, after, Math.min(wanted, room))
      if (claimed.sends.length && warmUp !== held.warm_up) await writeWarmUp(tx, sender.key, warmUp)
      return claimed
    })

  return {
    claim: async (after: number, wanted: number): Promise<Claim> => {
      const n = Math.min(wanted, limit?.burst ?? wanted)
      const wait = limit ? await keepPace(n) : 0
      if (signal.aborted) return NOTHING
      if (wait) return rest(wait)
      return sender.warm_up ? claimOfDay(after, n) : claim(db, after, n)
    },
    restUntil: () => restUntil,
  }
}
