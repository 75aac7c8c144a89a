import type { Provider, ProviderEventKind } from "./provider-event"
import { asAddress, asMessageId, asRecord, asText, asTime, readJson } from "./read-json"
import { sameText } from "./signatures"

const kinds: Record<string, ProviderEventKind> = { Delivery: "delivered", Bounce: "bounced", SpamComplaint: "complained", SubscriptionChange: "unsubscribed" }
const permanent = new Set(["HardBounce", "BadEmailAddress", "ManuallyDeactivated"])

/** Postmark's webhook. It signs nothing: the secret is "user:password" of the basic authentication in the webhook's address. */
export const postmark: Provider = {
  name: "postmark",
  label: "Postmark",
  read({ headers, body, now }, secret) {
    const given = /^Basic\s+(.+)$/i.exec(headers.authorization ?? "")?.[1] ?? ""
    if (!sameText(Buffer.from(given, "base64").toString(), secret)) return { outcome: "forged", reason: "User and password are not those of the settings." }
    const record = asRecord(readJson(body))
    const kind = kinds[asText(record.RecordType)]
    // The list of suppressions tells of addresses let through again as well.
    if (!kind || (kind === "unsubscribed" && record.SuppressSending !== true)) return { outcome: "events", events: [] }
    const at = asTime(record.DeliveredAt ?? record.BouncedAt ?? record.ChangedAt, now)
    return {
      outcome: "events",
      events: [{
        id: `${asText(record.MessageID)}:${asText(record.RecordType)}:${asText(record.ID) || at.toISOString()}`, kind, at,
        messageId: asMessageId(asRecord(record.Metadata)["message-id"]), email: asAddress(record.Recipient ?? record.Email),
        code: null, detail: [record.Type, record.Details].map(asText).filter(Boolean).join(": "),
        permanent: kind === "bounced" ? permanent.has(asText(record.Type)) : null,
      }],
    }
  },
}
