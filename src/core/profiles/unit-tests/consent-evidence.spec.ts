import { hashWords, writeEvidence } from "../consent-evidence"

describe("the evidence of a consent", () => {
  it("leaves out what is unknown and keeps the words with their version", () => {
    expect(writeEvidence({ form_id: "", ip: undefined, page: "https://shop.example/", form_text: " Yes. " })).toEqual({ page: "https://shop.example/", form_text: "Yes.", form_hash: hashWords("Yes.") })
    expect(writeEvidence({ form_text: "  " })).toEqual({})
  })
  it("names a version of words alike however they are broken into lines, and any other differently", () => {
    expect(hashWords("Yes, write\n  to me.")).toBe(hashWords("Yes, write to me. "))
    expect(hashWords("Yes, write to me!")).not.toBe(hashWords("Yes, write to me."))
    expect(hashWords("Yes.")).toMatch(/^[0-9a-f]{16}$/)
  })
})
