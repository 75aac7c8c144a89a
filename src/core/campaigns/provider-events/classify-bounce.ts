import { readEnhancedCode } from "../read-enhanced-code"

/** hard: the address does not exist, never mail it again. soft: try later, count. policy: the sender or the text was refused, the address is fine. */
export type BounceClass = "hard" | "soft" | "policy"

/** RFC 3463 codes that say that there is no such mailbox. */
const NO_MAILBOX = /^5\.(?:1\.(?:1|2|3|6|10)|2\.1)$/
/** Security, policy, content and the sender's own address: the sender's trouble. */
const POLICY = /^(?:[45]\.(?:7|6)\.\d+|5\.1\.[78])$/
/** A full mailbox, a large mail, a system, a route or a conversation in trouble: not the address. */
const PASSING = /^5\.(?:2\.[23]|[34]\.\d+|5\.[1-9]\d*)$/
const SAYS_NO_MAILBOX = /(?:user|mailbox|recipient|address|account|alias)[^.]{0,40}(?:unknown|not found|no longer|does(?:n.t| not) exist|invalid|disabled|inactive)|(?:unknown|no such|invalid|nonexist\w+) (?:user|mailbox|recipient|address|local)|(?:mailbox|recipient|account|user) (?:is )?unavailable|(?:recipient|user|address) (?:is )?rejected/i
const SAYS_POLICY = /spam|block(?:ed|list)|black ?list|dnsbl|rbl|policy|reputation|dmarc|\bspf\b|dkim|unauthenticated|banned|denied|(?:sender|client)\b[^.]{0,20} rejected/i
const SAYS_PASSING = /\bfull\b|mailboxfull|quota|out of storage|too ?(?:large|big|old|many)|size limit|rate.?limit|timed out|(?<!(?:account|domain|mailbox|user)[^.]{0,10})expired/i
/** A reply code of four hundreds, given as the code or where the server's words begin. */
const SAYS_LATER = /^(?:smtp; ?)?4\d\d\b/i

/**
 * What a bounce means for the address. The enhanced status code decides (RFC 3463, RFC 5248), then the server's words, then
 * what the provider calls it. A refusal for policy, content or reputation (5.7.x, 5.6.x) never speaks against the address, and
 * what passes (a full mailbox, a mail too large, tries used up) never for good, whatever the provider calls it.
 */
export function classifyBounce({ code, detail, permanent }: { code: string | null; detail: string; permanent: boolean | null }): BounceClass {
  const enhanced = readEnhancedCode(code, detail)
  if (enhanced && NO_MAILBOX.test(enhanced)) return "hard"
  if (enhanced && POLICY.test(enhanced)) return "policy"
  if (enhanced?.startsWith("4.")) return "soft"
  if (SAYS_POLICY.test(detail)) return "policy"
  if (SAYS_PASSING.test(detail) || SAYS_LATER.test(code ?? "") || SAYS_LATER.test(detail)) return "soft"
  if (SAYS_NO_MAILBOX.test(detail)) return "hard"
  if (enhanced && PASSING.test(enhanced)) return "soft"
  return permanent ? "hard" : "soft"
}
