import type { PumpTask } from "./task"

export const keepHeartbeat: PumpTask = {
  name: "keep-heartbeat",
  run: async () => ({ more: false }),
}
