import { builtInCatalogue, fields } from "../../../src/core/segments/fields"
import { findFields } from "../builder/find-fields"

const names = (text: string) => findFields(text, builtInCatalogue).flatMap((group) => group.fields.map((field) => field.name))

describe("findFields", () => {
  it("shows the whole catalogue for no words", () => {
    expect(names("").sort()).toEqual(fields.map((field) => field.name).sort())
  })

  it("prefers labels and headings to help", () => {
    expect(names("first order")).toEqual(["first_order_at", "days_since_first_order"])
    expect(names("address")).toContain("city")
  })

  it("looks into help when no label answers, and finds nothing in nonsense", () => {
    expect(names("given back")).toEqual(["refunded"])
    expect(names("zzz")).toEqual([])
  })
})
