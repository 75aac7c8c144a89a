import { parseConnectionUrl } from "nodemailer/lib/shared"
import SMTPConnection from "nodemailer/lib/smtp-connection"
import type { SmtpOptions } from "./smtp-options"

/** A session that was greeted and let in, and what it has done so far. */
export type Session = { connection: SMTPConnection; sent: number; over: boolean }

/** Connects, waits for the greeting, secures the connection where the server can, and logs in. Rejects with nodemailer's error. */
export function openConnection(options: SmtpOptions): Promise<Session> {
  const { auth, ...where } = parseConnectionUrl(options.url)
  const connection = new SMTPConnection({
    ...where,
    connectionTimeout: options.connectionTimeoutMs,
    greetingTimeout: options.greetingTimeoutMs,
    socketTimeout: options.socketTimeoutMs,
    dnsTimeout: options.connectionTimeoutMs,
  })
  return new Promise((resolve, reject) => {
    const session: Session = { connection, sent: 0, over: false }
    connection.on("error", reject)
    connection.once("end", () => {
      session.over = true
      reject(Object.assign(new Error("Connection closed unexpectedly"), { code: "ECONNECTION" }))
    })
    connection.connect((refused) => {
      if (refused) return reject(refused)
      if (!auth?.user || !connection.allowsAuth) return resolve(session)
      connection.login({ user: auth.user, credentials: { user: auth.user, pass: auth.pass ?? "" } }, (denied) => {
        if (!denied) return resolve(session)
        reject(denied)
        connection.close()
      })
    })
  })
}
