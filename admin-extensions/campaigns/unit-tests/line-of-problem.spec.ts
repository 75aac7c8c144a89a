import { lineOfProblem } from "../editor/line-of-problem"

describe("lineOfProblem", () => {
  it("is the line the body's problem names", () => {
    expect(lineOfProblem({ path: ["mjml"], message: "Line 12: <mj-text> is never closed." })).toBe(12)
    expect(lineOfProblem({ path: ["message", "mjml"], message: "Line 3: {{ nam }} is not a merge tag." })).toBe(3)
  })
  it("is none for problems elsewhere", () => {
    expect(lineOfProblem({ path: ["subject"], message: "Line 1: {{ nam }} is not a merge tag." })).toBeUndefined()
    expect(lineOfProblem({ path: ["mjml"], message: "The message must be MJML." })).toBeUndefined()
  })
})
