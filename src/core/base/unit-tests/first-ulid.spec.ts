import { generateEntityId } from "@medusajs/framework/utils"
import { firstUlid } from "../first-ulid"

describe("the first ULID of a time", () => {
  it("is the published one", () => {
    // github.com/ulid/spec: 01ARYZ6S41TSV4RRFFQ69G5FAV was made at 1469918176385.
    expect(firstUlid(new Date(1469918176385)).slice(0, 10)).toBe("01ARYZ6S41")
    expect(firstUlid(new Date(0))).toBe("0".repeat(26))
  })

  it("stands before the ids Medusa makes from then on, and behind those made earlier", () => {
    const id = generateEntityId(undefined, "cart")
    const now = Date.now()
    expect(`cart_${firstUlid(new Date(now - 1_000))}` < id).toBe(true)
    expect(`cart_${firstUlid(new Date(now + 1_000))}` > id).toBe(true)
  })
})
