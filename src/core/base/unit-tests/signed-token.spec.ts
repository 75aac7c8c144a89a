import fc from "fast-check"
import { readToken, signToken } from "../signed-token"

const secrets = { secret: "the present secret of the shop", previousSecrets: ["the secret of last year"] }

describe("a signed token", () => {
  it("gives back what was signed, and only for its purpose", () => {
    fc.assert(fc.property(fc.array(fc.nat({ max: Number.MAX_SAFE_INTEGER }), { minLength: 1, maxLength: 4 }), (keys) => {
      const token = signToken("click", keys, secrets.secret)
      expect(readToken(token, "click", secrets)).toEqual(keys)
      expect(readToken(token, "unsubscribe", secrets)).toBeUndefined()
    }))
  })

  it("still works after the secret was changed, as long as the old one is listed", () => {
    const token = signToken("unsubscribe", [7, 9], "the secret of last year")
    expect(readToken(token, "unsubscribe", secrets)).toEqual([7, 9])
    expect(readToken(token, "unsubscribe", { secret: secrets.secret, previousSecrets: [] })).toBeUndefined()
  })

  it("is refused when any character was changed", () => {
    const token = signToken("click", [12345, 67890], secrets.secret)
    for (let at = 0; at < token.length; at++) {
      const other = token[at] === "A" ? "B" : "A"
      const forged = token.slice(0, at) + other + token.slice(at + 1)
      expect(readToken(forged, "click", secrets)).toBeUndefined()
    }
  })

  it("is refused for any other text", () => {
    fc.assert(fc.property(fc.string(), (text) => {
      expect(readToken(text, "click", secrets)).toBeUndefined()
    }))
  })

  it("says nothing about a person and fits into a link", () => {
    const token = signToken("click", [123456789, 987654321], secrets.secret)
    expect(token).toMatch(/^[\w.-]+$/)
    expect(token.length).toBeLessThan(80)
  })
})

it("takes no letter for another that a careless hash would take for it", () => {
  const secrets = { secret: "a-secret-for-the-tests-only", previousSecrets: [] }
  const [version, payload, signed] = signToken("preferences", [3, 1_234_567], secrets.secret).split(".") as [string, string, string]
  for (let at = 0; at < payload.length; at += 1) {
    for (const above of [0x100, 0x200, 0x4100, 0xff00]) {
      const other = payload.slice(0, at) + String.fromCharCode(payload.charCodeAt(at) + above) + payload.slice(at + 1)
      expect(readToken(`${version}.${other}.${signed}`, "preferences", secrets)).toBeUndefined()
    }
    // What base64 passes over must not be passed over here.
    expect(readToken(`${version}.${payload.slice(0, at)}=${payload.slice(at)}.${signed}`, "preferences", secrets)).toBeUndefined()
  }
})
