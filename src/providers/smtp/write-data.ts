import type { Mail } from "../../modules/marketing/delivery/sender"
import type { Outbox } from "./outbox"

const END = ".\r\n"

/** Says a message and its end (RFC 5321 4.5.2): lines end in CRLF, and a line that begins with a dot gets another. */
export function writeData(outbox: Outbox, { raw, tidy }: Pick<Mail, "raw" | "tidy">): void {
  if (tidy) {
    outbox.say(raw, "latin1")
    return outbox.say(END, "latin1")
  }
  const text = typeof raw === "string" ? raw : raw.toString("latin1")
  const clean = text.startsWith(".") || text.includes("\n.") || HAS_BARE_END.test(text) ? text.replace(/\r\n|\r|\n/g, "\r\n").replace(/^\./gm, "..") : text
  outbox.say(clean === "" || clean.endsWith("\r\n") ? clean + END : `${clean}\r\n${END}`, typeof raw === "string" ? "utf8" : "latin1")
}

const HAS_BARE_END = /\r(?!\n)|(?<!\r)\n/
