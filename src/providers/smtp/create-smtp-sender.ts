import DKIM from "nodemailer/lib/dkim"
import { asciiAddress, isAscii } from "../../core/campaigns/ascii-address"
import type { Mail, Sender, SendResult } from "../../modules/marketing/delivery/sender"
import { classifyFailure, type SmtpError } from "./classify-failure"
import { createSessionPool } from "./create-session-pool"
import { openSession, PIPELINED_DEPTH } from "./open-session"
import type { Session } from "./session"
import type { SmtpOptions } from "./smtp-options"

/**
 * nodemailer's own list leaves out List-Unsubscribe-Post, which RFC 8058 section 4 wants covered by DKIM,
 * and Feedback-ID, which Gmail reads only when it is signed.
 */
const SIGNED_HEADERS = [
  "From", "Sender", "Reply-To", "Subject", "Date", "Message-ID", "To", "Cc", "MIME-Version", "Content-Type", "Content-Transfer-Encoding",
  "In-Reply-To", "References", "List-Id", "List-Unsubscribe", "List-Unsubscribe-Post", "Feedback-ID",
].join(":")

/** How often a mail of which nothing went out moves on to another connection. */
const REPEATS = 10

/** One plain address: nothing in it may end the SMTP command it is put into. */
const IS_ADDRESS = /^[^\s<>"(),:;\\@[\]\u0000-\u001f\u007f]+@[^\s<>"(),:;\\@\u0000-\u001f\u007f]+$/

/**
 * Sends finished mails over warm connections that nodemailer opened; where the server takes pipelined commands, we speak
 * to it ourselves, at a fraction of the time. It never throws: every failure is a result, and none is tried again here.
 */
export function createSmtpSender(options: SmtpOptions): Sender {
  const pool = createSessionPool(options)
  const dkim = options.dkim && new DKIM({ ...options.dkim, headerFieldNames: SIGNED_HEADERS })

  /** A server may close a connection just as it is used again, or over another mail; then not a byte of the message went out. */
  const deliver = async (mail: Mail, repeats = REPEATS): Promise<SendResult> => {
    let session: Session
    try {
      session = await pool.lend()
    } catch (error) {
      return classifyFailure(error as SmtpError, "not_connected")
    }
    const shared = session.sent > 0 || session.lent > 1
    const handover = await session.handOver(mail)
    pool.giveBack(session)
    if (handover.response !== undefined) return { outcome: "accepted", detail: handover.response.replace(/\s+/g, " ").slice(0, 500) }
    if (shared && repeats > 0 && !handover.begun && !handover.error.responseCode) return deliver(mail, repeats - 1)
    return classifyFailure(handover.error, handover.begun ? "sent" : "greeted")
  }

  return {
    concurrency: options.connections * PIPELINED_DEPTH,
    send: async (given) => {
      const mail = { ...given, from: asciiAddress(given.from), to: asciiAddress(given.to) }
      if (!IS_ADDRESS.test(mail.to)) return { outcome: "rejected", reason: "invalid_address", detail: "This is not an e-mail address." }
      if (mail.tidy && !isAscii(mail.to)) return { outcome: "rejected", reason: "invalid_address", detail: "The address has letters before the @ that mail servers may not take." }
      if (!IS_ADDRESS.test(mail.from)) return { outcome: "rejected", reason: "sender_refused", detail: "The mail's sender has to be one plain e-mail address, without a name." }
      try {
        return await deliver(dkim ? { ...mail, raw: await sign(dkim, mail.raw) } : mail)
      } catch (error) {
        return { outcome: "unknown", reason: "connection_lost", detail: error instanceof Error ? error.message : String(error) }
      }
    },
    verify: async () => {
      try {
        const { connection } = await openSession(options)
        connection.quit()
        return null
      } catch (error) {
        return `The mail server ${new URL(options.url).host} cannot be used: ${classifyFailure(error as SmtpError, "not_connected").detail}`
      }
    },
    close: async () => pool.close(),
  }
}

async function sign(dkim: DKIM, raw: string | Buffer): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of dkim.sign(raw) as AsyncIterable<Buffer | string>) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}
