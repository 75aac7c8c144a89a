import type { PumpTask } from "./task"

export const evaluateProfiles: PumpTask = {
  name: "evaluate-profiles",
  run: async () => ({ more: false }),
}
