import { forgetWorkers } from "../queries/campaigns/forget-workers"
import { settleLostSends as settle } from "../queries/campaigns/settle-lost-sends"
import type { PumpTask } from "./task"

const FORGET_AFTER_SECONDS = 24 * 3600

/** Calls the mails of dead workers by their name, unknown, so that their campaigns can end. */
export const settleLostSends: PumpTask = {
  name: "settle-lost-sends",
  everyMs: ({ options }) => options.pump.heartbeatSeconds * 1000,
  run: async ({ db, options, logger }) => {
    const settled = await settle(db, options.pump.deadAfterSeconds)
    if (settled) logger.warn(`marketing: ${settled} mails were in the hand of a process that stopped; they are marked as unknown and not sent again`)
    await forgetWorkers(db, FORGET_AFTER_SECONDS)
    return { more: false }
  },
}
