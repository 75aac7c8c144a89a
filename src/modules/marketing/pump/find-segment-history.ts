import { findHistory } from "../membership/find-history"
import type { PumpTask } from "./task"

/** Finds the past of segments with a new or edited rule, one at a time. */
export const findSegmentHistory: PumpTask = {
  name: "find-segment-history",
  everyMs: () => 2_000,
  run: async (context) => ({ more: await findHistory(context) }),
}
