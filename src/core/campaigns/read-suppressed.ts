import { hashEmail } from "../base/hash-email"
import { isEmail } from "../bulk/is-email"

/** The hash that an address stands for, or that was given as one; undefined for anything else. */
export function readSuppressed(text: string): string | undefined {
  const given = text.trim().replace(/^<(.*)>$/, "$1")
  if (isEmailHash(given)) return given.toLowerCase()
  return isEmail(given) ? hashEmail(given) : undefined
}

/** Whether a text is a SHA-256 in hex. */
export const isEmailHash = (text: string): boolean => /^[0-9a-f]{64}$/i.test(text)
