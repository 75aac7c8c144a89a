import { generateKeyPairSync } from "node:crypto"
import { dkimVerify } from "mailauth/lib/dkim/verify"
import { simpleParser } from "mailparser"
import { createSenders } from "../../src/modules/marketing/areas/senders"
import { deliverCampaigns } from "../../src/modules/marketing/pump/deliver-campaigns"
import { keepHeartbeat } from "../../src/modules/marketing/pump/keep-heartbeat"
import { startPump, type Pump } from "../../src/modules/marketing/pump/start-pump"
import { eventually } from "../setup/eventually"
import { marketingContext, type TestContext } from "../setup/marketing-context"
import { aDraft, aMessage, aSegmentOf, campaignsOf } from "../world/a-draft"
import { theMailSink, type MailSink } from "../world/the-mail-sink"

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048, privateKeyEncoding: { type: "pkcs8", format: "pem" }, publicKeyEncoding: { type: "spki", format: "der" } })
const RECORD = `v=DKIM1; k=rsa; p=${publicKey.toString("base64")}`

/** The name servers of the world as far as this test needs one. */
const records: Record<string, string[]> = {
  "m1._domainkey.harbour.shop": [RECORD],
  "harbour.shop": ["v=spf1 a:127.0.0.1 ~all"],
  "_dmarc.harbour.shop": ["v=DMARC1; p=reject"],
}
const resolveTxt = async (name: string): Promise<string[][]> => {
  const texts = records[name]
  if (!texts) throw Object.assign(new Error(`no ${name}`), { code: "ENODATA" })
  return texts.map((text) => text.match(/.{1,200}/g)!)
}

describe("mails that went through a server", () => {
  let sink: MailSink
  let context: TestContext
  let pump: Pump

  beforeAll(async () => {
    sink = await theMailSink()
    context = await marketingContext("mail_authentication", {
      pump: { idleMs: 20 },
      email: {
        from: { name: "Hafenladen Süd", email: "post@harbour.shop" }, replyTo: "hilfe@harbour.shop", postalAddress: "Am Hafen 1, 20457 Hamburg",
        smtp: { url: sink.url, connections: 2, dkim: { domainName: "harbour.shop", keySelector: "m1", privateKey } },
      },
    })
    const id = await aDraft(context, [await aSegmentOf(context, 3, { prefix: "signed" })], { message: aMessage({ subject: "Grüße, {{ person.first_name }} – Frühling!" }) })
    // The address is not asked for at the world's own name servers.
    await createSenders(context, resolveTxt).list()
    await createSenders(context, resolveTxt).check("msender_options")
    await campaignsOf(context).send(id)
    pump = startPump(context, [{ name: "pulse", tasks: [keepHeartbeat] }, { name: "delivery", tasks: [deliverCampaigns] }])
    await eventually("three mails", () => sink.count(), (count) => count === 3)
  })
  afterAll(async () => {
    await pump?.stop()
    await context?.drop()
    await sink?.stop()
  })

  it("bear a DKIM signature that holds, aligned with the sender, over the one-click headers too", async () => {
    for (const { raw } of await sink.mails()) {
      const { results } = await dkimVerify(Buffer.from(raw, "latin1"), { resolver: (name: string) => resolveTxt(name) })
      expect(results).toHaveLength(1)
      const [{ status, signingDomain, signingHeaders }] = results as unknown as [{ status: { result: string; aligned: string }; signingDomain: string; signingHeaders: { keys: string } }]
      expect(raw).toMatch(/^Feedback-ID: mcamp_[^:]+:all:campaign:[0-9a-f]{12}\r$/m)
      expect([status.result, status.aligned, signingDomain]).toEqual(["pass", "harbour.shop", "harbour.shop"])
      for (const header of ["from", "subject", "list-unsubscribe", "list-unsubscribe-post", "feedback-id"]) expect(signingHeaders.keys.toLowerCase().split(": ")).toContain(header)
    }
  })

  it("lose their signature's worth with one changed letter", async () => {
    const [{ raw }] = await sink.mails() as unknown as [{ raw: string }]
    const { results } = await dkimVerify(Buffer.from(raw.replace(/^Reply-To: <hilfe/m, "Reply-To: <falle"), "latin1"), { resolver: (name: string) => resolveTxt(name) })
    expect((results as { status: { result: string } }[])[0]!.status.result).not.toBe("pass")
  })

  it("are read by a mail program as they were meant", async () => {
    const [{ raw, to }] = await sink.mails() as unknown as [{ raw: string; to: string }]
    const mail = await simpleParser(Buffer.from(raw, "latin1"))
    expect(mail.subject).toMatch(/^Grüße, Person\d – Frühling!$/)
    expect(mail.from!.value).toEqual([{ name: "Hafenladen Süd", address: "post@harbour.shop" }])
    expect(mail.replyTo!.value[0]!.address).toBe("hilfe@harbour.shop")
    expect(mail.text).toContain("Hello Person")
    expect(mail.html).toContain("Hello Person")
    expect(mail.headers.get("list")).toMatchObject({ unsubscribe: { url: expect.stringMatching(/^http:\/\/localhost:9000\/marketing\/u\?t=/) }, "unsubscribe-post": { name: "List-Unsubscribe=One-Click" } })
    expect(to).toMatch(/^signed\d@example\.com$/)
  })

  it("come from a domain whose records the check finds in their places", async () => {
    const { domain } = await createSenders(context, resolveTxt).check("msender_options")
    expect(domain!.findings.map(({ name, level }) => `${name} ${level}`)).toEqual(["spf fine", "dkim fine", "dmarc fine"])
    records["m1._domainkey.harbour.shop"] = []
    const { domain: broken } = await createSenders(context, resolveTxt).check("msender_options")
    expect(broken!.findings.find(({ name }) => name === "dkim")).toMatchObject({ level: "problem", record: { name: "m1._domainkey.harbour.shop", value: RECORD } })
    const draft = await aDraft(context, [await aSegmentOf(context, 1, { prefix: "forged" })])
    expect((await campaignsOf(context).retrieve(draft)).problems).toMatchObject([{ path: ["message", "sender", "email"], message: expect.stringContaining("is not at m1._domainkey.harbour.shop") }])
    await expect(campaignsOf(context).send(draft)).rejects.toThrow(/m1\._domainkey/)
  })
})
