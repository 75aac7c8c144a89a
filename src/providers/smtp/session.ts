import type SMTPConnection from "nodemailer/lib/smtp-connection"
import type { Mail } from "../../modules/marketing/delivery/sender"
import type { SmtpError } from "./classify-failure"

/** What came of handing a mail over; `begun` tells whether any of the message went out. */
export type Handover = { begun: boolean } & ({ response: string } | { response?: undefined; error: SmtpError })

/** A session that was greeted and let in, and what it has done so far. */
export type Session = {
  connection: SMTPConnection
  handOver(mail: Mail): Promise<Handover>
  /** How many mails may be with it at once. */
  depth: number
  /** How many are with it now, and how many were so far. */
  lent: number
  sent: number
  over: boolean
}
