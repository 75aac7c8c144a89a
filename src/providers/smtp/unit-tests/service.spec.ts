import type { Logger, ProviderSendNotificationDTO } from "@medusajs/framework/types"
import { simpleParser } from "mailparser"
import provider from ".."
import { SmtpNotificationService } from "../service"
import { smtpServer, type TestServer } from "./smtp-servers"

const dependencies = { logger: {} as Logger }
let server: TestServer
beforeAll(async () => {
  server = await smtpServer({ onRcptTo: ({ address }, _, done) => (address.startsWith("bad") ? done(Object.assign(new Error("5.1.1 No such user"), { responseCode: 550 })) : done()) })
})
afterAll(() => server.stop())

const notification = (more: Partial<ProviderSendNotificationDTO> = {}): ProviderSendNotificationDTO => ({
  to: "ada@example.com", channel: "email", template: "order-placed", content: { subject: "Danke für die Bestellung", html: "<p>Grüße, <b>Ada</b></p>" }, ...more,
})

it("is a notification provider that Medusa can load", () => {
  expect(provider.module).toBe("notification")
  expect(provider.services).toEqual([SmtpNotificationService])
})

it("sends content, headers and attachments, and answers with the Message-ID", async () => {
  const service = new SmtpNotificationService(dependencies, { url: server.url, from: { name: "Shöp", email: "shop@example.com" } })
  const { id } = await service.send(notification({
    provider_data: { headers: { "X-Order": "order_1" }, replyTo: "help@example.com" },
    attachments: [{ filename: "invoice.txt", content: Buffer.from("42 €").toString("base64"), content_type: "text/plain" }],
  }))
  const mail = await simpleParser(server.taken.at(-1)!.raw)
  expect(server.taken.at(-1)).toMatchObject({ from: "shop@example.com", to: ["ada@example.com"] })
  expect(mail).toMatchObject({ messageId: `<${id}>`, subject: "Danke für die Bestellung", html: "<p>Grüße, <b>Ada</b></p>", text: expect.stringContaining("Grüße, Ada") })
  expect(mail.from!.value).toEqual([{ name: "Shöp", address: "shop@example.com" }])
  expect([mail.headers.get("x-order"), mail.replyTo!.text, mail.attachments.map(({ filename, content }) => [filename, content.toString()])])
    .toEqual(["order_1", "help@example.com", [["invoice.txt", "42 €"]]])
})

it("takes the sender and the text part a notification brings", async () => {
  const service = new SmtpNotificationService(dependencies, { url: server.url, from: "shop@example.com" })
  await service.send(notification({ from: "sales@example.com", content: { subject: "Hi\r\nBcc: victim@example.com", html: "", text: "Only text" } }))
  expect(server.taken.at(-1)).toMatchObject({ from: "sales@example.com", to: ["ada@example.com"] })
  const mail = await simpleParser(server.taken.at(-1)!.raw)
  expect([mail.text?.trim(), mail.html, mail.bcc]).toEqual(["Only text", false, undefined])
})

it("says why a mail was not sent", async () => {
  const service = new SmtpNotificationService(dependencies, { url: server.url, from: "shop@example.com" })
  await expect(service.send(notification({ to: "bad@example.com" }))).rejects.toThrow(/bad@example\.com was not accepted \(unknown_recipient\): 550 5\.1\.1 No such user/)
  await expect(service.send(notification({ from: "shop@example.com>\r\nRCPT TO:<victim@example.com" }))).rejects.toThrow(/ada@example\.com was not accepted \(sender_refused\): The mail's sender has to be one plain e-mail address/)
  await expect(service.send(notification({ content: null }))).rejects.toThrow(/has no templates/)
  await expect(service.send(notification({ provider_data: { headers: { "X: y\r\nBcc": "z" } } }))).rejects.toThrow(/headers takes names/)
})

it("refuses options that cannot work, naming them", () => {
  expect(() => SmtpNotificationService.validateOptions({ url: "http://x", from: "nobody" })).toThrow(/url: .*; from: /)
})
