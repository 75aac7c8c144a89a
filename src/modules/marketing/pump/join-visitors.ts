import { claimVisitors, findWaitingVisitors } from "../queries/events/claim-visitors"
import { finishVisitors } from "../queries/events/finish-visitors"
import { joinEvents } from "../queries/events/join-events"
import { lockEvents } from "../queries/events/lock-events"
import type { MarketingContext } from "../context"
import type { PumpTask } from "./task"

const BATCH = 100

/** Gives what identified visitors did before to their person. */
export const joinVisitors: PumpTask = {
  name: "join-visitors",
  run: async (context) => ({ more: (await joinOnce(context)) === BATCH }),
}

/**
 * An event stored by someone who did not yet see the visitor's name has committed once the lock was ours; whoever stores
 * after it reads the name. So each event is joined by one of the two, and none by both. The lock is let go before the joining.
 */
async function joinOnce({ db }: Pick<MarketingContext, "db">): Promise<number> {
  const waiting = await findWaitingVisitors(db, BATCH)
  if (!waiting.length) return 0
  await db.transaction((barrier) => lockEvents(barrier, "exclusive"))
  await db.transaction(async (tx) => {
    const ids = await claimVisitors(tx, waiting)
    await joinEvents(tx, ids)
    await finishVisitors(tx, ids)
  })
  return waiting.length
}
