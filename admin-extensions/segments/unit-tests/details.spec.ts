import { checkRule } from "../../../src/core/segments/check-rule"
import { builtInCatalogue } from "../../../src/core/segments/fields"
import { handleOf } from "../details/handle-of"
import { membersRule } from "../details/members-rule"
import { sizePoints } from "../details/size-points"
import { groupWord, groupWords, withWord } from "../builder/group-words"

describe("handleOf", () => {
  it.each([["Big spenders", "big-spenders"], ["  Große Käufer & Co. ", "grosse-kaufer-co"], ["VIP – 2026!", "vip-2026"], ["日本", ""]])("%s → %s", (name, handle) => {
    expect(handleOf(name)).toBe(handle)
  })
})

describe("sizePoints", () => {
  const day = (name: string, members: number, computed: boolean, joined = 0, departed = 0) => ({ day: name, members, joined, departed, computed })

  it("parts what was computed from what was counted and leaves no gap between them", () => {
    const points = sizePoints([day("2026-09-30", 5, true), day("2026-10-31", 7, true), day("2026-11-19", 9, false, 3, 1), day("2026-11-20", 8, false, 0, 1)])
    expect(points.map(({ computed }) => computed)).toEqual([5, 7, 9, null])
    expect(points.map(({ counted }) => counted)).toEqual([null, null, 9, 8])
    expect(points.map(({ joined, left }) => [joined, left])).toEqual([[0, 0], [0, 0], [3, -1], [0, -1]])
    expect(points[0]!.at).toBe(Date.UTC(2026, 8, 30))
  })
})

describe("sizePoints of days out of turn", () => {
  it("draws one line alone where all was computed or all was counted, and nothing computed once counting began", () => {
    const day = (name: string, computed: boolean) => ({ day: name, members: 1, joined: 0, departed: 0, computed })
    const shapes = (...days: ReturnType<typeof day>[]) => sizePoints(days).map(({ counted, computed }) => [counted, computed])
    expect(shapes(day("2026-09-30", true))).toEqual([[null, 1]])
    expect(shapes(day("2026-09-30", false), day("2026-10-01", false))).toEqual([[1, null], [1, null]])
    expect(shapes(day("2026-09-30", true), day("2026-10-01", false), day("2026-10-02", true))).toEqual([[null, 1], [1, 1]])
  })
})

describe("membersRule", () => {
  it("is a rule the server takes", () => expect(checkRule(membersRule("mseg_1"), builtInCatalogue)).toEqual([]))
})

describe("the word of a group", () => {
  it.each(groupWords)("%s says combinator and not, both ways", (word) => {
    expect(groupWord(withWord({ combinator: "and", rules: [] }, word))).toBe(word)
  })
})
