import type { Provider, ProviderEventKind } from "./provider-event"
import { asAddress, asList, asMessageId, asRecord, asText, asTime, readJson } from "./read-json"
import { isRecent, isSignedBySvix } from "./signatures"

const kinds: Record<string, ProviderEventKind> = {
  "email.delivered": "delivered", "email.delivery_delayed": "deferred", "email.bounced": "bounced", "email.complained": "complained", "email.failed": "refused", "email.suppressed": "refused",
}

/** Resend's webhook, signed by Svix. The secret begins with "whsec_". */
export const resend: Provider = {
  name: "resend",
  label: "Resend",
  read({ headers, body, now }, secret) {
    const [id = "", timestamp = "", signatures = ""] = ["svix-id", "svix-timestamp", "svix-signature"].map((name) => headers[name])
    if (!id || !isSignedBySvix({ id, timestamp, signatures, body, secret })) return { outcome: "forged", reason: "The signature is not Resend's." }
    if (!isRecent(Number(timestamp), now)) return { outcome: "forged", reason: "The request is too old." }
    const event = asRecord(readJson(body))
    const kind = kinds[asText(event.type)]
    if (!kind) return { outcome: "events", events: [] }
    const data = asRecord(event.data)
    const bounce = asRecord(data.bounce)
    return {
      outcome: "events",
      events: asList(data.to).map((to, index) => ({
        id: `${id}:${index}`, kind, messageId: asMessageId(data.message_id), email: asAddress(to), at: asTime(event.created_at, now),
        code: null, detail: [bounce.subType, bounce.message, asRecord(data.failed).reason].map(asText).filter(Boolean).join(": "),
        permanent: kind === "bounced" ? asText(bounce.type) === "Permanent" : null,
      })),
    }
  },
}
