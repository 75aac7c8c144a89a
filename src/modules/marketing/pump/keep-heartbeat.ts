import { beatWorker } from "../queries/campaigns/beat-worker"
import type { PumpTask } from "./task"

/** Says that this process lives, so that nobody settles what it holds in hand. */
export const keepHeartbeat: PumpTask = {
  name: "keep-heartbeat",
  everyMs: ({ options }) => options.pump.heartbeatSeconds * 1000,
  run: async ({ db, workerId }) => {
    await beatWorker(db, workerId)
    return { more: false }
  },
}
