import { attributeOf, attributeText } from "../attribute-text"

describe("an attribute in a field", () => {
  it.each([
    ["text", " Gold ", "Gold"], ["number", "1 204", 1204], ["number", "3,5", 3.5], ["number", "-2.25", -2.25], ["number", "many", undefined], ["number", "1,2,3", undefined],
    ["list", "a, b,,a ", ["a", "b"]], ["date", "2026-02-28", "2026-02-28"], ["text", "  ", null], ["number", "", null],
  ] as const)("reads %s “%s”", (type, text, value) => expect(attributeOf(type, text)).toEqual(value))

  it("writes what it reads", () => {
    expect([null, "Gold", 3.5, ["a", "b"]].map((value) => attributeText(value))).toEqual(["", "Gold", "3.5", "a, b"])
  })
})
