import { findInText } from "../find-in-text"
import { joinChecks, notFine } from "../message-check"
import { sixDigits, withUnits } from "../properties"
import { simulateMailbox } from "../../editor/simulate-mailbox"

describe("finding in the code", () => {
  it("finds every place, whatever the case", () => {
    expect(findInText("Go, go, GO", "go")).toEqual([{ start: 0, end: 2 }, { start: 4, end: 6 }, { start: 8, end: 10 }])
    expect(findInText("anything", "")).toEqual([])
    expect(findInText("aaa", "aa")).toEqual([{ start: 0, end: 2 }])
  })
})

describe("properties", () => {
  it("takes numbers for pixels", () => {
    expect(withUnits("16")).toBe("16px")
    expect(withUnits(" 8  0 12.5 ")).toBe("8px 0 12.5px")
    expect(withUnits("50% 2em")).toBe("50% 2em")
    expect(withUnits("")).toBe("")
  })

  it("shows the colours a colour field can show", () => {
    expect([sixDigits("#FFF"), sixDigits("#18181b"), sixDigits("tomato"), sixDigits("")]).toEqual(["#ffffff", "#18181b", undefined, undefined])
  })
})

describe("a mail in a mailbox", () => {
  const mail = "<html><head><style>@media (prefers-color-scheme: dark) { p { color: white } } @media screen and (prefers-color-scheme:dark) and (max-width: 480px) { p {} }</style></head><body><p>x</p></body></html>"

  it("follows its own dark styles, or is turned around", () => {
    const dark = simulateMailbox(mail, "dark")
    expect(dark).toContain("@media (min-width:0) { p { color: white } }")
    expect(dark).toContain("@media screen and (min-width:0) and (max-width: 480px)")
    expect(dark.indexOf("color-scheme:dark}")).toBeLessThan(dark.indexOf("</head>"))
    expect(simulateMailbox(mail, "inverted")).toContain("invert(1)")
    expect(simulateMailbox("<p>x</p>", "dark")).toMatch(/^<style>.*<p>x<\/p>$/)
  })
})

it("stays light on a merchant's dark screen", () => {
  const mail = "<html><head><style>@media (prefers-color-scheme: dark) { p { color: white } }</style></head><body></body></html>"
  for (const light of ["light", "inverted"] as const) {
    expect(simulateMailbox(mail, light)).toContain("@media (max-width:0) { p { color: white } }")
    expect(simulateMailbox(mail, light)).toMatch(/color-scheme:light!important.*<\/head>/)
  }
})

describe("what was found about a message", () => {
  it("is one list, the worst first, each thing once", () => {
    const problem = { path: ["mjml"], message: "Line 3: <mj-text> is never closed." }
    const fine = { level: "fine" as const, name: "size", message: "12 kB" }
    const warning = { level: "warning" as const, name: "alt", message: "A picture has no text", line: 7 }
    expect(joinChecks([problem], [fine, warning])).toEqual([{ level: "problem", name: "mjml", message: problem.message, line: 3 }, warning, fine])
    expect(joinChecks([problem], [{ level: "problem", name: "body", message: problem.message, line: 3 }])).toHaveLength(1)
    expect(joinChecks([])).toEqual([])
    expect(joinChecks([{ path: ["include", 0], message: "It is gone." }, { path: ["include", 1], message: "It is gone." }])).toHaveLength(1)
  })

  it("is told before sending with its remedies, without what is fine", () => {
    const warning = { level: "warning" as const, name: "dmarc", message: "There is no policy.", remedy: "Add one." }
    expect(notFine([{ path: ["name"], message: "Give it a name." }], [{ level: "fine", name: "size", message: "12 kB", remedy: null }, warning]))
      .toEqual([{ level: "problem", name: "name", message: "Give it a name.", line: undefined }, warning])
  })
})
