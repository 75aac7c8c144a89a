import type { PumpTask } from "./task"

export const drainInbox: PumpTask = {
  name: "drain-inbox",
  run: async () => ({ more: false }),
}
