import { whyUnreadable } from "../../src/modules/marketing/memory/why-unreadable"
import { drainInbox } from "../../src/modules/marketing/pump/drain-inbox"
import { fillFromShop } from "../../src/modules/marketing/pump/fill-from-shop"
import { sweepShop } from "../../src/modules/marketing/pump/sweep-shop"
import type { PumpContext, PumpTask } from "../../src/modules/marketing/pump/task"
import type { MarketingContext } from "../../src/modules/marketing/context"

/** The pump turned by hand, where a test wants to say when. */
export function thePump(context: MarketingContext) {
  const pumping: PumpContext = { ...context, workerId: "by-hand", signal: new AbortController().signal }
  const turn = async (task: PumpTask) => {
    while ((await task.run(pumping)).more);
  }
  /** A hint that is being renewed at this moment is passed over, so the inbox is asked until none is due, or nothing can be read. */
  const drain = async () => {
    const due = () => context.db.query("select 1 from marketing_inbox where leased_until is null or leased_until < now() limit 1")
    do await turn(drainInbox)
    while ((await due()).length && !(await whyUnreadable(context.db)))
  }
  return { turn, drain, fill: () => turn(fillFromShop), sweep: () => turn(sweepShop) }
}
