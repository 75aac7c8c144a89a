import { createHmac, createSign, generateKeyPairSync } from "node:crypto"
import { classifyBounce } from "../provider-events/classify-bounce"
import { generic } from "../provider-events/generic"
import { mailgun } from "../provider-events/mailgun"
import { postmark } from "../provider-events/postmark"
import type { ProviderRequest } from "../provider-events/provider-event"
import { resend } from "../provider-events/resend"
import { sendgrid } from "../provider-events/sendgrid"
import { isBareCertificate, readSes, snsCertificateUrl } from "../provider-events/ses"
import { isSignedBySendGrid, isSignedBySvix } from "../provider-events/signatures"
import { certificate, privateKey } from "./sns-certificate"

const now = new Date("2026-11-20T12:00:00Z")
const seconds = String(now.getTime() / 1_000)
const request = (body: unknown, headers: Record<string, string> = {}): ProviderRequest => ({ headers, body: Buffer.from(typeof body === "string" ? body : JSON.stringify(body)), now })

describe("signatures", () => {
  it("verify SendGrid's published example and nothing else", () => {
    const example = {
      publicKey: "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEEDr2LjtURuePQzplybdC+u4CwrqDqBaWjcMMsTbhdbcwHBcepxo7yAQGhHPTnlvFYPAZFceEu/1FwCM/QmGUhA==",
      signature: "MEUCIQCtIHJeH93Y+qpYeWrySphQgpNGNr/U+UyUlBkU6n7RAwIgJTz2C+8a8xonZGi6BpSzoQsbVRamr2nlxFDWYNH2j/0=",
      timestamp: "1588788367", body: Buffer.from(`{"category":"example_payload","event":"test_event","message_id":"message_id"}`),
    }
    expect(isSignedBySendGrid(example)).toBe(true)
    expect(isSignedBySendGrid({ ...example, timestamp: "1588788368" })).toBe(false)
    expect(isSignedBySendGrid({ ...example, body: Buffer.from("{}") })).toBe(false)
    expect(isSignedBySendGrid({ ...example, publicKey: "none" })).toBe(false)
  })

  it("verify Svix's published example, also among several", () => {
    const example = { secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", id: "msg_p5jXN8AQM9LWM0D4loKWxJek", timestamp: "1614265330", body: Buffer.from(`{"test": 2432232314}`) }
    const signature = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
    expect(isSignedBySvix({ ...example, signatures: signature })).toBe(true)
    expect(isSignedBySvix({ ...example, signatures: `v1,AAAA ${signature}` })).toBe(true)
    expect(isSignedBySvix({ ...example, signatures: signature, id: "msg_2" })).toBe(false)
    expect(isSignedBySvix({ ...example, signatures: "" })).toBe(false)
  })
})

describe("SendGrid", () => {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" })
  const key = publicKey.export({ type: "spki", format: "der" }).toString("base64")
  const signed = (body: object[], at = seconds) => {
    const text = JSON.stringify(body)
    return request(text, { "x-twilio-email-event-webhook-timestamp": at, "x-twilio-email-event-webhook-signature": createSign("sha256").update(at + text).sign(privateKey, "base64") })
  }
  const bounce = { event: "bounce", sg_event_id: "e1", email: "Ann@Example.com", timestamp: 1_763_640_000, "smtp-id": "<1.2@shop.example>", status: "5.1.1", reason: "550 No such user", type: "bounce" }

  it("tells bounces with their code, and a block from a bounce", () => {
    const reading = sendgrid.read(signed([bounce, { ...bounce, sg_event_id: "e2", type: "blocked" }, { event: "open", sg_event_id: "e3" }]), key)
    expect(reading).toMatchObject({ outcome: "events", events: [{ id: "e1", kind: "bounced", messageId: "1.2@shop.example", email: "ann@example.com", code: "5.1.1", permanent: true }, { id: "e2", permanent: false }] })
  })

  it("find our mail by the id that went along as a custom argument, unless that is another's", () => {
    const read = (more: object) => sendgrid.read(signed([{ ...bounce, "smtp-id": "<x1@ismtpd-555>", ...more }]), key)
    expect(read({ message_id: "marketing.1.2@shop.example" })).toMatchObject({ events: [{ messageId: "marketing.1.2@shop.example" }] })
    expect(read({ message_id: "order-17" })).toMatchObject({ events: [{ messageId: "x1@ismtpd-555" }] })
    expect(read({ message_id: "order-17", "smtp-id": "<marketing.1.2@shop.example>" })).toMatchObject({ events: [{ messageId: "marketing.1.2@shop.example" }] })
  })

  it("is refused when old, forged, or no list", () => {
    expect(sendgrid.read(signed([bounce], String(Number(seconds) - 301)), key).outcome).toBe("forged")
    expect(sendgrid.read({ ...signed([bounce]), body: Buffer.from("[]") }, key).outcome).toBe("forged")
    expect(sendgrid.read(signed({} as never), key).outcome).toBe("unreadable")
  })
})

describe("Resend and the generic form", () => {
  const secret = "whsec_" + Buffer.from("a secret of some length").toString("base64")
  const signed = (prefix: string, body: object) => {
    const text = JSON.stringify(body)
    const signature = createHmac("sha256", Buffer.from(secret.slice(6), "base64")).update(`msg_1.${seconds}.${text}`).digest("base64")
    return request(text, { [`${prefix}-id`]: "msg_1", [`${prefix}-timestamp`]: seconds, [`${prefix}-signature`]: `v1,${signature}` })
  }

  it("tell bounces and complaints", () => {
    expect(resend.read(signed("svix", { type: "email.bounced", created_at: now.toISOString(), data: { to: ["ann@example.com"], message_id: "<1@x>", bounce: { type: "Permanent", subType: "General", message: "No such user" } } }), secret))
      .toMatchObject({ outcome: "events", events: [{ id: "msg_1:0", kind: "bounced", messageId: "1@x", email: "ann@example.com", permanent: true, detail: "General: No such user", at: now }] })
    expect(generic.read(signed("webhook", { events: [{ id: "7", kind: "complained", email: "Ann <ann@example.com>", message_id: "1@x" }, { kind: "unheard of", email: "b@example.com" }] }), secret))
      .toMatchObject({ outcome: "events", events: [{ id: "7", kind: "complained", email: "ann@example.com" }] })
    expect(generic.read(signed("webhook", { events: "none" }), secret).outcome).toBe("unreadable")
    expect(resend.read(signed("svix", {}), "whsec_AAAA").outcome).toBe("forged")
  })
})

describe("Postmark", () => {
  const authorization = `Basic ${Buffer.from("hook:open sesame").toString("base64")}`
  it("is believed by its password, and tells suppressions only when they begin", () => {
    const bounce = { RecordType: "Bounce", MessageID: "m1", ID: 42, Type: "HardBounce", Email: "ann@example.com", Details: "smtp;550 5.1.1", BouncedAt: now.toISOString(), Metadata: { "message-id": "1@x" } }
    expect(postmark.read(request(bounce, { authorization }), "hook:open sesame")).toMatchObject({ outcome: "events", events: [{ id: "m1:Bounce:42", kind: "bounced", permanent: true, messageId: "1@x", at: now }] })
    expect(postmark.read(request(bounce, { authorization }), "hook:other").outcome).toBe("forged")
    expect(postmark.read(request(bounce), "hook:open sesame").outcome).toBe("forged")
    expect(postmark.read(request({ RecordType: "SubscriptionChange", SuppressSending: false }, { authorization }), "hook:open sesame")).toEqual({ outcome: "events", events: [] })
  })
})

describe("Mailgun", () => {
  const signed = (event: object, key = "mg-key") => request({
    signature: { timestamp: seconds, token: "t", signature: createHmac("sha256", key).update(`${seconds}t`).digest("hex") }, "event-data": event,
  })
  it("tells a failure that passes from one that stays", () => {
    const event = { id: "m1", event: "failed", severity: "permanent", recipient: "ann@example.com", timestamp: Number(seconds), message: { headers: { "message-id": "1@x" } }, "delivery-status": { code: 550, "enhanced-code": "5.1.1", message: "No such user" } }
    expect(mailgun.read(signed(event), "mg-key")).toMatchObject({ outcome: "events", events: [{ kind: "bounced", code: "5.1.1", permanent: true, messageId: "1@x", at: now }] })
    expect(mailgun.read(signed({ ...event, severity: "temporary" }), "mg-key")).toMatchObject({ outcome: "events", events: [{ kind: "deferred" }] })
    expect(mailgun.read(signed(event, "another"), "mg-key").outcome).toBe("forged")
  })
})

describe("Amazon SES", () => {
  const topic = "arn:aws:sns:eu-west-1:1:mails"

  it("asks for the certificates of Amazon's alone, and only for its own topic", () => {
    const of = (SigningCertURL: unknown, TopicArn = topic) => snsCertificateUrl(Buffer.from(JSON.stringify({ SigningCertURL, TopicArn })), topic)
    for (const host of ["sns.eu-west-1.amazonaws.com", "sns.us-gov-west-1.amazonaws.com", "sns.cn-north-1.amazonaws.com.cn"]) {
      expect(of(`https://${host}/SimpleNotificationService-0a1b2c.pem`)).toBe(`https://${host}/SimpleNotificationService-0a1b2c.pem`)
    }
    expect(of("https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-1.pem", "arn:other")).toBeUndefined()
    for (const url of [
      "https://sns.eu-west-1.amazonaws.com.evil.example/SimpleNotificationService-1.pem", "http://sns.eu-west-1.amazonaws.com/SimpleNotificationService-1.pem", "https://evil.example/sns.eu-west-1.amazonaws.com/SimpleNotificationService-1.pem",
      "https://sns.eu-west-1.amazonaws.com/?Action=GetTopicAttributes&TopicArn=arn:aws:sns:eu-west-1:2:theirs&x=.pem", "https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-1.pem?x=.pem", "https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-1.pem#.pem",
      "https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-1.pem\n", "https://sns.s3.amazonaws.com/SimpleNotificationService-1.pem", "https://sns.s3-eu-west-1.amazonaws.com/SimpleNotificationService-1.pem", "", null,
    ]) expect([url, of(url)]).toEqual([url, undefined])
  })

  it("knows a certificate with nothing around it", () => {
    expect([certificate, `${certificate}\n`, certificate.replaceAll("\n", "\r\n")].map(isBareCertificate)).toEqual([true, true, true])
    expect([`<Value>${certificate}</Value>`, `{"a":"${certificate}"}`, `${certificate}\n${certificate}`, ` ${certificate}`, ""].some(isBareCertificate)).toBe(false)
  })

  const envelope = (message: object, more: Record<string, string> = {}) => {
    const told: Record<string, string> = { Type: "Notification", MessageId: "n1", TopicArn: topic, Message: JSON.stringify(message), Timestamp: now.toISOString(), SignatureVersion: "2", ...more }
    const names = told.Type === "Notification" ? ["Message", "MessageId", "Timestamp", "TopicArn", "Type"] : ["Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type"]
    const signer = createSign(told.SignatureVersion === "2" ? "RSA-SHA256" : "RSA-SHA1").update(names.map((name) => `${name}\n${told[name]}\n`).join(""))
    return request({ ...told, Signature: signer.sign(privateKey, "base64") })
  }

  it.each(["1", "2"])("tells bounces, complaints and deliveries, signed in version %s", (SignatureVersion) => {
    const mail = { commonHeaders: { messageId: "<1@x>" }, destination: ["ann@example.com"] }
    const read = (message: object) => readSes(envelope({ mail, ...message }, { SignatureVersion }), topic, certificate)
    expect(read({ eventType: "Bounce", bounce: { bounceType: "Permanent", timestamp: now.toISOString(), bouncedRecipients: [{ emailAddress: "Ann@example.com", status: "5.1.1", diagnosticCode: "smtp; 550 5.1.1" }] } }))
      .toMatchObject({ outcome: "events", events: [{ id: "n1:ann@example.com", kind: "bounced", code: "5.1.1", permanent: true, messageId: "1@x" }] })
    expect(read({ notificationType: "Complaint", complaint: { complainedRecipients: [{ emailAddress: "ann@example.com" }], complaintFeedbackType: "abuse" } })).toMatchObject({ events: [{ kind: "complained" }] })
    expect(read({ notificationType: "Complaint", complaint: { complainedRecipients: [{ emailAddress: "ann@example.com" }], complaintFeedbackType: "not-spam" } })).toMatchObject({ events: [] })
    expect(read({ eventType: "Delivery", delivery: { recipients: ["ann@example.com"], smtpResponse: "250 ok" } })).toMatchObject({ events: [{ kind: "delivered", detail: "250 ok" }] })
    expect(read({ eventType: "DeliveryDelay", deliveryDelay: { delayedRecipients: [{ emailAddress: "ann@example.com", status: "4.4.1" }] } })).toMatchObject({ events: [{ kind: "deferred", code: "4.4.1" }] })
    expect(read({ eventType: "Reject", reject: { reason: "Bad content" } })).toMatchObject({ events: [{ kind: "refused", detail: "Bad content" }] })
    expect(read({ eventType: "Click" })).toMatchObject({ events: [] })
  })

  it("believes no notification of another topic whose message spells out the fields of ours", () => {
    const forgedMessage = JSON.stringify({ eventType: "Complaint", complaint: { complainedRecipients: [{ emailAddress: "ann@example.com" }] } })
    const time = now.toISOString()
    const published = (type: string) => `${forgedMessage}\nMessageId\nm1\nTimestamp\n${time}\nTopicArn\n${topic}\nType\n${type}`
    const genuine = (message: string) => {
      const told = { Message: message, MessageId: "n1", Timestamp: time, TopicArn: "arn:aws:sns:eu-west-1:2:theirs", Type: "Notification" }
      return createSign("RSA-SHA256").update(Object.entries(told).map(([name, value]) => `${name}\n${value}\n`).join("")).sign(privateKey, "base64")
    }
    const rest = `\nMessageId\nn1\nTimestamp\n${time}\nTopicArn\narn:aws:sns:eu-west-1:2:theirs\nType\nNotification`
    const moved = { SignatureVersion: "2", Message: forgedMessage, MessageId: "m1", Timestamp: time, TopicArn: topic }
    for (const type of ["Notification", "SubscriptionConfirmation", "x"]) {
      expect(readSes(request({ ...moved, Type: type + rest, Signature: genuine(published(type)) }), topic, certificate).outcome).toBe("forged")
    }
    const withinOurs = genuine(`${forgedMessage}\nMessageId\nm1`)
    expect(readSes(request({ ...moved, TopicArn: "arn:aws:sns:eu-west-1:2:theirs", MessageId: "m1\nMessageId\nn1", Type: "Notification", Signature: withinOurs }), "arn:aws:sns:eu-west-1:2:theirs", certificate).outcome).toBe("forged")
  })

  it("believes only the three types Amazon has, each with all its fields, and reads events from notifications alone", () => {
    const complaint = { eventType: "Complaint", complaint: { complainedRecipients: [{ emailAddress: "ann@example.com" }] } }
    expect(readSes(envelope(complaint, { Type: "UnsubscribeConfirmation", SubscribeURL: "https://sns.eu-west-1.amazonaws.com/", Token: "t" }), topic, certificate)).toEqual({ outcome: "events", events: [] })
    expect(readSes(envelope(complaint, { Type: "Something", SubscribeURL: "https://sns.eu-west-1.amazonaws.com/", Token: "t" }), topic, certificate).outcome).toBe("forged")
    const lines = (told: Record<string, string>) => Object.entries(told).map(([name, value]) => `${name}\n${value}\n`).join("")
    const bare = { Message: JSON.stringify(complaint), MessageId: "n1", Timestamp: now.toISOString(), TopicArn: topic, Type: "UnsubscribeConfirmation" }
    expect(readSes(request({ ...bare, SignatureVersion: "2", Signature: createSign("RSA-SHA256").update(lines(bare)).sign(privateKey, "base64") }), topic, certificate).outcome).toBe("forged")
  })

  it("takes what Amazon repeats for an hour, and nothing older", () => {
    const outcome = (minutes: number) => readSes(envelope({ eventType: "Click" }, { Timestamp: new Date(now.getTime() - minutes * 60_000).toISOString() }), topic, certificate).outcome
    expect([0, 60, 66, -4, -6].map(outcome)).toEqual(["events", "events", "forged", "events", "forged"])
    expect(readSes(envelope({}, { Timestamp: "soon" }), topic, certificate).outcome).toBe("forged")
  })

  it("confirms a subscription at Amazon and nowhere else", () => {
    const asked = (SubscribeURL: string) => readSes(envelope({}, { Type: "SubscriptionConfirmation", SubscribeURL, Token: "t" }), topic, certificate)
    expect(asked("https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription")).toEqual({ outcome: "confirm", url: "https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription" })
    expect(asked("https://evil.example/").outcome).toBe("forged")
  })

  it("believes neither another topic nor another's signature", () => {
    expect(readSes(request({ TopicArn: "arn:other", Type: "Notification" }), topic, "").outcome).toBe("forged")
    expect(readSes(request({ TopicArn: topic, Type: "Notification", Message: "{}", Signature: "AAAA" }), topic, "no certificate").outcome).toBe("forged")
  })
})

describe("a bounce", () => {
  it.each([
    ["5.1.1", "", null, "hard"], ["5.2.1", "", null, "hard"], [null, "550 5.1.10 recipient not found", null, "hard"], ["550", "Requested action not taken: user unknown", null, "hard"],
    ["5.2.2", "over quota", true, "soft"], ["4.4.1", "connection timed out", true, "soft"], ["5.3.4", "too big", true, "soft"], [null, "", false, "soft"],
    ["5.7.26", "unauthenticated", true, "policy"], ["5.7.1", "user unknown", true, "policy"], [null, "554 blocked using a block list: blocklisted", true, "policy"], [null, "", true, "hard"],
    [null, "552 mailbox full", true, "soft"], ["552", "The user is over quota", true, "soft"], ["552", "mailbox full / over quota", true, "soft"], [null, "Too old", true, "soft"], [null, "MailboxFull: no room left", true, "soft"],
    ["5.5.0", "550 5.5.0 Requested action not taken: mailbox unavailable", true, "hard"], ["5.0.0", "mailbox unavailable", true, "hard"], ["5.1.0", "Address rejected", true, "hard"], ["5.0.0", "", true, "hard"], ["5.0.0", "", false, "soft"],
    ["550", "Host mx [85.4.12.9] said: user unknown", true, "hard"], [null, "550 5.1.1. There is no such person", null, "hard"], ["450", "mailbox unavailable", true, "soft"], [null, "smtp;450 user unknown for now", true, "soft"],
    ["5.1.0", "Sender address rejected: not owned by you", true, "policy"], ["5.1.8", "bad sender", true, "policy"], ["550", "Recipient address rejected: Access denied", true, "policy"], ["5.3.0", "mail system problem", true, "soft"], ["5.5.2", "syntax error", true, "soft"],
    [null, "550 account expired", true, "hard"], [null, "delivery time expired", true, "soft"],
  ] as const)("of %s “%s” (permanent: %s) is %s", (code, detail, permanent, expected) => {
    expect(classifyBounce({ code, detail, permanent })).toBe(expected)
  })
})
