import { checkRule } from "../check-rule"
import { describeRule } from "../describe-rule"
import { builtInCatalogue } from "../fields"
import { readyMadeSegments } from "../ready-made"

/** These ask for a product or category of the shop's own first. */
const unfinished = ["category_fans", "bought_not_again"]

describe("Ready-made segments", () => {
  it("are at least two dozen, each with a key, a name and an honest description of its own", () => {
    expect(readyMadeSegments.length).toBeGreaterThanOrEqual(24)
    for (const key of ["key", "name", "description"] as const) expect(new Set(readyMadeSegments.map((one) => one[key])).size).toBe(readyMadeSegments.length)
  })

  it.each(readyMadeSegments.map((one) => [one.key, one] as const))("%s has a rule that may be stored, or says what to choose", (key, { rule }) => {
    const problems = checkRule(rule, builtInCatalogue)
    if (unfinished.includes(key)) for (const { path, message } of problems) expect([path.at(-1), message]).toEqual(["ids", expect.stringContaining("Choose at least one.")])
    expect(problems.length > 0).toBe(unfinished.includes(key))
    expect(describeRule(rule, { currency: "eur" }, builtInCatalogue)).toMatch(/^People who.*\.$/)
  })
})
