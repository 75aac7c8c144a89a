/** Letters and digits that nobody mistakes for one another: no 0 and O, no 1, I and L, no U (unfortunate words). */
export const CODE_ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"

const LETTERS = 10
/** The greatest multiple of the alphabet below 256: bytes from there on would favour its first letters. */
const FAIR = 256 - (256 % CODE_ALPHABET.length)

/** A code of ten letters after its prefix, about 49 bits, from random bytes; more are asked for when some are no use. */
export function drawCode(prefix: string, randomBytes: (count: number) => Uint8Array): string {
  let code = ""
  while (code.length < LETTERS) {
    for (const byte of randomBytes(LETTERS * 2)) if (byte < FAIR && code.length < LETTERS) code += CODE_ALPHABET[byte % CODE_ALPHABET.length]
  }
  return prefix ? `${prefix.replace(/-+$/, "")}-${code}` : code
}
