import type { MimeFrame } from "../../../core/campaigns/build-mime"
import type { MailContent } from "./sender"

type Parts = { subject: string; html: string; text: string; unsubscribe: string; attempt: number }

/** A mail in parts, with the headers that a campaign's mails carry, for a transport that writes the mail itself. */
export function mailContent({ from, replyTo, list, feedbackId }: MimeFrame, { unsubscribe, subject, html, text, attempt }: Parts): MailContent {
  return {
    subject, html, text, attempt,
    fromName: from.name ?? "",
    replyTo,
    headers: {
      "List-Unsubscribe": `<${unsubscribe}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      ...(list ? { "List-Id": `<${list.id}>` } : {}),
      ...(feedbackId ? { "Feedback-ID": feedbackId } : {}),
    },
  }
}
