import { beginWarmUp, drawRamp, stepWarmUp, warmUpCap, type WarmUp } from "../warm-up"
import { warmUpSchema } from "../sender.schema"

const plan = { first: 50, target: 1_000 }
const fresh: WarmUp = { ...plan, step: 0, day: null }

describe("warming up", () => {
  it("doubles each day until its end", () => {
    expect(drawRamp(plan)).toEqual([50, 100, 200, 400, 800])
    expect(warmUpCap({ ...plan, step: 5, day: "2026-01-06" })).toBeNull()
    expect(drawRamp({ first: 100, target: 100 })).toEqual([])
  })

  it("counts days on which mails go out, not the calendar", () => {
    const first = stepWarmUp(fresh, "2026-01-01")
    expect(first).toMatchObject({ step: 0, day: "2026-01-01" })
    expect(stepWarmUp(first, "2026-01-01")).toBe(first)
    expect(stepWarmUp(first, "2026-01-09")).toMatchObject({ step: 1, day: "2026-01-09" })
    expect(stepWarmUp({ ...first, day: "2026-01-09" }, "2026-01-08")).toMatchObject({ step: 0, day: "2026-01-09" })
  })

  it("goes on with the same plan and begins anew with another", () => {
    const running = { ...plan, step: 3, day: "2026-01-04" }
    expect(beginWarmUp(plan, running)).toBe(running)
    expect(beginWarmUp({ ...plan, first: 100 }, running)).toEqual({ first: 100, target: 1_000, step: 0, day: null })
    expect(beginWarmUp(null, running)).toBeNull()
    expect(beginWarmUp(plan, null)).toEqual(fresh)
  })

  it("refuses an end below its beginning", () => {
    expect(warmUpSchema.safeParse({ first: 100, target: 50 }).success).toBe(false)
  })
})
