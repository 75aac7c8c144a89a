import { eligibleTouches, type Touch } from "../eligible-touches"

const placedAt = new Date("2026-06-10T12:00:00.000Z")
const windowDays = 5
const touch = (happenedAt: string, more: Partial<Touch> = {}): Touch => ({ key: 1, kind: "click", machine: false, happenedAt: new Date(happenedAt), ...more })
const eligible = (...touches: Touch[]) => eligibleTouches(touches, { placedAt, windowDays, kinds: ["click"] })

describe("eligibleTouches", () => {
  it("includes both borders of the window and nothing a millisecond beyond", () => {
    expect(eligible(touch("2026-06-05T12:00:00.000Z"))).toHaveLength(1)
    expect(eligible(touch("2026-06-05T11:59:59.999Z"))).toHaveLength(0)
    expect(eligible(touch("2026-06-10T12:00:00.000Z"))).toHaveLength(1)
    expect(eligible(touch("2026-06-10T12:00:00.001Z"))).toHaveLength(0)
  })

  it("leaves out machines and kinds the model does not look at", () => {
    expect(eligible(touch("2026-06-09T00:00:00Z", { machine: true }), touch("2026-06-09T00:00:00Z", { kind: "open" }))).toEqual([])
  })

  it("puts the oldest first and, of two at one moment, the lower key first", () => {
    const late = touch("2026-06-09T00:00:00Z", { key: 3 })
    const twin = touch("2026-06-08T00:00:00Z", { key: 12 })
    const early = touch("2026-06-08T00:00:00Z", { key: 9 })
    expect(eligible(late, twin, early).map(({ key }) => key)).toEqual([9, 12, 3])
  })
})
