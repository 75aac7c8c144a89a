import type { Provider, ProviderEventKind } from "./provider-event"
import { asAddress, asList, asMessageId, asRecord, asText, asTime, readJson } from "./read-json"
import { isRecent, isSignedBySvix } from "./signatures"

const kinds = new Set<string>(["delivered", "deferred", "bounced", "complained", "unsubscribed", "refused"] satisfies ProviderEventKind[])

/**
 * Any other provider, through a few lines of one's own: { events: [{ id, kind, email, message_id, at, code, detail, permanent }] },
 * signed as Standard Webhooks are (webhook-id, webhook-timestamp, webhook-signature).
 */
export const generic: Provider = {
  name: "generic",
  label: "Another provider",
  read({ headers, body, now }, secret) {
    const [id = "", timestamp = "", signatures = ""] = ["webhook-id", "webhook-timestamp", "webhook-signature"].map((name) => headers[name])
    if (!id || !isSignedBySvix({ id, timestamp, signatures, body, secret })) return { outcome: "forged", reason: "The signature does not fit." }
    if (!isRecent(Number(timestamp), now)) return { outcome: "forged", reason: "The request is too old." }
    const events = asRecord(readJson(body)).events
    if (!Array.isArray(events)) return { outcome: "unreadable", reason: "The body needs a list called events." }
    return {
      outcome: "events",
      events: asList(events).map(asRecord).flatMap((event, index) => {
        const kind = asText(event.kind)
        if (!kinds.has(kind) || !asAddress(event.email)) return []
        return [{
          id: asText(event.id) || `${id}:${index}`, kind: kind as ProviderEventKind, messageId: asMessageId(event.message_id), email: asAddress(event.email), at: asTime(event.at, now),
          code: asText(event.code) || null, detail: asText(event.detail), permanent: typeof event.permanent === "boolean" ? event.permanent : null,
        }]
      }),
    }
  },
}
