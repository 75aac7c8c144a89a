import { readEmails } from "../form/read-emails"

describe("readEmails", () => {
  it("reads addresses whatever stands between them, each once and in lower case", () => {
    expect(readEmails("Ada <Ada@Example.com>; ben@example.com,\n\tada@example.com. (eve+x@sub.example.co.uk)")).toEqual(["ada@example.com", "ben@example.com", "eve+x@sub.example.co.uk"])
  })

  it("reads nothing where there is nothing", () => {
    expect(readEmails("no address @ all, a@b, @example.com")).toEqual([])
  })
})
