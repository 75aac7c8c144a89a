import { bestHour, HOURS_A_WEEK, hourArm, scoreHours } from "../best-hour"

const week = (acts: Record<number, number> = {}) => Array.from({ length: HOURS_A_WEEK }, (_, hour) => acts[hour] ?? 0)
const tuesday = Array.from({ length: 24 }, (_, hour) => 24 + hour)
const ask = (person: number[], group: number[], more = {}) => bestHour({ person, group, hours: tuesday, seed: "cmp_1", id: "mprof_1", arm: "best", ...more })

describe("the best hour", () => {
  it("is somebody's own once they did three things", () => {
    const group = week({ [24 + 9]: 500 })
    expect(ask(week({ [24 + 20]: 30 }), group)).toEqual({ hour: 24 + 20, reason: "own" })
    expect(ask(week({ [24 + 20]: 2 }), group)).toEqual({ hour: 24 + 9, reason: "group" })
    // Three acts weigh less than the twenty of the group.
    expect(ask(week({ [24 + 20]: 3 }), group)).toEqual({ hour: 24 + 9, reason: "own" })
  })

  it("lies in the middle of what is near, and around the end of the week", () => {
    expect(ask(week({ [24 + 18]: 10, [24 + 19]: 1, [24 + 20]: 10 }), week())!.hour).toBe(24 + 19)
    expect(bestHour({ person: week({ 0: 10, 166: 10, 167: 1 }), group: week(), hours: [0, 80, 166, 167], seed: "s", id: "i", arm: "best" })!.hour).toBe(167)
  })

  it("is one of those allowed", () => {
    expect(ask(week({ [24 + 3]: 50 }), week(), { hours: tuesday.slice(8, 21) })!.hour).toBeGreaterThanOrEqual(24 + 8)
    expect(ask(week(), week(), { hours: [] })).toBeUndefined()
    expect(ask(week(), week())).toEqual({ hour: 24 + 10, reason: "default" })
    expect(ask(week(), week(), { hours: tuesday.slice(17) })).toEqual({ hour: 24 + 17, reason: "default" })
  })

  it("is drawn by lot for one in ten, and stays drawn", () => {
    const people = Array.from({ length: 5_000 }, (_, index) => bestHour({ person: week(), group: week({ [24 + 9]: 5 }), hours: tuesday, seed: "cmp_1", id: `mprof_${index}` })!)
    const drawn = people.filter(({ reason }) => reason === "explore")
    expect(drawn.length / people.length).toBeCloseTo(0.1, 1)
    expect(new Set(drawn.map(({ hour }) => hour)).size).toBe(24)
    expect(bestHour({ person: week(), group: week({ [24 + 9]: 5 }), hours: tuesday, seed: "cmp_1", id: "mprof_0" })).toEqual(people[0])
  })

  it("is the one hour for all for another tenth, whatever they did themselves", () => {
    const people = Array.from({ length: 5_000 }, (_, index) => `mprof_${index}`)
    const fixed = people.filter((id) => hourArm("cmp_1", id) === "fixed")
    expect(fixed.length / people.length).toBeCloseTo(0.1, 1)
    const own = { person: week({ [24 + 20]: 30 }), hours: tuesday, seed: "cmp_1", id: fixed[0]! }
    expect(bestHour({ ...own, group: week({ [24 + 9]: 500 }) })).toEqual({ hour: 24 + 9, reason: "fixed" })
    expect(bestHour({ ...own, group: week() })).toEqual({ hour: 24 + 10, reason: "fixed" })
  })

  it("scores hours that sum to one", () => {
    for (const [person, group] of [[week({ 5: 3 }), week({ 9: 4, 167: 2 })], [week(), week()]] as const) {
      expect(scoreHours(person, group).reduce((sum, score) => sum + score, 0)).toBeCloseTo(1, 12)
    }
  })
})
