import { translatePattern } from "../pattern/translate-pattern"

const repeated = (depth: number): string => (depth ? `(${repeated(depth - 1)}){9}` : "a")

describe("translatePattern", () => {
  it.each([
    ["Ada", "ada"], ["^a.c$", "^a.c$"], ["[A-F0-9_]", "[a-f0-9\\_]"], ["[^\\d]", "[^0-9]"], ["\\W", "[^a-z0-9_]"], ["a{2}b{2,}c{0,5}", "a{2}b{2,}c{0,5}"],
    ["(a|b)(?:c)", "(?:a|b)(?:c)"], ["\\.\\$\\\\", "\\.\\$\\\\"], ["100%_'", "100\\%\\_\\'"], ["[\\]\\-^-]", "[\\]\\-\\^\\-]"], ["Ünal 🙂", "ünal 🙂"], ["\\s+", "[ \t\n\r\f\v]+"],
  ])("writes %s as PostgreSQL does", (pattern, postgres) => expect(translatePattern(pattern)).toEqual({ postgres }))

  it.each([
    ["(a", "A ( is not closed."], ["a)b", "A ) closes nothing."], ["a)", "A ) closes nothing."], ["[a", "A [ is not closed."], ["[]", "at least one character"], ["[z-a]", "A range goes"], ["[a-Z]", "A range goes"], ["[!-~]", "A range goes"],
    ["[[:alpha:]]", "Write \\[ for"], ["*a", "nothing for * to repeat"], ["{2}", "nothing for {"], ["***:a", "nothing for *"], ["a**", "cannot be followed by *"], ["a+?", "cannot be followed by ?"], ["^*", "^ cannot be repeated."],
    ["a{,2}", "Write {2}"], ["a{2", "Write {2}"], ["a{101}", "Repeat at most 100 times."], ["a{3,2}", "must not be less"], ["a}", "Write \\} for"], ["a]", "Write \\] for"],
    ["(?=a)", "(? are not supported"], ["(?<!a)b", "(? are not supported"], ["(?i)a", "(? are not supported"], ["(a)\\1", "\\1 is not supported."], ["\\b", "\\b is not supported."], ["\\mword", "\\m is not supported."], ["[\\W]", "\\W is not supported between"],
    ["a\\", "Something must follow"], ["a|", "both sides of |"], ["()", "both sides of |"], ["", "Enter a pattern."], ["a".repeat(201), "at most 200 characters"],
    ["((((((((((( a )))))))))))", "nested 10 deep"], [repeated(4), "come to 1000 in all"], ["((a{50}){30})", "come to 1000 in all"],
  ])("refuses %s and says why", (pattern, problem) => expect(translatePattern(pattern)).toEqual({ problem: expect.stringContaining(problem) }))

  it("takes no longer for what is deeply repeated", () => {
    const started = performance.now()
    translatePattern("((((((((((a{2}){2}){2}){2}){2}){2}){2}){2}){2}){2}")
    expect(performance.now() - started).toBeLessThan(200)
  })
})
