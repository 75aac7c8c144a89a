/** hard: the address does not exist, never mail it again. soft: try later, count. policy: the sender or the text was refused, the address is fine. */
export type BounceClass = "hard" | "soft" | "policy"

/** RFC 3463 codes that say that there is no such mailbox. */
const NO_MAILBOX = /^5\.(?:1\.(?:1|2|3|6|10)|2\.1)$/
/** Security, policy and content: the sender's trouble. */
const POLICY = /^[45]\.(?:7|6)\.\d+$/
const SAYS_NO_MAILBOX = /(?:user|mailbox|recipient|address|account|alias)[^.]{0,40}(?:unknown|not found|no longer|does(?:n.t| not) exist|invalid|disabled|inactive)|(?:unknown|no such|invalid|nonexist\w+) (?:user|mailbox|recipient|address|local)/i
const SAYS_POLICY = /spam|block(?:ed|list)|black ?list|dnsbl|rbl|policy|reputation|dmarc|\bspf\b|dkim|unauthenticated|banned|denied/i

/**
 * What a bounce means for the address. The enhanced status code decides (RFC 3463, RFC 5248), then the server's words, then
 * what the provider calls it. A refusal for policy, content or reputation (5.7.x, 5.6.x) never speaks against the address.
 */
export function classifyBounce({ code, detail, permanent }: { code: string | null; detail: string; permanent: boolean | null }): BounceClass {
  const enhanced = /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(`${code ?? ""} ${detail}`)?.[1]
  if (enhanced && NO_MAILBOX.test(enhanced)) return "hard"
  if (enhanced && POLICY.test(enhanced)) return "policy"
  if (enhanced?.startsWith("4.")) return "soft"
  if (SAYS_POLICY.test(detail)) return "policy"
  if (SAYS_NO_MAILBOX.test(detail)) return "hard"
  if (enhanced) return "soft"
  return permanent ? "hard" : "soft"
}
