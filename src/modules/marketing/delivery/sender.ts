/**
 * One finished mail. `raw` is the whole RFC 5322 message with CRLF line ends. `tidy` says that it is known to be ASCII, to have no
 * other line ends, no line that begins with a dot, and to end with a line, so that nobody needs to look again: such a mail cannot
 * name an address with other letters before the @. `content` is the same in parts, for a transport that writes mails itself.
 */
export type Mail = { from: string; to: string; messageId: string; raw: string | Buffer; tidy?: true; content?: MailContent }

export type MailContent = { fromName: string; replyTo: string | undefined; subject: string; html: string; text: string; headers: Record<string, string>; attempt: number }

/**
 * What became of a hand-off:
 * accepted – the server took it; rejected – a 5xx answer, final; deferred – a 4xx answer, may be tried again;
 * unreachable – the server was never spoken to or gave no greeting, so nothing was handed over;
 * unknown – the connection was lost or fell silent after the message was sent: it may or may not have been taken.
 */
export type SendResult =
  | { outcome: "accepted"; detail: string }
  | { outcome: "rejected" | "deferred" | "unreachable" | "unknown"; reason: string; detail: string }

/** Takes mails to a provider. Never throws: every failure is a result. */
export interface Sender {
  /** How many mails may usefully be in flight at once. */
  readonly concurrency: number
  send(mail: Mail): Promise<SendResult>
  /** Null when the server answers and lets us in, else a sentence saying what is wrong. */
  verify(): Promise<string | null>
  close(): Promise<void>
}
