import { readFileSync } from "node:fs"
import path from "node:path"
import { campaignStatuses } from "../campaign-status"
import { sendReasons, sendStates, temporaryReasons } from "../send-reasons"

const page = readFileSync(path.resolve(__dirname, "../../../../docs/campaigns.md"), "utf8")
const rows = page.split("\n").filter((line) => line.startsWith("| ")).map((line) => line.split("|").slice(1, -1).map((cell) => cell.trim()))

describe("docs/campaigns.md", () => {
  it("prints every reason as the catalogue words it, and no other", () => {
    const printed = rows.filter(([code]) => code!.startsWith("`")).map(([code, state, label, explanation]) => ({ code: code!.slice(1, -1), state, label, explanation }))
    expect(printed).toEqual(sendReasons.map(({ code, state, label, explanation }) => ({ code, state, label, explanation })))
  })

  it("prints every status and every state of the ledger", () => {
    const first = rows.map(([cell]) => cell)
    for (const word of [...campaignStatuses, ...sendStates]) expect(first).toContain(word)
  })

  it("names the reasons that retry failed takes", () => {
    const sentence = /whose reason passes: (.*)\. Refused/.exec(page)?.[1]
    expect(sentence).toBe(temporaryReasons.map((reason) => `\`${reason}\``).join(" and "))
  })
})
