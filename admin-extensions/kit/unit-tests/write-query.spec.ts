import { writeQuery } from "../write-query"

describe("writeQuery", () => {
  it("writes lists with brackets and leaves out what is empty", () => {
    expect(writeQuery({ q: "a b", state: ["x", "y"], limit: 0, none: undefined, empty: "", nil: null })).toBe("?q=a+b&state%5B%5D=x&state%5B%5D=y&limit=0")
  })

  it("writes nothing for nothing", () => {
    expect(writeQuery(undefined)).toBe("")
    expect(writeQuery({ q: "" })).toBe("")
  })
})
