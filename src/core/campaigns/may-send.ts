import type { SendReasonCode } from "./send-reasons"

export type EmailConsent = "never_asked" | "pending" | "subscribed" | "unsubscribed"

/** What must be known about a person at the moment a mail is about to be handed over. */
export type SendFacts = {
  /** The profile was deleted, or was never there. */
  deleted: boolean
  email: string | null
  /** The address is on the suppression list. */
  suppressed: boolean
  emailConsent: EmailConsent
}

export type SendDecision = { may: true } | { may: false; reason: SendReasonCode }

/**
 * Whether a marketing mail may go to this person now, else the first reason why not. Counting an audience,
 * and claiming a send, both ask here, so the number shown before is made by the rule that decides later.
 */
export function maySend({ deleted, email, suppressed, emailConsent }: SendFacts): SendDecision {
  if (deleted) return refuse("deleted")
  if (!email) return refuse("no_email")
  if (suppressed) return refuse("suppressed")
  if (emailConsent !== "subscribed") return refuse(emailConsent)
  return { may: true }
}

const refuse = (reason: SendReasonCode): SendDecision => ({ may: false, reason })
