import type { Provider, ProviderEventKind } from "./provider-event"
import { asAddress, asMessageId, asRecord, asText, asTime, readJson } from "./read-json"
import { isRecent, isSignedByMailgun } from "./signatures"

const kinds: Record<string, ProviderEventKind> = { delivered: "delivered", complained: "complained", unsubscribed: "unsubscribed", failed: "bounced", rejected: "refused" }

/** Mailgun's webhook, signed inside the body. The secret is the HTTP webhook signing key. */
export const mailgun: Provider = {
  name: "mailgun",
  label: "Mailgun",
  read({ body, now }, key) {
    const told = asRecord(readJson(body))
    const { timestamp, token, signature } = asRecord(told.signature)
    if (!isSignedByMailgun({ timestamp: asText(timestamp), token: asText(token), signature: asText(signature), key })) return { outcome: "forged", reason: "The signature is not Mailgun's." }
    if (!isRecent(Number(timestamp), now)) return { outcome: "forged", reason: "The request is too old." }
    const event = asRecord(told["event-data"])
    const kind = kinds[asText(event.event)]
    if (!kind || !asText(event.id)) return { outcome: "events", events: [] }
    const status = asRecord(event["delivery-status"])
    const temporary = asText(event.severity) === "temporary"
    return {
      outcome: "events",
      events: [{
        id: asText(event.id), kind: kind === "bounced" && temporary ? "deferred" : kind, at: asTime(event.timestamp, now),
        messageId: asMessageId(asRecord(asRecord(event.message).headers)["message-id"]), email: asAddress(event.recipient),
        code: asText(status["enhanced-code"]) || asText(status.code) || null, detail: asText(status.message) || asText(status.description) || asText(event.reason),
        permanent: kind === "bounced" ? !temporary : null,
      }],
    }
  },
}
