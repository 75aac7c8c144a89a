import type { SegmentSizeDay } from "../../../src/core/http/segments"

/** A point of the chart: `at` in milliseconds; `counted` or `computed` holds the size, both where one becomes the other; people who left are below zero. */
export type SizePoint = { at: number; day: string; counted: number | null; computed: number | null; joined: number; left: number }

/** The days as the chart draws them. The line found backwards ends where the counted one begins, so that no gap is left. */
export function sizePoints(history: readonly SegmentSizeDay[]): SizePoint[] {
  return history.map(({ day, members, joined, departed, computed }, index) => ({
    at: Date.parse(`${day}T00:00:00Z`),
    day,
    counted: computed ? null : members,
    computed: computed || history[index - 1]?.computed ? members : null,
    joined,
    left: departed === 0 ? 0 : -departed,
  }))
}
