import { createHmac, createSecretKey, timingSafeEqual, type KeyObject } from "node:crypto"

/** What a token may be used for; a token of one purpose is refused for every other. */
export type TokenPurpose = "click" | "open" | "unsubscribe" | "preferences" | "confirm" | "touch"

export type TokenSecrets = { secret: string; previousSecrets: readonly string[] }

const VERSION = "v1"

/** Node's decoder passes over whatever else it finds, so that two texts could be read alike. */
const IS_BASE64URL = /^[\w-]+$/

/**
 * `v1.<payload>.<signature>`: the purpose and a few integers (row keys), signed with HMAC-SHA256 cut to 16 bytes.
 * It carries no address and nothing about a person; tokens do not expire.
 */
export function signToken(purpose: TokenPurpose, keys: readonly number[], secret: string): string {
  let written: string = purpose
  for (const key of keys) written += `:${key.toString(36)}`
  const payload = Buffer.from(written, "latin1").toString("base64url")
  return `${VERSION}.${payload}.${signature(payload, secret)}`
}

/** The integers of a token signed for `purpose` with the present or an older secret; undefined for anything else. */
export function readToken(token: string, purpose: TokenPurpose, { secret, previousSecrets }: TokenSecrets): number[] | undefined {
  const [version, payload, signed, ...rest] = token.split(".")
  if (version !== VERSION || !payload || !signed || rest.length || token.length > 200 || !IS_BASE64URL.test(payload)) return undefined
  const given = Buffer.from(signed)
  const genuine = [secret, ...previousSecrets].some((candidate) => {
    const expected = Buffer.from(signature(payload, candidate))
    return expected.length === given.length && timingSafeEqual(expected, given)
  })
  if (!genuine) return undefined
  const [written, ...keys] = Buffer.from(payload, "base64url").toString().split(":")
  if (written !== purpose) return undefined
  const numbers = keys.map((key) => Number.parseInt(key, 36))
  return numbers.every(Number.isSafeInteger) ? numbers : undefined
}

function signature(payload: string, secret: string): string {
  if (latest?.secret !== secret) latest = { secret, key: createSecretKey(secret, "utf8") }
  return createHmac("sha256", latest.key).update(`${VERSION}.${payload}`).digest().subarray(0, 16).toString("base64url")
}

/** The secret signed with last, as OpenSSL reads it: nearly always there is one. */
let latest: { secret: string; key: KeyObject } | undefined
