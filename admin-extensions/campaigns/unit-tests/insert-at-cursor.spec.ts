import { indentationAt, insertAtCursor, lineSelection } from "../editor/insert-at-cursor"

describe("insertAtCursor", () => {
  it("inserts between the characters around the cursor", () => {
    expect(insertAtCursor("Hello !", { start: 6, end: 6 }, "{{ person.name }}")).toEqual({ text: "Hello {{ person.name }}!", cursor: 23 })
  })
  it("replaces what is selected", () => {
    expect(insertAtCursor("Dear NAME,", { start: 5, end: 9 }, "you")).toEqual({ text: "Dear you,", cursor: 8 })
  })
  it("stays inside the text when the selection does not", () => {
    expect(insertAtCursor("abc", { start: 99, end: 120 }, "d")).toEqual({ text: "abcd", cursor: 4 })
    expect(insertAtCursor("abc", { start: -5, end: -2 }, "x")).toEqual({ text: "xabc", cursor: 1 })
  })
})

describe("indentationAt", () => {
  it("is that of the cursor's line, up to the cursor", () => {
    expect(indentationAt("<a>\n    <b>", 11)).toBe("    ")
    expect(indentationAt("    <b>", 2)).toBe("  ")
    expect(indentationAt("", 0)).toBe("")
  })
})

describe("lineSelection", () => {
  const text = "one\ntwo\n\nfour"
  it("covers the line without its break", () => {
    expect(lineSelection(text, 2)).toEqual({ start: 4, end: 7 })
    expect(lineSelection(text, 3)).toEqual({ start: 8, end: 8 })
  })
  it("takes the nearest line for a number outside the text", () => {
    expect(lineSelection(text, 0)).toEqual({ start: 0, end: 3 })
    expect(lineSelection(text, 40)).toEqual({ start: 9, end: 13 })
  })
})
