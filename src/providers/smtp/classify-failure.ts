/** An error of nodemailer, as far as it says what happened. */
export type SmtpError = Error & { code?: string; command?: string; response?: string; responseCode?: number; originalCode?: string }

/** How far a mail had got: no session yet, a session but nothing of the message sent, or sent. */
export type Progress = "not_connected" | "greeted" | "sent"

export type Failure = { outcome: "rejected" | "deferred" | "unreachable" | "unknown"; reason: string; detail: string }

/** What became of a mail nodemailer reports an error for. */
export function classifyFailure(error: SmtpError, progress: Progress): Failure {
  const detail = describe(error)
  const answer = error.responseCode ?? 0
  if (progress === "not_connected" || REFUSES_US.has(answer)) return { outcome: "unreachable", reason: reasonOfNoSession(error, answer), detail }
  if (answer >= 400) {
    return { outcome: answer >= 500 ? "rejected" : "deferred", reason: reasonOfAnswer(error, answer), detail }
  }
  const reason = error.code === "ETIMEDOUT" ? "no_answer" : "connection_lost"
  if (progress === "sent") return { outcome: "unknown", reason, detail }
  if (error.code === "EENVELOPE" || error.code === "EMESSAGE") return { outcome: "rejected", reason: "invalid_address", detail }
  return { outcome: "deferred", reason, detail }
}

/** Authentication asked for or refused (RFC 4954): no mail will pass, whoever it is for. */
const REFUSES_US = new Set([454, 530, 534, 535, 538])

function reasonOfNoSession({ code, originalCode, message, response }: SmtpError, answer: number): string {
  if (code === "EAUTH" || REFUSES_US.has(answer)) return "login_refused"
  if (answer) return "server_refused"
  if (originalCode === "ECONNREFUSED") return "connection_refused"
  if (code === "EDNS") return "host_not_found"
  if (code === "ETLS") return "no_secure_connection"
  if (/greeting never received/i.test(message)) return "no_greeting"
  return response ? "server_refused" : "not_reachable"
}

/** Only what says outright that nobody is there: it suppresses the address. “Unavailable” and “rejected” alone are said for policy as well. */
const HAS_NO_MAILBOX = /(?:user|mailbox|recipient|address|account|alias).{0,40}(?:unknown|not found|no longer|does(?:n.t| not) exist|invalid)|(?:unknown|no such|invalid|nonexist\w+) (?:user|mailbox|recipient|address|local)/i
/** Whatever else such an answer says: it is about the sender, or about a server that passes our mails to nobody. */
const IS_ABOUT_US = /\b(?:sender|return.?path|mail ?from|authenticat\w*)\b|\brelay(?:ing|ed)?\b(?! recipient table)/i
const IS_POLICY = /spam|block|black ?list|dnsbl|rbl|policy|reputation|dmarc|spf|dkim|authenticat|banned|abuse|denied/i
const IS_FULL = /full|quota|over.?limit|storage/i

/** RFC 3463 enhanced codes first, then the words servers use without them. */
function reasonOfAnswer({ command, response = "" }: SmtpError, answer: number): string {
  const enhanced = /^\d{3}[ -]([45]\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1]?.slice(2) ?? ""
  if (command === "MAIL FROM" && !/^[13]\./.test(enhanced)) return answer >= 500 ? "sender_refused" : "try_later"
  const aboutUs = command === "MAIL FROM" || IS_ABOUT_US.test(response)
  if (/^1\.(?:1|2|3|6|10)$|^2\.1$/.test(enhanced)) return aboutUs ? "sender_refused" : "unknown_recipient"
  if (/^2\.2$/.test(enhanced) || (IS_FULL.test(response) && /^(?:4|5)52/.test(response))) return "mailbox_full"
  if (/^3\.4$/.test(enhanced)) return "too_large"
  if (/^7\.|^6\./.test(enhanced)) return answer < 500 && /gr[ea]y/i.test(response) ? "greylisted" : "policy"
  if (/^4\./.test(enhanced)) return "not_routable"
  if (answer < 500) return /gr[ea]y/i.test(response) ? "greylisted" : "try_later"
  if (IS_POLICY.test(response)) return "policy"
  if (HAS_NO_MAILBOX.test(response) && !aboutUs) return "unknown_recipient"
  return command === "RCPT TO" ? "recipient_refused" : "message_refused"
}

/** The server's own words, or what nodemailer saw; one line, never with a password in it. */
function describe({ response, message }: SmtpError): string {
  return (response ?? message).replace(/\s+/g, " ").trim().slice(0, 500)
}
