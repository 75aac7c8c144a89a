import { hashEmail } from "../../base/hash-email"
import { findAddressColumn } from "../../bulk/find-address-column"
import { readSuppressed } from "../read-suppressed"
import { findSuppressionReason, suppressionReasons, whyNotReleased } from "../suppression-reasons"
import { addSuppressionsSchema, releaseSuppressionSchema } from "../suppression.schema"

describe("what stands for an address", () => {
  it("is the address, however it is written, or its hash", () => {
    const hash = hashEmail("ada@example.org")
    for (const text of ["ada@example.org", " Ada@Example.org ", "<ada@example.org>", hash, hash.toUpperCase()]) expect(readSuppressed(text)).toBe(hash)
    for (const text of ["", "ada", "ada@", hash.slice(1), `${hash}0`, "a b@example.org"]) expect(readSuppressed(text)).toBeUndefined()
  })

  it("is found in a file by its values, then by its name, and even where no line has names", () => {
    const find = (...columns: [string, string[]][]) => findAddressColumn(columns.map(([name, samples]) => ({ name, samples })))
    expect(find(["Name", ["Ada"]], ["Who", ["ada@example.org", "bob@example.org"]])).toEqual({ index: 1, headless: false })
    expect(find(["E-Mail", ["nothing"]], ["Name", ["Ada"]])).toEqual({ index: 0, headless: false })
    expect(find(["Mail", ["one@example.org", "nothing"]], ["Why", ["left"]])).toEqual({ index: 0, headless: false })
    expect(find(["sha256", ["x"]], ["Name", []])).toEqual({ index: 0, headless: false })
    expect(find(["first@example.org", ["second@example.org"]])).toEqual({ index: 0, headless: true })
    expect(find(["a", ["1"]], ["b", []])).toEqual({ index: -1, headless: false })
  })
})

describe("a release", () => {
  it("needs a note, a typed word after a complaint, and is refused for the erased", () => {
    expect(whyNotReleased("hard_bounce", undefined)).toBeUndefined()
    expect(whyNotReleased("complaint", undefined)).toMatchObject({ path: ["confirm"] })
    expect(whyNotReleased("complaint", " RELEASE ")).toBeUndefined()
    expect(whyNotReleased("erased", "release")).toMatchObject({ path: ["reason"] })
    expect(releaseSuppressionSchema.safeParse({ note: " a " }).success).toBe(false)
    expect(releaseSuppressionSchema.parse({ note: " They wrote " })).toEqual({ note: "They wrote" })
  })

  it("knows every reason in words, and shows one it does not know as it is", () => {
    for (const { label, explanation } of suppressionReasons) expect([label, explanation].every(Boolean)).toBe(true)
    expect(findSuppressionReason("from_elsewhere")).toMatchObject({ label: "from_elsewhere", release: "note" })
  })
})

it("addresses are asked for, with sensible defaults", () => {
  expect(addSuppressionsSchema.safeParse({ addresses: [] }).success).toBe(false)
  expect(addSuppressionsSchema.parse({ addresses: ["a@example.org"] })).toEqual({ addresses: ["a@example.org"], note: "", expires_at: null })
})
