import type { Readable, Writable } from "node:stream"
import type SMTPConnection from "nodemailer/lib/smtp-connection"
import type { Mail } from "../../modules/marketing/delivery/sender"
import type { SmtpError } from "./classify-failure"
import type { Handover } from "./session"

/** One mail over a session whose server takes one command at a time; it is ready for the next afterwards, or closed. */
export function handOver(connection: SMTPConnection, { from, to, raw }: Mail): Promise<Handover> {
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
      if (!refused) {
        connection.close()
        return resolve({ begun, error })
      }
      connection.reset((unclean) => {
        if (unclean) connection.close()
        resolve({ begun, error })
      })
    })
  })
}
