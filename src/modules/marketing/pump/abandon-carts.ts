import { DAY_MS } from "../../../core/base/utc-day"
import { markAbandonedCarts } from "../queries/carts/mark-abandoned-carts"
import type { PumpTask } from "./task"

const BATCH = 1_000
const LOOKS_BACK_MS = 30 * DAY_MS

/** Calls carts abandoned that nobody touched for as long as the option `carts.abandonedAfterMinutes` says. */
export const abandonCarts: PumpTask = {
  name: "abandon-carts",
  everyMs: () => 10_000,
  run: async ({ db, now, options }) => {
    const at = now()
    const marked = await markAbandonedCarts(db, { now: at, since: new Date(at.getTime() - LOOKS_BACK_MS), minutes: options.carts.abandonedAfterMinutes, limit: BATCH })
    return { more: marked === BATCH }
  },
}
