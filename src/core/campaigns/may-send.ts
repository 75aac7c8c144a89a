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
  /** Never said yes or no, but a customer whose order allows mails about similar products, in a shop that goes by that. */
  softOptIn: boolean
  /** The subscription is older than the shop lets consent count, and the person has done nothing since. */
  consentExpired: boolean
  /** The person wants nothing about the mail's topic. */
  topicOptedOut: boolean
  /** The person is taking a break. */
  paused: boolean
  /** The person wants one mail a week or month at most, and has had it. */
  wantsFewer: boolean
}

export type SendDecision = { may: true } | { may: false; reason: SendReasonCode }

/**
 * Whether a marketing mail may go to this person now, else the first reason why not. Counting an audience,
 * and claiming a send, both ask here, so the number shown before is made by the rule that decides later.
 */
export function maySend({ deleted, email, suppressed, emailConsent, softOptIn, consentExpired, topicOptedOut, paused, wantsFewer }: SendFacts): SendDecision {
  if (deleted) return refuse("deleted")
  if (!email) return refuse("no_email")
  if (suppressed) return refuse("suppressed")
  // A request that nobody confirmed is a stranger's word as well as the person's: it takes no customer out.
  if (emailConsent !== "subscribed" && !((emailConsent === "never_asked" || emailConsent === "pending") && softOptIn)) return refuse(emailConsent)
  if (consentExpired) return refuse("consent_expired")
  if (topicOptedOut) return refuse("topic_opted_out")
  if (paused) return refuse("paused")
  if (wantsFewer) return refuse("wants_fewer")
  return { may: true }
}

const refuse = (reason: SendReasonCode): SendDecision => ({ may: false, reason })
