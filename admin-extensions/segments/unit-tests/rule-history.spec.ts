import type { Rule } from "../../../src/core/segments/rule.schema"
import { MAX_STEPS, redo, remember, startHistory, undo } from "../builder/rule-history"

const said = (value: string): Rule => ({ version: 1, combinator: "and", rules: [{ field: "city", operator: "is", value }] })
const cityOf = ({ present }: { present: Rule }) => (present.rules[0] as { value: string }).value

describe("the history of a rule", () => {
  it("goes back and forth", () => {
    let history = remember(remember(startHistory(said("a")), said("b"), "", 0), said("c"), "", 0)
    history = undo(history)
    expect(cityOf(history)).toBe("b")
    history = undo(undo(history))
    expect(cityOf(history)).toBe("a")
    history = redo(redo(redo(history)))
    expect(cityOf(history)).toBe("c")
  })

  it("forgets what was undone once something else is done", () => {
    const history = remember(undo(remember(startHistory(said("a")), said("b"), "", 0)), said("c"), "", 0)
    expect(cityOf(redo(history))).toBe("c")
    expect(cityOf(undo(history))).toBe("a")
  })

  it("takes quick edits of one place for one step, and slow or other ones not", () => {
    let history = startHistory(said(""))
    for (const [text, at] of [["U", 0], ["Ul", 300], ["Ulm", 900]] as const) history = remember(history, said(text), "city", at)
    expect(cityOf(undo(history))).toBe("")
    expect(cityOf(undo(remember(history, said("Ulmen"), "city", 3_000)))).toBe("Ulm")
    expect(cityOf(undo(remember(history, said("x"), "street", 1_000)))).toBe("Ulm")
  })

  it("does not go on with a step that was undone", () => {
    const history = undo(remember(startHistory(said("")), said("U"), "city", 0))
    expect(cityOf(undo(remember(history, said("B"), "city", 100)))).toBe("")
  })

  it("keeps so many steps and no more", () => {
    let history = startHistory(said("0"))
    for (let step = 1; step <= MAX_STEPS + 20; step++) history = remember(history, said(String(step)), "", step)
    for (let step = 0; step < MAX_STEPS + 20; step++) history = undo(history)
    expect(cityOf(history)).toBe("20")
  })
})
