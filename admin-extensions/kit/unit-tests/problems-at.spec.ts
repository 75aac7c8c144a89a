import { problemsAt, problemsOf } from "../problems-at"

const problems = [
  { path: ["rules", 1, "value", "ids"], message: "choose" },
  { path: ["rules", 1, "rules", 0, "field"], message: "field" },
  { path: ["rules", 10, "field"], message: "other" },
  { path: ["combinator"], message: "root" },
  { path: ["rules"], message: "too many" },
]
const messages = (found: { message: string }[]) => found.map((problem) => problem.message)

describe("problems beside their place", () => {
  it("finds those at and below a path, and keeps 1 apart from 10", () => {
    expect(messages(problemsAt(problems, ["rules", 1]))).toEqual(["choose", "field"])
  })

  it("leaves those of the conditions inside a group to the conditions", () => {
    expect(messages(problemsOf(problems, []))).toEqual(["root", "too many"])
    expect(messages(problemsOf(problems, ["rules", 1]))).toEqual(["choose"])
  })
})
