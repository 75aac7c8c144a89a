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
  return { turn, drain: () => turn(drainInbox), fill: () => turn(fillFromShop), sweep: () => turn(sweepShop) }
}
