import { fixedCuts, quintileCuts, scoreBuyer, whyNoQuintiles, type Cuts } from "../rfm"
import { groupOf, listGroups, publishedBoxes, rfmGroups } from "../rfm-groups"

const triples = Array.from({ length: 125 }, (_, place) => ({ recency: 1 + Math.floor(place / 25), frequency: 1 + (Math.floor(place / 5) % 5), monetary: 1 + (place % 5) }))

/** Cuts and scores that the R package rfm prints for its own 995 customers. */
const printedCuts = { recency: [115, 181, 297.4, 482] as Cuts, frequency: [4, 5, 6, 8] as Cuts, monetary: [255.8, 382, 506.4, 666] as Cuts }

describe("RFM", () => {
  it("scores as the R package rfm prints it", () => {
    const score = (days: number, orders: number, spent: number) => Object.values(scoreBuyer({ days, orders, spent }, printedCuts)).join("")
    expect(score(205, 6, 472)).toBe("343")
    expect(score(140, 3, 340)).toBe("412")
    expect(score(194, 4, 405)).toBe("323")
    expect(score(98, 7, 596)).toBe("544")
    expect([114, 115, 481, 482].map((days) => score(days, 1, 1)[0])).toEqual(["5", "4", "2", "1"])
  })

  it("cuts so that equal people get equal scores", () => {
    expect(quintileCuts([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).toEqual([3.8, 5.6, 7.4, 9.2])
    expect(quintileCuts([1, 1, 1, 1, 1, 2])).toEqual([2, 2, 2, 2])
  })

  it("says when fifths tell nothing", () => {
    expect(whyNoQuintiles(199, [2, 3, 4, 5])).toMatch(/199 of at least 200 buyers/)
    expect(whyNoQuintiles(200, [2, 2, 2, 3])).toMatch(/60 %/)
    expect(whyNoQuintiles(200, [2, 2, 3, 3])).toBeNull()
  })

  it("has thresholds that grow with the shop's own gap and order", () => {
    expect(fixedCuts({ medianGap: 30, medianOrder: 5_000 })).toEqual({ recency: [31, 61, 121, 241], frequency: [2, 3, 5, 8], monetary: [5_000, 10_000, 20_000, 40_000] })
    expect(fixedCuts({ medianGap: null, medianOrder: 0 })).toEqual({ recency: [31, 61, 121, 241], frequency: [2, 3, 5, 8], monetary: [1, 1, 1, 1] })
    expect(fixedCuts({ medianGap: 1, medianOrder: 1 }).recency[0]).toBe(8)
    expect(fixedCuts({ medianGap: 900, medianOrder: 1 }).recency[3]).toBe(1_441)
  })

  it("names groups as published, first box first, and others where there is no box", () => {
    const name = (recency: number, frequency: number, monetary: number) => groupOf({ recency, frequency, monetary }, "published")
    expect([name(5, 5, 5), name(2, 3, 3), name(4, 1, 2), name(3, 2, 2), name(2, 2, 3), name(2, 1, 2), name(1, 4, 4), name(1, 1, 1), name(1, 1, 5)])
      .toEqual(["Champions", "Loyal", "Potential Loyalist", "Potential Loyalist", "Need Attention", "About To Sleep", "At Risk", "Lost", "Others"])
    const names = new Set(listGroups("published"))
    for (const hidden of ["New", "Promising", "Can't Lose"] as const) expect(names.has(hidden)).toBe(false)
  })

  it("has a name for everyone in the full grid, each of them used, each within its published box by recency and mean", () => {
    const names = new Set(listGroups("full"))
    expect(names.size).toBe(rfmGroups.length - 1)
    expect(names.has("Others")).toBe(false)
    for (const scores of triples) {
      const group = groupOf(scores, "full")
      const box = publishedBoxes.find((candidate) => candidate.group === group)!
      const mean = Math.round((scores.frequency + scores.monetary) / 2)
      expect(scores.recency).toBeGreaterThanOrEqual(box.recency[0])
      expect(scores.recency).toBeLessThanOrEqual(box.recency[1])
      expect(mean).toBeGreaterThanOrEqual(box.frequency[0])
      expect(mean).toBeLessThanOrEqual(box.frequency[1])
    }
  })

  it("lists the names by their place", () => {
    for (const grid of ["full", "published"] as const) expect(listGroups(grid)).toEqual(triples.map((scores) => groupOf(scores, grid)))
  })
})
