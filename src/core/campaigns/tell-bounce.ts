import { readEnhancedCode } from "./read-enhanced-code"

/** Why a receiving server sent a mail back, in a merchant's words. */
export type BounceWords = { key: string; label: string; remedy: string }

const OWN_SETUP = "Check SPF, DKIM and DMARC of your sending domain, and its reputation with this provider."

/** RFC 3463 and RFC 5248 status codes by their last two numbers; the most exact first. */
const byCode: readonly [RegExp, BounceWords][] = [
  [/^[45]\.1\.(0|1|3|6|10)$/, { key: "no_mailbox", label: "No such mailbox", remedy: "The address is wrong or was given up. Where the server says so outright, it is not mailed again." }],
  [/^[45]\.1\.2$|^[45]\.4\.[46]$/, { key: "no_domain", label: "No such domain", remedy: "The part after the @ does not take mails. Often it was mistyped." }],
  [/^[45]\.1\.[78]$|^5\.7\.(2[0-9]|3[0-9])$/, { key: "authentication", label: "Sender not authenticated", remedy: OWN_SETUP }],
  [/^[45]\.2\.1$/, { key: "disabled", label: "Mailbox switched off", remedy: "The mailbox exists and takes no mails at present." }],
  [/^[45]\.2\.2$/, { key: "full", label: "Mailbox full", remedy: "The reader has no room left. It is tried again by later campaigns." }],
  [/^[45]\.(2\.3|3\.4)$/, { key: "too_large", label: "Mail too large", remedy: "Make the mail smaller: fewer pictures, shorter code." }],
  [/^[45]\.7\./, { key: "policy", label: "Refused as unwanted or by policy", remedy: OWN_SETUP }],
  [/^[45]\.(3|4)\./, { key: "server", label: "Receiving server in trouble", remedy: "The other side could not take the mail at that time." }],
  [/^[45]\.6\./, { key: "content", label: "Content not accepted", remedy: "The receiving server could not read the mail or does not like what is in it." }],
]

/** What servers write when they give no code, in the order it is looked for. */
const byWords: readonly [RegExp, string][] = [
  [/user unknown|no such (user|mailbox|recipient)|does not exist|unknown (user|recipient)|invalid recipient|NoEmail|mailbox (not found|unavailable)|(?<!sender )address rejected/i, "no_mailbox"],
  [/quota|mailbox.{0,10}full|over.?quota|MailboxFull/i, "full"],
  [/domain.{0,20}(not found|unknown)|host.{0,10}not found|NXDOMAIN/i, "no_domain"],
  [/spf|dkim|dmarc|unauthenticated/i, "authentication"],
  [/spam|blocked|block ?list|blacklist|policy|reputation|ContentRejected/i, "policy"],
  [/disabled|inactive|suspended/i, "disabled"],
  [/too large|size limit|MessageTooLarge/i, "too_large"],
  [/too old|timed out|delivery.{0,20}expired/i, "server"],
]

const unknown: BounceWords = { key: "other", label: "Another reason", remedy: "The server’s own words are all that is known." }

/** The reason behind a bounce: its enhanced status code decides, then the server's words. */
export function tellBounce(code: string | null, detail: string): BounceWords {
  const enhanced = readEnhancedCode(code, detail)
  const known = enhanced && byCode.find(([sign]) => sign.test(enhanced))?.[1]
  if (known) return known
  const key = byWords.find(([sign]) => sign.test(detail))?.[1]
  return byCode.find(([, words]) => words.key === key)?.[1] ?? unknown
}
