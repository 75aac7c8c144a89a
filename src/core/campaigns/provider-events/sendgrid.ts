import { readDeliveryMessageId } from "../build-mime"
import type { Provider, ProviderEventKind } from "./provider-event"
import { asAddress, asList, asMessageId, asRecord, asText, asTime, readJson } from "./read-json"
import { isRecent, isSignedBySendGrid } from "./signatures"

const kinds: Record<string, ProviderEventKind> = {
  delivered: "delivered", deferred: "deferred", bounce: "bounced", dropped: "refused", spamreport: "complained", unsubscribe: "unsubscribed", group_unsubscribe: "unsubscribed",
}

/** SendGrid's signed event webhook. The secret is the verification key of its settings page. */
export const sendgrid: Provider = {
  name: "sendgrid",
  label: "SendGrid",
  read({ headers, body, now }, publicKey) {
    const timestamp = headers["x-twilio-email-event-webhook-timestamp"] ?? ""
    const signature = headers["x-twilio-email-event-webhook-signature"] ?? ""
    if (!isSignedBySendGrid({ timestamp, signature, body, publicKey })) return { outcome: "forged", reason: "The signature is not SendGrid's." }
    if (!isRecent(Number(timestamp), now)) return { outcome: "forged", reason: "The request is too old." }
    const told = readJson(body)
    if (!Array.isArray(told)) return { outcome: "unreadable", reason: "The body is not a list of events." }
    return {
      outcome: "events",
      events: asList(told).map(asRecord).flatMap((event) => {
        const kind = kinds[asText(event.event)]
        if (!kind || !asText(event.sg_event_id)) return []
        return [{
          id: asText(event.sg_event_id), kind, messageId: findMessageId(event), email: asAddress(event.email), at: asTime(event.timestamp, now),
          code: asText(event.status) || null, detail: asText(event.reason) || asText(event.response),
          // "blocked" is a bounce for which the address is not to blame.
          permanent: kind === "bounced" ? asText(event.type) !== "blocked" : null,
        }]
      }),
    }
  },
}

/** Mails by SMTP keep our id as theirs; those through Medusa's own provider get one of SendGrid's, and carry ours as a custom argument. */
function findMessageId(event: Record<string, unknown>): string | null {
  const passedOn = asMessageId(event.message_id)
  return passedOn && readDeliveryMessageId(passedOn) ? passedOn : asMessageId(event["smtp-id"])
}
