import { existsSync, readFileSync } from "node:fs"
import path from "node:path"
import { alwaysValidReach } from "../always-valid"
import { chooseOfTwo } from "../choose-best"
import { peopleNeeded, powerOf } from "../smallest-detectable-lift"
import { relativeDifference } from "../welch"

/** Printed figures that are not part of this repository; MARKETING_REFERENCE_DATA says where they are. */
const file = path.join(process.env.MARKETING_REFERENCE_DATA ?? path.resolve(__dirname, "../../../../../../shared/data"), "reference/vectors.json")
const withVectors = existsSync(file) ? describe : describe.skip

withVectors(`the printed figures of tests${existsSync(file) ? "" : ` (skipped: no ${file})`}`, () => {
  let printed: {
    power_prop: Record<string, number>
    bayes_p_b_gt_a: Record<string, number | string>
    asymptotic_cs_halfwidth: { Nstar5000: number; Nstar1000: number }
  }
  beforeAll(() => { printed = JSON.parse(readFileSync(file, "utf8")).abtest })

  it("give the chance that the second is better", () => {
    const pairs = Object.entries(printed.bayes_p_b_gt_a).filter(([name]) => name !== "kind")
    expect(pairs.length).toBeGreaterThan(3)
    for (const [name, chance] of pairs) {
      const [one, other] = name.split(" vs ").map((text) => text.split("/").map(Number)).map(([done, people]) => ({ a: done! + 1, b: people! - done! + 1 }))
      expect(chooseOfTwo(one!, other!)[1].best).toBeCloseTo(Number(chance), 6)
    }
  })

  it("give the power and the people of two rates", () => {
    expect(powerOf([0.5, 0.75], { groups: [50, 50] })).toBeCloseTo(printed.power_prop["n50_p.5_.75_power"]!, 6)
    expect(peopleNeeded([0.5, 0.75], { power: 0.9 })).toBeCloseTo(printed.power_prop["p.5_.75_power.9_n"]!, 4)
    expect(peopleNeeded([0.2, 0.25])).toBeCloseTo(printed.power_prop["p.2_.25_power.8_n"]!, 3)
    expect(peopleNeeded([0.05, 0.06])).toBeCloseTo(printed.power_prop["p.05_.06_power.8_n"]!, 2)
  })

  it("give the width of the always valid interval", () => {
    const { error } = relativeDifference({ people: 3_407, sum: 1_396.87, sumOfSquares: 52_377.9767 }, { people: 3_461, sum: 2_422.7, sumOfSquares: 134_698.29 })!
    expect(alwaysValidReach(error ** 2, 6_868)).toBeCloseTo(printed.asymptotic_cs_halfwidth.Nstar5000, 6)
    expect(alwaysValidReach(error ** 2, 6_868, { tunedFor: 1_000 })).toBeCloseTo(printed.asymptotic_cs_halfwidth.Nstar1000, 6)
  })
})
