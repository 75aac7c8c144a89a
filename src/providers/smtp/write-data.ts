import type { Writable } from "node:stream"

const END = ".\r\n"

/** Writes a message and its end (RFC 5321 4.5.2): lines end in CRLF, and a line that begins with a dot gets another. */
export function writeData(wire: Writable, raw: string | Buffer): void {
  const text = typeof raw === "string" ? raw : raw.toString("latin1")
  const encoding = typeof raw === "string" ? "utf8" : "latin1"
  const clean = text.startsWith(".") || text.includes("\n.") || HAS_BARE_END.test(text) ? text.replace(/\r\n|\r|\n/g, "\r\n").replace(/^\./gm, "..") : text
  wire.write(clean === "" || clean.endsWith("\r\n") ? clean + END : `${clean}\r\n${END}`, encoding)
}

const HAS_BARE_END = /\r(?!\n)|(?<!\r)\n/
