import fc from "fast-check"
import { drawVenn, lens } from "../details/venn"

describe("drawVenn", () => {
  it("draws circles and what they share in proportion to the people", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 1, max: 10_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (first, second, share) => {
      const shared = Math.round(Math.min(first, second) * share)
      const { left, right, distance } = drawVenn(first, second, shared)!
      const unit = Math.PI / Math.max(first, second)
      expect(Math.PI * left ** 2).toBeCloseTo(first * unit, 6)
      expect(Math.PI * right ** 2).toBeCloseTo(second * unit, 6)
      expect(lens(left, right, distance)).toBeCloseTo(shared * unit, 4)
    }))
  })

  it("keeps strangers apart, lays a part inside the whole, and draws nothing of nobody", () => {
    const apart = drawVenn(10, 10, 0)!
    expect(apart.distance).toBeGreaterThan(apart.left + apart.right)
    const inside = drawVenn(100, 25, 25)!
    expect(inside.distance + inside.right).toBeLessThanOrEqual(inside.left + 1e-6)
    expect(drawVenn(0, 5, 0)).toBeUndefined()
  })

  it("knows the lens of two unit circles a radius apart: 2π/3 − √3/2", () => {
    expect(lens(1, 1, 1)).toBeCloseTo((2 * Math.PI) / 3 - Math.sqrt(3) / 2, 10)
  })
})
