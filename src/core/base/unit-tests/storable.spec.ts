import { storable } from "../storable"

it("leaves out what no database text can hold, however deep, and nothing else", () => {
  expect(storable("a\0b\uD83Dc\uDE00d😀")).toBe("abcd😀")
  expect(storable({ list: ["\0", 1, null, { deep: "x\uD800" }], yes: true })).toEqual({ list: ["", 1, null, { deep: "x" }], yes: true })
})
