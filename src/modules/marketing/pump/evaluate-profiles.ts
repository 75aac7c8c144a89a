import { evaluateChanged } from "../membership/evaluate-changed"
import type { PumpTask } from "./task"

/** Moves people in and out of segments soon after their facts changed. */
export const evaluateProfiles: PumpTask = {
  name: "evaluate-profiles",
  run: async (context) => ({ more: (await evaluateChanged(context)).more }),
}
