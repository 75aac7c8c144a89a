import { asciiAddress } from "./ascii-address"

/**
 * Text for a mail header: one line of ASCII, folded, as RFC 2047 encoded words where it is anything else.
 * No input can start another header.
 */
export function encodeHeader(text: string): string {
  const line = text.replace(/[\s\u0000-\u001f\u007f\u2028\u2029]+/g, " ").trim()
  if (/^[\x20-\x7e]*$/.test(line) && line.length <= 900 && !line.includes("=?")) return fold(line)
  return encodeWords(line)
}

/** `"Name" <address>` in ASCII, with a name of any letters; the address alone when there is none. A letter before the @ that ASCII lacks becomes a question mark. */
export function encodeAddress({ name, email }: { name?: string | undefined; email: string }): string {
  const address = `<${asciiAddress(email).replace(/[\s<>\u0000-\u001f\u007f]/g, "").replace(/[^\x21-\x7e]/gu, "?")}>`
  const line = (name ?? "").replace(/[\s\u0000-\u001f\u007f\u2028\u2029]+/g, " ").trim()
  if (!line) return address
  if (/^[\x20-\x7e]{1,60}$/.test(line) && !line.includes("=?")) return `"${line.replace(/["\\]/g, "\\$&")}" ${address}`
  return `${encodeWords(line)}\r\n ${address}`
}

/**
 * RFC 2047 section 2: a word never splits a character, and a line that holds one has at most 76 letters; so 45 bytes
 * of UTF-8 a line, fewer on the first, which begins with the header's name.
 */
function encodeWords(line: string): string {
  const words: string[] = []
  let chunk = ""
  let bytes = 0
  for (const letter of line.replace(/\p{Surrogate}/gu, "\ufffd")) {
    const size = Buffer.byteLength(letter)
    if (bytes + size > (words.length ? 45 : 39)) {
      words.push(chunk)
      chunk = ""
      bytes = 0
    }
    chunk += letter
    bytes += size
  }
  words.push(chunk)
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word).toString("base64")}?=`).join("\r\n ")
}

/** Long lines break at a blank, which RFC 5322 section 2.2.3 reads as a blank again. */
function fold(line: string): string {
  return line.length <= 66 ? line : line.replace(/(.{1,66}) (?=\S)/g, "$1\r\n ")
}
