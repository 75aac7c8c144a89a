import type { Readable, Writable } from "node:stream"
import DKIM from "nodemailer/lib/dkim"
import type { Mail, Sender, SendResult } from "../../modules/marketing/delivery/sender"
import { classifyFailure, type SmtpError } from "./classify-failure"
import { createSessionPool } from "./create-session-pool"
import { openConnection, type Session } from "./open-connection"
import type { SmtpOptions } from "./smtp-options"

/**
 * nodemailer's own list leaves out List-Unsubscribe-Post, which RFC 8058 section 4 wants covered by DKIM,
 * and Feedback-ID, which Gmail reads only when it is signed.
 */
const SIGNED_HEADERS = [
  "From", "Sender", "Reply-To", "Subject", "Date", "Message-ID", "To", "Cc", "MIME-Version", "Content-Type", "Content-Transfer-Encoding",
  "In-Reply-To", "References", "List-Id", "List-Unsubscribe", "List-Unsubscribe-Post", "Feedback-ID",
].join(":")

/** One plain address: nothing in it may end the SMTP command it is put into. */
const IS_ADDRESS = /^[^\s<>"(),:;\\@[\]\u0000-\u001f\u007f]+@[^\s<>"(),:;\\@\u0000-\u001f\u007f]+$/

/**
 * Sends finished mails over warm connections of nodemailer (its SMTPConnection; its own pool spends more than twice
 * the time on a mail that is built already). It never throws: every failure is a result, and none is tried again here.
 */
export function createSmtpSender(options: SmtpOptions): Sender {
  const pool = createSessionPool(options)
  const dkim = options.dkim && new DKIM({ ...options.dkim, headerFieldNames: SIGNED_HEADERS })

  /** A server may close a connection that idled just as it is used again; then not a byte of the message went out. */
  const deliver = async (mail: Mail, mayRepeat = true): Promise<SendResult> => {
    let session: Session
    try {
      session = await pool.lend()
    } catch (error) {
      return classifyFailure(error as SmtpError, "not_connected")
    }
    const used = session.sent > 0
    const handover = await handOver(session, mail)
    pool.giveBack(session)
    if (handover.response !== undefined) return { outcome: "accepted", detail: handover.response.replace(/\s+/g, " ").slice(0, 500) }
    if (used && mayRepeat && !handover.begun && !handover.error.responseCode) return deliver(mail, false)
    return classifyFailure(handover.error, handover.begun ? "sent" : "greeted")
  }

  return {
    concurrency: options.connections * 2,
    send: async (mail) => {
      if (!IS_ADDRESS.test(mail.to)) return { outcome: "rejected", reason: "invalid_address", detail: "This is not an e-mail address." }
      try {
        return await deliver(dkim ? { ...mail, raw: await sign(dkim, mail.raw) } : mail)
      } catch (error) {
        return { outcome: "unknown", reason: "connection_lost", detail: error instanceof Error ? error.message : String(error) }
      }
    },
    verify: async () => {
      try {
        const { connection } = await openConnection(options)
        connection.quit()
        return null
      } catch (error) {
        return `The mail server ${new URL(options.url).host} cannot be used: ${classifyFailure(error as SmtpError, "not_connected").detail}`
      }
    },
    close: async () => pool.close(),
  }
}

type Handover = { begun: boolean } & ({ response: string } | { response?: undefined; error: SmtpError })

/** One mail over one session, which is ready for the next afterwards or over. `begun` tells whether any of the message went out. */
function handOver(session: Session, { from, to, raw }: Mail): Promise<Handover> {
  const { connection } = session
  let begun = false
  // nodemailer pipes a message once the server said 354; this is all it needs of a stream.
  const body = {
    pipe: (wire: Writable) => {
      begun = true
      wire.end(raw)
    },
  } as unknown as Readable
  return new Promise((resolve) => {
    connection.send({ from, to: [to], size: raw.length }, body, (error: SmtpError | null, info) => {
      if (!error) return resolve({ begun, response: info!.response })
      const refused = (error.code === "EENVELOPE" || error.code === "EMESSAGE") && error.responseCode !== 421
      if (!refused || session.over) {
        connection.close()
        session.over = true
        return resolve({ begun, error })
      }
      connection.reset((unclean) => {
        if (unclean) {
          connection.close()
          session.over = true
        }
        resolve({ begun, error })
      })
    })
  })
}

async function sign(dkim: DKIM, raw: string | Buffer): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of dkim.sign(raw) as AsyncIterable<Buffer | string>) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}
