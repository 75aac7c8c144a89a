import type { Message } from "../message.schema"
import type { CheckFinding } from "./check"

/** What a message is judged by: as it is written, as it is drawn for one person, and who it comes from. */
export type CheckGround = {
  message: Message
  drawn: { subject: string; preheader: string; html: string; text: string }
  /** Where this copy's unsubscribe link leads. */
  unsubscribeUrl: string
  postalAddress: string
  from: { email: string; replyTo: string | undefined }
}

export type Found = Omit<CheckFinding, "name">

/** One thing to look at before sending. It finds nothing, or what is wrong; `fine` is said when it finds nothing. */
export type MessageCheck = { name: string; fine: string; find: (ground: CheckGround) => Found[] }
