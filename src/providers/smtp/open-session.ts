import { parseConnectionUrl } from "nodemailer/lib/shared"
import SMTPConnection from "nodemailer/lib/smtp-connection"
import { createPipelinedSession } from "./pipelined-session"
import { handOver } from "./hand-over"
import type { Session } from "./session"
import type { SmtpOptions } from "./smtp-options"

/** One mail's text on its way, the next one's envelope with it, and one that waits, so that each text leaves together with an envelope. */
export const PIPELINED_DEPTH = 3

/** Connects, waits for the greeting, secures the connection where the server can, and logs in. Rejects with nodemailer's error. */
export function openSession(options: SmtpOptions): Promise<Session> {
  const { auth, ...where } = parseConnectionUrl(options.url)
  const connection = new SMTPConnection({
    ...where,
    connectionTimeout: options.connectionTimeoutMs,
    greetingTimeout: options.greetingTimeoutMs,
    socketTimeout: options.socketTimeoutMs,
    dnsTimeout: options.connectionTimeoutMs,
  })
  return new Promise((resolve, reject) => {
    const session: Session = { connection, handOver: (mail) => handOver(connection, mail), depth: 1, lent: 0, sent: 0, over: false }
    connection.on("error", reject)
    connection.once("end", () => {
      session.over = true
      reject(Object.assign(new Error("Connection closed unexpectedly"), { code: "ECONNECTION" }))
    })
    connection.connect((refused) => {
      if (refused) return reject(refused)
      const extensions = readExtensions(connection.lastServerResponse || "")
      const ready = () => {
        if (extensions.has("PIPELINING")) {
          session.handOver = createPipelinedSession(connection, extensions)
          session.depth = PIPELINED_DEPTH
        }
        resolve(session)
      }
      if (!auth?.user || !connection.allowsAuth) return ready()
      connection.login({ user: auth.user, credentials: { user: auth.user, pass: auth.pass ?? "" } }, (denied) => {
        if (!denied) return ready()
        reject(denied)
        connection.close()
      })
    })
  })
}

/** The names of what a server can do, from its answer to EHLO. */
function readExtensions(answer: string): Set<string> {
  return new Set([...answer.matchAll(/^250[ -]([A-Za-z0-9-]+)/gm)].map(([, name]) => name!.toUpperCase()))
}
