import type { Piece, Scope } from "./template-pieces"

/**
 * A part of a mail in quoted-printable (RFC 2045 section 6.7): ASCII, lines of at most 76, none of which begins with a dot.
 * It ends in a soft line break, so that parts encoded by themselves may stand behind one another.
 */
export function encodeQuoted(text: string): string {
  if (!text) return ""
  if (IS_PLAIN.test(text)) return foldLine(text.replaceAll("=", "=3D"))
  return text.replace(/\p{Surrogate}/gu, "\ufffd").split(/\r\n|\r|\n/).map(encodeLine).join("\r\n") + "=\r\n"
}

/** A template's pieces, encoded once as far as they are the same for everyone; drawing them gives the encoded part. */
export function quotePieces(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece) => {
    if (typeof piece === "string") return encodeQuoted(piece)
    if ("write" in piece) return { write: (scope: Scope) => encodeQuoted(piece.write(scope)) }
    return { when: piece.when, then: quotePieces(piece.then), otherwise: quotePieces(piece.otherwise) }
  })
}

/** Letters of a line, beside the `=` that ends it. */
const LONGEST = 75
const IS_PLAIN = /^[\x20-\x7e]+$/

/** A line of the text; a blank at its end would be lost on the way. */
function encodeLine(line: string): string {
  const escaped = line.replace(/[^\t\x20-\x3c\x3e-\x7e]+/g, escapeBytes).replace(/[\t ]$/, escapeBytes)
  return foldLine(escaped).slice(0, -SOFT_BREAK.length)
}

const SOFT_BREAK = "=\r\n"

/** Cut where a line grows too long, never within an escaped byte. */
function foldLine(escaped: string): string {
  let folded = ""
  let rest = hideDot(escaped)
  while (rest.length > LONGEST) {
    const at = rest[LONGEST - 1] === "=" ? LONGEST - 1 : rest[LONGEST - 2] === "=" ? LONGEST - 2 : LONGEST
    folded += rest.slice(0, at) + SOFT_BREAK
    rest = hideDot(rest.slice(at))
  }
  return folded + rest + SOFT_BREAK
}

const hideDot = (line: string) => (line.startsWith(".") ? `=2E${line.slice(1)}` : line)

function escapeBytes(letters: string): string {
  let written = ""
  for (const byte of Buffer.from(letters)) written += `=${byte.toString(16).toUpperCase().padStart(2, "0")}`
  return written
}
