import type { PumpTask } from "./task"

export const settleLostSends: PumpTask = {
  name: "settle-lost-sends",
  run: async () => ({ more: false }),
}
