import type { MarketingOptions } from "../options"
import type { SmtpOptions } from "../../../providers/smtp/smtp-options"

/** A way out as the options describe it. */
export type Transport = { kind: "smtp"; smtp: SmtpOptions } | { kind: "notification" }

/** The way out of this name; undefined when the options have none. */
export function findTransport({ email }: Pick<MarketingOptions, "email">, name: string): Transport | undefined {
  if (name === "smtp") return email.smtp && { kind: "smtp", smtp: email.smtp }
  const given = Object.hasOwn(email.transports, name) ? email.transports[name] : undefined
  if (!given) return undefined
  return "notification" in given ? { kind: "notification" } : { kind: "smtp", smtp: given }
}

/** Every way out there is, the one of email.smtp first. */
export function listTransports(options: Pick<MarketingOptions, "email">): { name: string; transport: Transport }[] {
  return ["smtp", ...Object.keys(options.email.transports)].flatMap((name) => {
    const transport = findTransport(options, name)
    return transport ? [{ name, transport }] : []
  })
}

/** The server mails are handed to; null when it is Medusa's Notification module. */
export const hostOf = (transport: Transport): string | null => (transport.kind === "smtp" ? new URL(transport.smtp.url).hostname : null)

/** Why nothing goes out by a transport of this name, or null. */
export function transportProblem(options: Pick<MarketingOptions, "email">, name: string): string | null {
  if (findTransport(options, name)) return null
  return name === "smtp"
    ? "No mail server is set up in the plugin's options. Set email.smtp, restart, then resume."
    : `The plugin's options have no transport “${name}” (any more). Add it to email.transports, or give the sender another.`
}
