import { createHmac, createVerify, timingSafeEqual, X509Certificate } from "node:crypto"

/** Compares two texts in a time that tells nothing of where they differ. */
export function sameText(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}

const FIVE_MINUTES = 300

/** A time told in a request must be within five minutes of ours, or as many seconds old as `oldest` allows, so that an old request cannot be played again. */
export function isRecent(seconds: number, now: Date, oldest = FIVE_MINUTES): boolean {
  const age = now.getTime() / 1_000 - seconds
  return Number.isFinite(seconds) && age <= oldest && age >= -FIVE_MINUTES
}

/** Svix, the Standard Webhooks form: HMAC-SHA256 of "id.timestamp.body", base64, any of several after "v1,". */
export function isSignedBySvix({ id, timestamp, signatures, body, secret }: { id: string; timestamp: string; signatures: string; body: Buffer; secret: string }): boolean {
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64")
  const expected = createHmac("sha256", key).update(`${id}.${timestamp}.`).update(body).digest("base64")
  return signatures.split(" ").some((signature) => sameText(signature, `v1,${expected}`))
}

/** SendGrid: ECDSA P-256 over timestamp and body; the key is SPKI in base64. False for a key that is none. */
export function isSignedBySendGrid({ timestamp, signature, body, publicKey }: { timestamp: string; signature: string; body: Buffer; publicKey: string }): boolean {
  try {
    const key = `-----BEGIN PUBLIC KEY-----\n${publicKey.replace(/\s+/g, "")}\n-----END PUBLIC KEY-----`
    return createVerify("sha256").update(timestamp).update(body).verify(key, signature, "base64")
  } catch {
    return false
  }
}

/** Mailgun: HMAC-SHA256 of timestamp and token, hex. */
export function isSignedByMailgun({ timestamp, token, signature, key }: { timestamp: string; token: string; signature: string; key: string }): boolean {
  return sameText(signature, createHmac("sha256", key).update(timestamp + token).digest("hex"))
}

const confirmation = ["Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type"]

/** What Amazon signs of an envelope, by its type. */
const signedBySns = new Map([
  ["Notification", ["Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type"]],
  ["SubscriptionConfirmation", confirmation],
  ["UnsubscribeConfirmation", confirmation],
])

/**
 * Amazon SNS: RSA over chosen lines of the envelope, SHA-1 in version 1 and SHA-256 in version 2, by a certificate of Amazon's.
 * Only line ends keep the fields apart, so no field but the message may have one: otherwise the words of a message in anybody's
 * topic could be moved into other fields, and the same signature would prove them. False for a type that Amazon has not.
 */
export function isSignedBySns(envelope: Readonly<Record<string, unknown>>, certificate: string): boolean {
  const names = typeof envelope.Type === "string" ? signedBySns.get(envelope.Type)?.filter((name) => name !== "Subject" || envelope.Subject !== undefined) : undefined
  if (!names?.every((name) => isSignable(name, envelope[name])) || typeof envelope.Signature !== "string") return false
  try {
    const algorithm = envelope.SignatureVersion === "2" ? "RSA-SHA256" : "RSA-SHA1"
    const lines = names.map((name) => `${name}\n${envelope[name] as string}\n`).join("")
    return createVerify(algorithm).update(lines, "utf8").verify(new X509Certificate(certificate).publicKey, envelope.Signature, "base64")
  } catch {
    return false
  }
}

const isSignable = (name: string, value: unknown) => typeof value === "string" && (name === "Message" || !/[\r\n]/.test(value))
