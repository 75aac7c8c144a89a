import { randomUUID } from "node:crypto"
import { convert } from "html-to-text"
import type { ProviderSendNotificationDTO } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import MailComposer from "nodemailer/lib/mail-composer"
import type { Mail } from "../../modules/marketing/delivery/sender"

const providerDataSchema = z.object({
  headers: z.record(z.string().regex(/^[A-Za-z0-9-]+$/), z.string()).default({}),
  replyTo: z.email().optional(),
})

type From = { name?: string | undefined; email: string }

/** A Medusa notification as a finished mail. The text part is made from the HTML when there is none. */
export async function composeNotification(notification: ProviderSendNotificationDTO, defaultFrom: From): Promise<Mail> {
  const { to, content, attachments } = notification
  if (!content?.subject || !(content.html || content.text)) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, "The SMTP provider has no templates: give the notification its content (subject, and html or text).")
  }
  const given = providerDataSchema.safeParse(notification.provider_data ?? {})
  if (!given.success) throw new MedusaError(MedusaError.Types.INVALID_DATA, "provider_data: headers takes names (letters, digits, hyphens) with texts, replyTo an e-mail address.")
  const from = notification.from?.trim() ? { name: undefined, email: notification.from.trim() } : defaultFrom
  const messageId = `${randomUUID()}@${from.email.slice(from.email.lastIndexOf("@") + 1).replace(/[^A-Za-z0-9.-]/g, "")}`
  const raw = await new MailComposer({
    from: { name: from.name ?? "", address: from.email },
    to: { name: "", address: to },
    ...(given.data.replyTo ? { replyTo: given.data.replyTo } : {}),
    subject: content.subject,
    messageId: `<${messageId}>`,
    headers: given.data.headers,
    text: content.text ?? convert(content.html ?? "", { wordwrap: false, selectors: [{ selector: "img", format: "skip" }] }),
    ...(content.html ? { html: content.html } : {}),
    disableFileAccess: true,
    disableUrlAccess: true,
    attachments: attachments?.map(({ filename, content: encoded, content_type, disposition, id }) => ({
      filename, content: encoded, encoding: "base64", contentType: content_type, contentDisposition: disposition === "inline" ? "inline" as const : "attachment" as const, ...(id ? { cid: id } : {}),
    })) ?? [],
  }).compile().build()
  return { from: from.email, to, messageId, raw }
}
