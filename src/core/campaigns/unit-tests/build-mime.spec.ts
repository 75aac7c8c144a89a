import fc from "fast-check"
import { simpleParser, type AddressObject } from "mailparser"
import { buildMime, compileMime, deliveryMessageId, type MimeMail } from "../build-mime"
import { aMessage, filled, UNSUBSCRIBE } from "./messages"

const frame = { from: { name: "Harbour & Söhne", email: "shop@example.com" }, replyTo: "help@example.com", list: { name: "Harbour & Söhne", id: "campaigns.shop.example.com" }, feedbackId: "mkcamp_1:all:campaign:0123456789ab" }
const skeleton = compileMime(frame)
const aMail = (more: Partial<MimeMail> = {}): MimeMail => ({
  to: { name: "Zoë Müller", email: "zoe@example.com" }, messageId: deliveryMessageId(skeleton, 12, 3456), date: new Date("2026-11-20T09:30:00Z"),
  subject: "Grüße aus Hamburg 🚢", text: "Schöne Grüße\n.\nund tschüß", html: "<p>Schöne Grüße</p>", unsubscribeUrl: UNSUBSCRIBE, ...more,
})
const headerLines = (raw: string) => raw.slice(0, raw.indexOf("\r\n\r\n")).split("\r\n")
const names = (raw: string) => headerLines(raw).filter((line) => !/^[ \t]/.test(line)).map((line) => line.slice(0, line.indexOf(":")))

it("is read back as it was meant", async () => {
  const mail = await simpleParser(buildMime(skeleton, aMail()))
  expect(mail.subject).toBe("Grüße aus Hamburg 🚢")
  expect(mail.from!.value).toEqual([{ name: "Harbour & Söhne", address: "shop@example.com" }])
  expect((mail.to as AddressObject).value).toEqual([{ name: "Zoë Müller", address: "zoe@example.com" }])
  expect(mail.replyTo!.value[0]!.address).toBe("help@example.com")
  expect(mail.date).toEqual(new Date("2026-11-20T09:30:00Z"))
  expect(mail.messageId).toBe("<marketing.c.2o0@example.com>")
  expect(mail.text).toBe("Schöne Grüße\n.\nund tschüß")
  expect(mail.html).toBe("<p>Schöne Grüße</p>")
  expect(mail.attachments).toEqual([])
  expect(mail.headers.get("list")).toMatchObject({ id: { id: "campaigns.shop.example.com" }, unsubscribe: { url: UNSUBSCRIBE } })
  expect(mail.headers.get("feedback-id")).toBe("mkcamp_1:all:campaign:0123456789ab")
})

it("carries the one-click headers of RFC 8058 and each header once", () => {
  const raw = buildMime(skeleton, aMail())
  expect(headerLines(raw)).toContain(`List-Unsubscribe: <${UNSUBSCRIBE}>`)
  expect(headerLines(raw)).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click")
  expect(new Set(names(raw)).size).toBe(names(raw).length)
})

it("is ASCII in lines of at most 78 with CRLF, the text part before the HTML", () => {
  const raw = buildMime(skeleton, aMail({ html: `<p>${"ü🚢x ".repeat(3_000)}</p>`, subject: "Ä very long subject with words ".repeat(12) }))
  expect(raw).toMatch(/^[\x20-\x7e\r\n]*$/)
  expect(raw.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/)
  for (const line of raw.split("\r\n")) if (!/^(?:List-Unsubscribe|Content-Type):/.test(line)) expect(line.length).toBeLessThanOrEqual(78)
  expect(raw.indexOf("text/plain")).toBeLessThan(raw.indexOf("text/html"))
})

it("is ASCII for addresses of other letters too, their domains as the name servers know them", async () => {
  const international = compileMime({ ...frame, from: { name: "Müller", email: "shop@müller.de" }, replyTo: "hilfe@müller.de" })
  const raw = buildMime(international, aMail({ to: { email: "jorg@Bücher.example" }, messageId: deliveryMessageId(international, 12, 3456) }))
  expect(raw).toMatch(/^[\x20-\x7e\r\n]*$/)
  const mail = await simpleParser(raw)
  expect(headerLines(raw)).toEqual(expect.arrayContaining(["To: <jorg@xn--bcher-kva.example>", "Reply-To: <hilfe@xn--mller-kva.de>", "Message-ID: <marketing.c.2o0@xn--mller-kva.de>"]))
  expect(mail.from!.value[0]!.address).toMatch(/^shop@(xn--mller-kva|müller)\.de$/)
  expect(buildMime(skeleton, aMail({ to: { email: "jörg@a，b.de" } }))).toMatch(/^[\x20-\x7e\r\n]*$/)
})

it("is the same however often it is built", () => {
  expect(buildMime(skeleton, aMail())).toBe(buildMime(compileMime(frame), aMail()))
})

const anything = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.constantFrom("a\r\nBcc: victim@example.com", "a\nContent-Type: text/html\n\n<script>", "=?UTF-8?Q?=0D=0ABcc:_victim?=", '"quoted" \\ <x@y.z>, other@example.com', "\u2028\u0000\ud800", "x".repeat(2_000)),
  fc.array(fc.constantFrom("word", "Wörter", "🚢", ","), { maxLength: 60 }).map((words) => words.join(" "))
)

it("no name, subject or shop can add a header, a recipient or a part, and none is lost", async () => {
  await fc.assert(fc.asyncProperty(anything, anything, anything, async (name, subject, shopName) => {
    const hostile = compileMime({ ...frame, from: { name: shopName, email: "shop@example.com" }, list: { name: shopName, id: `x${shopName}` }, feedbackId: shopName })
    const raw = buildMime(hostile, aMail({ to: { name, email: "zoe@example.com" }, subject, messageId: `m${name}@example.com`, unsubscribeUrl: `${UNSUBSCRIBE}${subject.slice(0, 300)}` }))
    expect(names(raw)).toEqual(names(buildMime(skeleton, aMail())))
    expect(headerLines(raw).every((line) => line.length <= 998)).toBe(true)
    const mail = await simpleParser(raw)
    expect((mail.to as AddressObject).value.map(({ address }) => address)).toEqual(["zoe@example.com"])
    expect(mail.from!.value.map(({ address }) => address)).toEqual(["shop@example.com"])
    expect(mail.text).toBe(aMail().text)
    const line = (text: string) => text.replace(/[\s\u0000-\u001f\u007f\u2028\u2029]+/g, " ").trim().replace(/\p{Surrogate}/gu, "\ufffd")
    expect(mail.subject ?? "").toBe(line(subject))
  }), { numRuns: 300 })
})

it("carries a filled message whole", async () => {
  const message = await filled(aMessage("Grüße, {{ person.first_name }}"), { first_name: "Zoë 🚢 {{ x }}" })
  const mail = await simpleParser(buildMime(skeleton, aMail(message)))
  expect(mail.html).toBe(message.html)
  expect(mail.text).toBe(message.text)
})
