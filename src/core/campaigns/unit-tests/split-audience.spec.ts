import { HOLDOUT, REST, splitAudience, splitShares, type AudienceSplit } from "../split-audience"

const people = Array.from({ length: 20_000 }, (_, index) => `mprof_${index}`)
const groupsOf = (split: AudienceSplit, salt: string) => people.map((id) => splitAudience(split, salt, id))

describe("an audience is split", () => {
  it("into groups of their shares", () => {
    const split = { holdout: 10, test: { variants: 3, share: 40 } }
    const groups = groupsOf(split, "mcocc_1")
    const shares = splitShares(split)
    const share = (group: number) => groups.filter((each) => each === group).length / people.length
    expect(share(HOLDOUT)).toBeCloseTo(shares.holdout, 2)
    expect(share(REST)).toBeCloseTo(shares.rest, 1)
    shares.variants.forEach((expected, index) => expect(share(index + 1)).toBeCloseTo(expected, 2))
    expect(shares.holdout + shares.rest + shares.variants.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12)
  })

  it("with nobody left over when all take part, and with everybody left when nothing is asked", () => {
    expect(new Set(groupsOf({ holdout: 0, test: { variants: 2, share: 100 } }, "a"))).toEqual(new Set([1, 2]))
    expect(new Set(groupsOf({ holdout: 0, test: null }, "a"))).toEqual(new Set([REST]))
  })

  it("always alike for one salt, and independently for another", () => {
    const split = { holdout: 50, test: null }
    const [one, again, other] = [groupsOf(split, "a"), groupsOf(split, "a"), groupsOf(split, "b")]
    expect(again).toEqual(one)
    expect(one.filter((group, index) => group === other[index]).length / people.length).toBeCloseTo(0.5, 1)
  })
})
