import type { PumpTask } from "./task"

export const refreshSegments: PumpTask = {
  name: "refresh-segments",
  run: async () => ({ more: false }),
}
