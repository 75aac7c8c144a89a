import { niceTicks } from "../nice-ticks"

describe("niceTicks", () => {
  it("takes round steps that reach the largest value", () => {
    expect(niceTicks(2400)).toEqual([0, 1000, 2000, 3000])
    expect(niceTicks(95)).toEqual([0, 25, 50, 75, 100])
    expect(niceTicks(0.3)).toEqual([0, 0.1, 0.2, 0.3])
    expect(niceTicks(8)).toEqual([0, 2, 4, 6, 8])
  })
  it("is only zero when there is nothing to draw", () => {
    expect(niceTicks(0)).toEqual([0])
    expect(niceTicks(-3)).toEqual([0])
  })
})
