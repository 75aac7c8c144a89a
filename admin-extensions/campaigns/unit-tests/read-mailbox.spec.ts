import { readMailbox } from "../editor/read-mailbox"

describe("readMailbox", () => {
  it("parts the name from the address", () => {
    expect(readMailbox("Demo Shop <shop@example.com>")).toEqual({ name: "Demo Shop", email: "shop@example.com" })
    expect(readMailbox('"Shop, Ltd." <shop@example.com>')).toEqual({ name: "Shop, Ltd.", email: "shop@example.com" })
  })
  it("takes a bare address as it is", () => {
    expect(readMailbox(" shop@example.com ")).toEqual({ name: "", email: "shop@example.com" })
    expect(readMailbox("")).toEqual({ name: "", email: "" })
  })
})
