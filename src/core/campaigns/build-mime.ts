import { asciiAddress } from "./ascii-address"
import { encodeAddress, encodeHeader } from "./encode-header"

/** What all mails of a campaign share, written once. A mail that answers one person's deed has neither list nor feedback id. */
export type MimeFrame = {
  from: { name?: string | undefined; email: string }
  replyTo?: string | undefined
  /** RFC 2919, e.g. { name: "Harbour Supplies", id: "newsletter.shop.example.com" }. */
  list?: { name: string; id: string } | undefined
  /** Gmail's Feedback-ID, as feedback-id.ts writes it. */
  feedbackId?: string | undefined
}

/** What is one person's own. `messageId` without brackets, the same each time this very mail is built. */
export type MimeMail = {
  to: { name?: string | undefined; email: string }
  messageId: string
  date: Date
  subject: string
  text: MimeBody
  html: MimeBody
  /** Left out, the mail cannot be unsubscribed from, as befits one that was asked for. */
  unsubscribeUrl?: string | undefined
}

/** A part as text, or already in quoted-printable, ending in a line break. */
export type MimeBody = string | { quoted: string }

export type MimeSkeleton = { head: string; domain: string }

/** The headers that never change, written and checked once. */
export function compileMime({ from, replyTo, list, feedbackId }: MimeFrame): MimeSkeleton {
  return {
    domain: asciiAddress(from.email).slice(asciiAddress(from.email).lastIndexOf("@") + 1),
    head: [
      `From: ${encodeAddress(from)}`,
      ...(replyTo ? [`Reply-To: ${encodeAddress({ email: replyTo })}`] : []),
      ...(list ? [`List-Id: ${encodeAddress({ name: list.name, email: list.id.replace(/[^A-Za-z0-9.-]/g, "-").slice(0, 200) })}`] : []),
      ...(feedbackId !== undefined ? [`Feedback-ID: ${feedbackId.replace(/[^\x21-\x7e]/g, "-").slice(0, 200)}`] : []),
      list ? "List-Unsubscribe-Post: List-Unsubscribe=One-Click" : "Auto-Submitted: auto-generated",
      "MIME-Version: 1.0",
    ].join("\r\n"),
  }
}

/** The Message-ID of one delivery: the same however often it is built, so that a mail that came twice can be recognised. */
export function deliveryMessageId({ domain }: MimeSkeleton, occurrenceKey: number, profileKey: number): string {
  return `marketing.${occurrenceKey.toString(36)}.${profileKey.toString(36)}@${domain}`
}

/** Which delivery a Message-ID of ours names; undefined for any other. */
export function readDeliveryMessageId(messageId: string): { occurrenceKey: number; profileKey: number } | undefined {
  const [, occurrence, profile] = /^marketing\.([0-9a-z]{1,11})\.([0-9a-z]{1,11})@/.exec(messageId) ?? []
  if (!occurrence || !profile) return undefined
  return { occurrenceKey: Number.parseInt(occurrence, 36), profileKey: Number.parseInt(profile, 36) }
}

/**
 * A whole RFC 5322 message in ASCII with CRLF line ends, no line of which begins with a dot: text part first, then HTML
 * (multipart/alternative), both UTF-8, in base64 lines of 76 unless encoded before, with the one-click unsubscribe headers of RFC 8058.
 */
export function buildMime({ head }: MimeSkeleton, { to, messageId, date, subject, text, html, unsubscribeUrl }: MimeMail): string {
  const id = messageId.replace(/[^\x21-\x7e]|[<>]/g, "").slice(0, 200)
  const boundary = `=_marketing_${id.replace(/[^A-Za-z0-9]/g, "").slice(0, 40)}`
  return `${head}\r\n`
    + `To: ${encodeAddress(to)}\r\n`
    + `Subject: ${encodeHeader(subject)}\r\n`
    + `Date: ${date.toUTCString().replace("GMT", "+0000")}\r\n`
    + `Message-ID: <${id}>\r\n`
    + (unsubscribeUrl ? `List-Unsubscribe: <${unsubscribeUrl.replace(/[^\x21-\x7e]|[<>]/g, "")}>\r\n` : "")
    + `Content-Type: multipart/alternative; boundary="${boundary}"\r\n\r\n`
    + part(boundary, "plain", text)
    + part(boundary, "html", html)
    + `--${boundary}--\r\n`
}

function part(boundary: string, kind: "plain" | "html", body: MimeBody): string {
  const [encoding, encoded] = typeof body === "string" ? ["base64", base64Lines(body)] : ["quoted-printable", body.quoted]
  return `--${boundary}\r\nContent-Type: text/${kind}; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${encoded}\r\n`
}

/** RFC 2045 section 6.8: base64 in lines of at most 76. */
function base64Lines(body: string): string {
  const encoded = Buffer.from(/[\r\n]/.test(body) ? body.replace(/\r\n|\r|\n/g, "\r\n") : body).toString("base64")
  let lines = ""
  for (let at = 0; at < encoded.length; at += 76) lines += `${encoded.slice(at, at + 76)}\r\n`
  return lines
}
