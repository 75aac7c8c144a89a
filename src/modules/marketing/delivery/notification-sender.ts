import { randomBytes } from "node:crypto"
import type { Mail, MailContent, Sender, SendResult } from "./sender"

/** Medusa's Notification module, as far as mails need it. */
export interface NotificationPort {
  createNotifications(notification: {
    to: string
    from: string
    channel: "email"
    template: string
    content: { subject: string; html: string; text: string }
    provider_data: Record<string, unknown>
    idempotency_key: string
  }): Promise<unknown>
}

/** Notifications are rows and a provider's request each; more at once would only queue in the provider. */
const AT_ONCE = 10

/**
 * Hands mails to the host's own e-mail provider through Medusa's Notification module, one by one: a batch fails as a whole
 * although some were sent. Each try has a key of its own, which keeps Medusa from sending it twice and lets it try again what it has seen fail. What a provider's error leaves open is unknown.
 */
export function createNotificationSender(port: () => NotificationPort | undefined): Sender {
  return {
    concurrency: AT_ONCE,
    send: async (mail): Promise<SendResult> => {
      const notifications = port()
      if (!notifications || !mail.content) return { outcome: "unreachable", reason: "not_reachable", detail: NO_MODULE }
      try {
        await notifications.createNotifications(writeNotification(mail, mail.content))
        return { outcome: "accepted", detail: "" }
      } catch (error) {
        return classifyProviderError(error)
      }
    },
    verify: async () => (port() ? null : NO_MODULE),
    close: async () => undefined,
  }
}

const NO_MODULE = "Medusa's Notification module is not running here."

function writeNotification(mail: Mail, { fromName, replyTo, headers, attempt, ...content }: MailContent): Parameters<NotificationPort["createNotifications"]>[0] {
  return {
    to: mail.to,
    from: fromName ? `${fromName.replace(/[<>"\r\n]/g, "")} <${mail.from}>` : mail.from,
    channel: "email",
    template: "marketing-campaign",
    content,
    provider_data: {
      headers,
      ...(replyTo ? { replyTo } : {}),
      // The one way by which headers and an id of ours pass Medusa's provider for SendGrid.
      personalizations: [{ to: [{ email: mail.to }], headers, custom_args: { message_id: mail.messageId } }],
    },
    idempotency_key: `${mail.messageId}:${attempt}:${randomBytes(6).toString("hex")}`,
  }
}

/** Providers tell what happened in words only. An error that does not say that the mail was refused leaves it open. */
export function classifyProviderError(error: unknown): SendResult {
  const detail = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, " ").slice(0, 500)
  if (/could not find a notification provider/i.test(detail)) return { outcome: "unreachable", reason: "not_reachable", detail: "No provider for the channel “email” is set up in Medusa's Notification module." }
  const code = Number(/\b([45]\d\d)\b/.exec(detail)?.[1])
  if (code === 429 || /rate.?limit|too many requests/i.test(detail)) return { outcome: "deferred", reason: "try_later", detail }
  if (code === 401 || code === 403 || /unauthori[sz]ed|forbidden|api.?key/i.test(detail)) return { outcome: "unreachable", reason: "login_refused", detail }
  if (/ECONNREFUSED|ENOTFOUND|EAI_AGAIN/.test(detail)) return { outcome: "unreachable", reason: "not_reachable", detail }
  if (code >= 400 && code < 500) return { outcome: "rejected", reason: "message_refused", detail }
  return { outcome: "unknown", reason: "connection_lost", detail }
}
