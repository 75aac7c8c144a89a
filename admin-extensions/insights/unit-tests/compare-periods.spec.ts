import { comparePeriods } from "../compare-periods"

describe("comparePeriods", () => {
  it("tells the direction and by how much of the former period", () => {
    expect(comparePeriods(150, 100)).toEqual({ direction: "up", ratio: 0.5 })
    expect(comparePeriods(25, 100)).toEqual({ direction: "down", ratio: 0.75 })
    expect(comparePeriods(100, 100)).toEqual({ direction: "same", ratio: 0 })
  })
  it("does not divide by nothing", () => {
    expect(comparePeriods(10, 0)).toEqual({ direction: "new", ratio: null })
    expect(comparePeriods(0, 0)).toEqual({ direction: "same", ratio: 0 })
  })
  it("measures a net loss by its size", () => {
    expect(comparePeriods(50, -100)).toEqual({ direction: "up", ratio: 1.5 })
  })
})
