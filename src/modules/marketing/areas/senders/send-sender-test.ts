import { randomUUID } from "node:crypto"
import { buildMime, compileMime } from "../../../../core/campaigns/build-mime"
import { unsubscribeUrl } from "../../../../core/campaigns/tracking-urls"
import type { TestSendResponse } from "../../../../core/http/campaigns"
import type { MarketingContext } from "../../context"
import { mailContent } from "../../delivery/mail-content"
import { messageFrame, messageShop } from "../../delivery/message-frame"
import { sendOne } from "../../delivery/send-one"
import type { SenderRow } from "../../queries/senders/sender-row"

/** Sends a few plain words from a sender, with the headers that campaigns have; the mail server's own answer. */
export async function sendSenderTest(context: MarketingContext, sender: SenderRow, to: string): Promise<TestSendResponse["test"]> {
  const shop = await messageShop(context)
  const frame = messageFrame({ name: sender.from_name, email: sender.from_email, replyTo: sender.reply_to || undefined }, context.options, { id: sender.id, topic: null, shopName: shop.name })
  const skeleton = compileMime(frame)
  const messageId = `marketing.test.${randomUUID()}@${skeleton.domain}`
  const unsubscribe = unsubscribeUrl(context.options, 0, 0)
  const subject = `[Test] Mail from ${sender.name.replace(/\s+/g, " ")}`
  const text = `This mail shows that “${sender.name}” can send.\n\nIt came from ${sender.from_email}${sender.reply_to ? `; answers go to ${sender.reply_to}` : ""}.`
  const html = `<p>This mail shows that “${escape(sender.name)}” can send.</p><p>It came from ${escape(sender.from_email)}${sender.reply_to ? `; answers go to ${escape(sender.reply_to)}` : ""}.</p>`
  const raw = buildMime(skeleton, { to: { email: to }, messageId, date: context.now(), subject, html, text, unsubscribeUrl: unsubscribe })
  const content = mailContent(frame, { subject, html, text, unsubscribe, attempt: 1 })
  const { outcome, detail } = await sendOne(context, sender.transport, { from: sender.from_email, to, messageId, raw, tidy: true, content })
  return { to, accepted: outcome === "accepted", detail }
}

const escape = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;")
