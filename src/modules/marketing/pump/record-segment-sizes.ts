import { recordSizes } from "../queries/segments/record-sizes"
import type { PumpTask } from "./task"

/** Keeps each segment's size by day. */
export const recordSegmentSizes: PumpTask = {
  name: "record-segment-sizes",
  everyMs: ({ options }) => options.pump.sweepSeconds * 5_000,
  run: async ({ db, now }) => {
    await recordSizes(db, now())
    return { more: false }
  },
}
