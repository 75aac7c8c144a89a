export const sendStates = ["queued", "sending", "accepted", "skipped", "failed", "unknown"] as const

/** Where one recipient stands in the ledger of a campaign. */
export type SendState = (typeof sendStates)[number]

export type SendReason = {
  code: string
  state: "skipped" | "failed" | "unknown"
  label: string
  /** What it means and what can be done, in a merchant's words. */
  explanation: string
  /** Nothing reached the person for a cause that passes: "retry failed" takes these and no others. */
  temporary?: true
}

/** Every word the ledger uses to say why a planned mail was not accepted. To add one, add an entry. */
export const sendReasons = [
  { code: "deleted", state: "skipped", label: "Deleted profile", explanation: "This person was deleted from the shop after the audience was fixed." },
  { code: "no_email", state: "skipped", label: "No e-mail address", explanation: "There is no e-mail address that a mail could be sent to." },
  { code: "suppressed", state: "skipped", label: "On the suppression list", explanation: "This address must not be mailed any more, for example because mails to it bounced or were reported as spam." },
  { code: "unsubscribed", state: "skipped", label: "Unsubscribed", explanation: "This person has unsubscribed from marketing mails." },
  { code: "pending", state: "skipped", label: "Not yet confirmed", explanation: "This person was asked to confirm the subscription and has not done so yet." },
  { code: "never_asked", state: "skipped", label: "Never agreed to marketing mails", explanation: "There is no record that this person agreed to marketing mails." },
  { code: "consent_expired", state: "skipped", label: "Consent expired", explanation: "This person agreed longer ago than the shop lets consent count, and has not clicked, visited or ordered since." },
  { code: "topic_opted_out", state: "skipped", label: "Does not want this topic", explanation: "This person wants no mails about the campaign's topic." },
  { code: "paused", state: "skipped", label: "Taking a break", explanation: "This person asked for a break from mails, which is not over yet." },
  { code: "wants_fewer", state: "skipped", label: "Wants fewer mails", explanation: "This person asked for at most one mail a week or a month, and has had it." },
  { code: "holdout", state: "skipped", label: "Held out for measuring", explanation: "This person was chosen by chance to get nothing, so that the effect of mailing can be measured." },
  { code: "always_held_out", state: "skipped", label: "Always held out", explanation: "This person is among those whom the shop mails no campaign at all, so that the effect of all mailing can be measured." },
  { code: "smart_sending", state: "skipped", label: "Mailed a short while ago", explanation: "This person got another marketing mail within the hours that smart sending keeps between two." },
  { code: "frequency_cap", state: "skipped", label: "Enough mails lately", explanation: "This person got as many marketing mails lately as the shop's frequency cap allows." },
  { code: "gave_way", state: "skipped", label: "Gave way to a more important mail", explanation: "A campaign of higher priority is on its way to this person, and the shop's rules leave room for one of them." },
  { code: "quiet_hours", state: "skipped", label: "Quiet hours", explanation: "It was night where this person lives, and the campaign skips those in quiet hours." },
  { code: "too_late", state: "skipped", label: "Too late", explanation: "The mail's time had passed by more than the late limit when it could have been sent, for example because the server was down." },
  { code: "coupon_budget", state: "skipped", label: "Coupons used up", explanation: "The coupon in this mail has reached its cap: no code is left, or the discounts given have used up its budget." },
  { code: "coupon_ended", state: "skipped", label: "Coupon ended", explanation: "The coupon in this mail was ended, or its time was over before the mail's turn came." },
  { code: "campaign_cancelled", state: "skipped", label: "Campaign cancelled", explanation: "The campaign was cancelled before this mail's turn came." },
  { code: "rejected", state: "failed", label: "Refused for good", explanation: "The mail server refused this mail for good. Trying again would not help." },
  { code: "temporary", state: "failed", label: "Put off by the mail server", explanation: "The mail server refused this mail for now. It can be tried again.", temporary: true },
  { code: "unreachable", state: "failed", label: "Mail server not reached", explanation: "The mail server could not be reached, so nothing was handed over. It can be tried again.", temporary: true },
  { code: "render_error", state: "failed", label: "Mail could not be written", explanation: "The message could not be filled in for this person. Correct the message in a new campaign." },
  { code: "connection_lost", state: "unknown", label: "No answer from the mail server", explanation: "The connection was lost after the mail had been handed over: it may or may not have arrived. It is not sent again, so that nobody gets it twice." },
  { code: "worker_lost", state: "unknown", label: "Server stopped in mid-sending", explanation: "The server stopped while this mail was in hand: it may or may not have been sent. It is not sent again, so that nobody gets it twice." },
] as const satisfies readonly SendReason[]

export type SendReasonCode = (typeof sendReasons)[number]["code"]

const byCode = new Map<string, SendReason>(sendReasons.map((reason) => [reason.code, reason]))

/** The catalogue's entry for a code; undefined for a code it does not hold. */
export function findReason(code: string): SendReason | undefined {
  return byCode.get(code)
}

/** The codes "retry failed" puts back into the queue. */
export const temporaryReasons: readonly string[] = sendReasons.filter((reason: SendReason) => reason.temporary).map(({ code }) => code)

/** A reason in words for one recipient, with the provider's own answer where there is one. */
export function explainReason(code: string | null, detail: string | null): string | null {
  if (!code) return null
  const explanation = findReason(code)?.explanation ?? code
  return detail ? `${explanation} (${detail})` : explanation
}
