import type { Readable } from "node:stream"
import { createTransport } from "nodemailer"
import type { Mail, Sender, SendResult } from "../../modules/marketing/delivery/sender"
import { classifyFailure, type Progress, type SmtpError } from "./classify-failure"
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

type Composed = { message: { createReadStream: (...given: never[]) => Readable }; data: { handover?: Handover } }
type Handover = { body?: Readable }

/** Sends finished mails over a pool of warm connections. It never throws: every failure is a result, and none is tried again here. */
export function createSmtpSender(options: SmtpOptions): Sender {
  const transport = createTransport({
    url: options.url,
    pool: true,
    maxConnections: options.connections,
    maxMessages: 1_000,
    // Once, and only when not a byte of the message went out: a server may close a connection that idled.
    maxRequeues: 1,
    connectionTimeout: options.connectionTimeoutMs,
    greetingTimeout: options.greetingTimeoutMs,
    socketTimeout: options.socketTimeoutMs,
    dnsTimeout: options.connectionTimeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(options.dkim ? { dkim: { ...options.dkim, headerFieldNames: SIGNED_HEADERS } } : {}),
  })
  transport.use("stream", watchBody)

  return {
    concurrency: options.connections * 2,
    send: async ({ from, to, raw }: Mail): Promise<SendResult> => {
      if (!IS_ADDRESS.test(to)) return { outcome: "rejected", reason: "invalid_address", detail: "This is not an e-mail address." }
      const handover: Handover = {}
      try {
        const { response } = await transport.sendMail({ envelope: { from, to: [to] }, raw, handover } as object)
        return { outcome: "accepted", detail: response.replace(/\s+/g, " ").slice(0, 500) }
      } catch (error) {
        return classifyFailure(error as SmtpError, progressOf(handover))
      }
    },
    verify: async () => {
      try {
        await transport.verify()
        return null
      } catch (error) {
        const { host } = new URL(options.url)
        return `The mail server ${host} cannot be used: ${classifyFailure(error as SmtpError, "not_connected").detail}`
      }
    },
    close: async () => transport.close(),
  }
}

/** Remembers the stream that carries a mail's body: whether it was read tells what the server can have got. */
function watchBody(mail: unknown, done: () => void): void {
  const { message, data } = mail as Composed
  const create = message.createReadStream.bind(message)
  message.createReadStream = (...given) => {
    const body = create(...given)
    if (data.handover) data.handover.body = body
    return body
  }
  done()
}

function progressOf({ body }: Handover): Progress {
  if (!body) return "not_connected"
  // Read means in the socket's hands; how much of it the server got cannot be known.
  return body.readableDidRead ? "sent" : "greeted"
}
