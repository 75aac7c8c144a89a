import type { SegmentSizeDay } from "../../../src/core/http/segments"

/** A point of the chart: `at` in milliseconds; `counted` or `computed` holds the size, both where one becomes the other; people who left are below zero. */
export type SizePoint = { at: number; day: string; counted: number | null; computed: number | null; joined: number; left: number }

/** The days as the chart draws them: what was found backwards until the first counted day, and from there on only what was counted. */
export function sizePoints(history: readonly SegmentSizeDay[]): SizePoint[] {
  const first = history.findIndex(({ computed }) => !computed)
  const known = first < 0 ? history : history.filter(({ computed }, index) => index < first || !computed)
  return known.map(({ day, members, joined, departed }, index) => ({
    at: Date.parse(`${day}T00:00:00Z`),
    day,
    counted: first >= 0 && index >= first ? members : null,
    computed: first < 0 || index < first || (index === first && first > 0) ? members : null,
    joined,
    left: departed === 0 ? 0 : -departed,
  }))
}
