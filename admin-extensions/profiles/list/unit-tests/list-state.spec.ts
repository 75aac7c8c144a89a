import { builtInViews } from "../../../../src/core/profiles/built-in-views"
import type { Rule } from "../../../../src/core/segments/rule.schema"
import { readListState, urlOfView, withChange } from "../list-state"

const rule: Rule = { version: 1, combinator: "or", rules: [{ field: "city", operator: "is", value: "Köln & Bonn" }] }
const read = (query: string | URLSearchParams) => readListState(new URLSearchParams(query), builtInViews)

describe("the list's URL", () => {
  it("shows everyone, the latest order first, when it says nothing", () => {
    expect(read("")).toMatchObject({ view: "everyone", offset: 0, changed: false, definition: { rule: null, q: "", sort: { by: "last_order_at", descending: true } } })
  })

  it("shows every view as it was saved", () => {
    for (const view of builtInViews) expect(read(urlOfView(view))).toEqual({ view: view.key, definition: view.definition, offset: 0, changed: false })
  })

  it("carries a rule and columns there and back", () => {
    const url = withChange(new URLSearchParams("view=vip&offset=40&q=ada"), { rule, columns: ["spent", "orders"] })
    expect(read(url.toString())).toMatchObject({ view: "vip", offset: 0, changed: true, definition: { rule, columns: ["spent", "orders"], q: "ada" } })
  })

  it("tells a rule taken away from one never changed", () => {
    expect(read("view=vip").definition.rule).not.toBeNull()
    expect(read(withChange(new URLSearchParams("view=vip"), { rule: null })).definition.rule).toBeNull()
  })

  it.each(["rule=%7B", "rule=42", "rule={\"version\":2}", "offset=-3", "offset=x", "view=gone", "columns=,,"])("falls back to the view for %s", (query) => {
    expect(read(query)).toMatchObject({ view: "everyone", offset: 0, definition: { rule: null, columns: builtInViews[0]!.definition.columns } })
  })

  it("shows a column once", () => {
    expect(read("columns=spent,orders,spent").definition.columns).toEqual(["spent", "orders"])
  })
})
