import { chiSquareAbove, normalBelow, normalQuantile, studentBeyond, studentQuantile } from "../distributions"
import { incompleteBeta } from "../incomplete-beta"
import { integrate } from "../integrate"

/** The figures are SciPy 1.17's. */
const near = (value: number, expected: number, share = 1e-9) => expect(Math.abs(value - expected)).toBeLessThanOrEqual(share * Math.abs(expected))

describe("the distributions", () => {
  it("know the normal, far into its tails", () => {
    for (const [z, chance] of [[-6, 9.865876450376946e-10], [-1.5, 0.06680720126885807], [0.3, 0.6179114221889526], [2, 0.9772498680518208], [5, 0.9999997133484281]] as const) near(normalBelow(z), chance)
    for (const [chance, z] of [[0.975, 1.959963984540054], [0.8, 0.8416212335729143], [1e-6, -4.753424308822899]] as const) near(normalQuantile(chance), z)
  })

  it("know chi-square and Student's t", () => {
    for (const [x, degrees, chance] of [[4.166667, 1, 0.04122682522542003], [3, 4, 0.5578254003710748], [60, 2, 9.357622968840163e-14]] as const) near(chiSquareAbove(x, degrees), chance)
    near(studentBeyond(-1.8608134674868524, 17.776), 0.07939458514667647)
    near(studentQuantile(0.05, 17.776), 2.102821310380221)
    near(studentQuantile(0.05, 1), 12.706204736174694)
  })

  it("know the incomplete beta function, for a handful and for a million", () => {
    for (const [x, a, b, chance] of [[0.3, 2, 3, 0.3483], [0.1, 0.5, 0.5, 0.20483276469913345], [0.052, 500, 9_500, 0.8212239547692228], [0.0501, 50_001, 950_001, 0.6757296703227671]] as const) near(incompleteBeta(x, a, b), chance, 1e-8)
    expect([incompleteBeta(0, 2, 3), incompleteBeta(1, 2, 3)]).toEqual([0, 1])
  })

  it("integrate a polynomial exactly", () => {
    expect(integrate((x) => x ** 31 + x ** 2, [0, 0.5, 0.5, 1])).toBeCloseTo(1 / 32 + 1 / 3, 14)
  })
})
