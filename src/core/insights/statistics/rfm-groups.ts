import type { RfmScores } from "./rfm"

/** The ten names everybody uses, from the best customers to the lost, and the rest that the published grid leaves. */
export const rfmGroups = [
  "Champions", "Loyal", "Potential Loyalist", "New", "Promising", "Need Attention", "About To Sleep", "At Risk", "Can't Lose", "Lost", "Others",
] as const

export type RfmGroup = (typeof rfmGroups)[number]

/** `full`: every pair of scores has its name. `published`: the boxes of the R package rfm, where three names come out empty and some people are "Others". */
export type RfmGrid = "full" | "published"

type Range = readonly [number, number]
type Box = { group: RfmGroup; recency: Range; frequency: Range; monetary: Range }

/** The boxes as published, asked in this order. */
export const publishedBoxes: readonly Box[] = [
  { group: "Champions", recency: [4, 5], frequency: [4, 5], monetary: [4, 5] },
  { group: "Loyal", recency: [2, 5], frequency: [3, 5], monetary: [3, 5] },
  { group: "Potential Loyalist", recency: [3, 5], frequency: [1, 3], monetary: [1, 3] },
  { group: "New", recency: [4, 5], frequency: [1, 1], monetary: [1, 1] },
  { group: "Promising", recency: [3, 4], frequency: [1, 1], monetary: [1, 1] },
  { group: "Need Attention", recency: [2, 3], frequency: [2, 3], monetary: [2, 3] },
  { group: "About To Sleep", recency: [2, 3], frequency: [1, 2], monetary: [1, 2] },
  { group: "At Risk", recency: [1, 2], frequency: [2, 5], monetary: [2, 5] },
  { group: "Can't Lose", recency: [1, 1], frequency: [4, 5], monetary: [4, 5] },
  { group: "Lost", recency: [1, 2], frequency: [1, 2], monetary: [1, 2] },
]

/** By recency from 5 down to 1, and by the mean of frequency and monetary, rounded up at a half, from 1 to 5. */
const cells: readonly (readonly RfmGroup[])[] = [
  ["New", "Potential Loyalist", "Potential Loyalist", "Champions", "Champions"],
  ["Promising", "Potential Loyalist", "Potential Loyalist", "Champions", "Champions"],
  ["Promising", "Need Attention", "Need Attention", "Loyal", "Loyal"],
  ["About To Sleep", "About To Sleep", "At Risk", "At Risk", "At Risk"],
  ["Lost", "Lost", "At Risk", "Can't Lose", "Can't Lose"],
]

/** The name of somebody's scores. */
export function groupOf(scores: RfmScores, grid: RfmGrid): RfmGroup {
  if (grid === "full") return cells[5 - scores.recency]![Math.round((scores.frequency + scores.monetary) / 2) - 1]!
  const within = (value: number, [from, to]: Range) => value >= from && value <= to
  return publishedBoxes.find((box) => (["recency", "frequency", "monetary"] as const).every((score) => within(scores[score], box[score])))?.group ?? "Others"
}

/** The names of all 125 triples, recency first and monetary last, each from 1 to 5: a statement finds a name by its place. */
export function listGroups(grid: RfmGrid): RfmGroup[] {
  return Array.from({ length: 125 }, (_, place) =>
    groupOf({ recency: 1 + Math.floor(place / 25), frequency: 1 + (Math.floor(place / 5) % 5), monetary: 1 + (place % 5) }, grid))
}
