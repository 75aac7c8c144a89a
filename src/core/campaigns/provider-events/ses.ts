import type { ProviderEvent, ProviderReading, ProviderRequest } from "./provider-event"
import { asAddress, asList, asMessageId, asRecord, asText, asTime, readJson } from "./read-json"
import { isRecent, isSignedBySns } from "./signatures"

/** Only Amazon's own notification service may name a confirmation address. */
const IS_SNS = /^https:\/\/sns\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?\//

/** Amazon tells a notification again for up to an hour, each time with the moment of the first, and our clocks may differ by five minutes. */
const OLDEST = 65 * 60

/**
 * Where Amazon keeps the certificates its notifications are signed with. The service answers other paths and questions with words
 * of anybody's making, and a host without a region (sns.s3.amazonaws.com) may be anybody's storage.
 */
const IS_CERTIFICATE_ADDRESS = /^https:\/\/sns\.[a-z]{2,4}(?:-[a-z]+)+-\d+\.amazonaws\.com(?:\.cn)?\/SimpleNotificationService-[0-9a-f]+\.pem$/

/** Where the certificate lies that a notification says it is signed with; undefined unless it is of this topic and the certificate Amazon's. */
export function snsCertificateUrl(body: Buffer, topicArn: string): string | undefined {
  const { TopicArn, SigningCertURL } = asRecord(readJson(body))
  return TopicArn === topicArn && typeof SigningCertURL === "string" && IS_CERTIFICATE_ADDRESS.test(SigningCertURL) ? SigningCertURL : undefined
}

/** Whether a text is one certificate in PEM and nothing besides. */
export const isBareCertificate = (text: string): boolean => /^-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----\s*$/.test(text)

/**
 * Amazon SES through SNS. The secret is the ARN of the topic, so that nobody else's topic is believed; the certificate was
 * fetched from Amazon. A confirmation of the subscription is answered by asking for its address; only a notification tells events.
 */
export function readSes({ body, now }: ProviderRequest, topicArn: string, certificate: string): ProviderReading {
  const envelope = asRecord(readJson(body))
  if (asText(envelope.TopicArn) !== topicArn) return { outcome: "forged", reason: "The topic is not the one of the settings." }
  if (!isSignedBySns(envelope, certificate)) return { outcome: "forged", reason: "The signature is not Amazon's." }
  if (!isRecent(Date.parse(asText(envelope.Timestamp)) / 1_000, now, OLDEST)) return { outcome: "forged", reason: "The request is too old." }
  if (envelope.Type === "SubscriptionConfirmation") {
    const url = asText(envelope.SubscribeURL)
    return IS_SNS.test(url) ? { outcome: "confirm", url } : { outcome: "forged", reason: "The confirmation leads elsewhere." }
  }
  if (envelope.Type !== "Notification") return { outcome: "events", events: [] }
  return { outcome: "events", events: readMessage(asRecord(readJson(Buffer.from(asText(envelope.Message)))), asText(envelope.MessageId), now) }
}

function readMessage(told: Record<string, unknown>, id: string, now: Date): ProviderEvent[] {
  const mail = asRecord(told.mail)
  const messageId = asMessageId(asRecord(mail.commonHeaders).messageId)
  const event = (kind: ProviderEvent["kind"], email: unknown, more: Partial<ProviderEvent>): ProviderEvent => ({
    id: `${id}:${asAddress(email)}`, kind, messageId, email: asAddress(email), at: now, code: null, detail: "", permanent: null, ...more,
  })
  switch (asText(told.eventType ?? told.notificationType)) {
    case "Bounce": {
      const bounce = asRecord(told.bounce)
      return asList(bounce.bouncedRecipients).map(asRecord).map((one) => event("bounced", one.emailAddress, {
        at: asTime(bounce.timestamp, now), code: asText(one.status) || null,
        detail: asText(one.diagnosticCode) || asText(bounce.bounceSubType), permanent: asText(bounce.bounceType) === "Permanent",
      }))
    }
    case "Complaint": {
      const complaint = asRecord(told.complaint)
      // "not-spam": the person took the mail out of the spam folder.
      if (asText(complaint.complaintFeedbackType) === "not-spam") return []
      return asList(complaint.complainedRecipients).map(asRecord).map((one) => event("complained", one.emailAddress, { at: asTime(complaint.timestamp, now), detail: asText(complaint.complaintFeedbackType) }))
    }
    case "Delivery": {
      const delivery = asRecord(told.delivery)
      return asList(delivery.recipients).map((email) => event("delivered", email, { at: asTime(delivery.timestamp, now), detail: asText(delivery.smtpResponse) }))
    }
    case "DeliveryDelay": {
      const delay = asRecord(told.deliveryDelay)
      return asList(delay.delayedRecipients).map(asRecord).map((one) => event("deferred", one.emailAddress, { at: asTime(delay.timestamp, now), code: asText(one.status) || null, detail: asText(one.diagnosticCode) }))
    }
    case "Reject":
      return asList(mail.destination).map((email) => event("refused", email, { detail: asText(asRecord(told.reject).reason) }))
    default:
      return []
  }
}
