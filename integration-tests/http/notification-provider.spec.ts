import sendgrid from "@sendgrid/mail"
import { Modules } from "@medusajs/framework/utils"
import type { CampaignDetailResponse, CampaignRecipientsResponse, SenderDetailResponse, TestSendResponse } from "../../src/core/http"
import { MARKETING_MODULE } from "../../src/modules/marketing"
import type { MarketingModuleService } from "../../src/modules/marketing/service"
import { eventually } from "../setup/eventually"
import { describeRunningShop } from "../setup/running-shop"
import { aDraft, aSegmentOf } from "../world/a-draft"
import { aSendGrid } from "../world/a-sendgrid"

describe("Medusa's own provider for SendGrid", () => {
  let api: Awaited<ReturnType<typeof aSendGrid>>
  beforeAll(async () => {
    api = await aSendGrid()
    // The provider's first act is to set its key, and that leads to SendGrid itself.
    const setApiKey = sendgrid.setApiKey.bind(sendgrid)
    const { client } = sendgrid as unknown as { client: { setDefaultRequest(name: string, value: string): void } }
    sendgrid.setApiKey = (key) => {
      setApiKey(key)
      client.setDefaultRequest("baseUrl", api.url)
    }
    process.env.SENDGRID_API_KEY = "SG.only-for-tests"
  })
  afterAll(async () => {
    delete process.env.SENDGRID_API_KEY
    await api.close()
  })

  describeRunningShop("notification provider", (shop) => {
    const context = () => shop().container.resolve<MarketingModuleService>(MARKETING_MODULE).context
    const campaign = async (id: string) => (await shop().admin<CampaignDetailResponse>("GET", `/admin/marketing/campaigns/${id}`)).campaign
    // Every test has the shop to itself, as the runner left it.
    let sender: string
    beforeEach(async () => {
      sender = (await shop().admin<SenderDetailResponse>("POST", "/admin/marketing/senders", { name: "By SendGrid", from_name: "Demo Shop", from_email: "shop@example.com", transport: "host" })).sender.id
      await shop().admin("POST", `/admin/marketing/senders/${sender}/default`, {})
      api.mails.length = 0
    })
    const send = async (prefix: string, people: number) => {
      const id = await aDraft(context(), [await aSegmentOf(context(), people, { prefix })])
      await shop().admin("POST", `/admin/marketing/campaigns/${id}/send`, {})
      return id
    }

    it("gets every mail with the way to leave and our id, and its answers become states of the ledger", async () => {
      api.answers.set("m2@example.com", [{ status: 400, message: "The address is not valid." }])
      api.answers.set("m3@example.com", [{ status: 503, message: "Service unavailable" }])
      const id = await send("m", 4)
      const { progress } = await eventually("it is sent", () => campaign(id), ({ status }) => status === "sent")
      expect(progress).toMatchObject({ planned: 4, accepted: 2, failed: 1, unknown: 1, queued: 0, sending: 0 })
      const { recipients } = await shop().admin<CampaignRecipientsResponse>("GET", `/admin/marketing/campaigns/${id}/recipients`)
      expect(recipients.map(({ email, state, reason }) => [email, state, reason]).sort()).toEqual([
        ["m1@example.com", "accepted", null], ["m2@example.com", "failed", "rejected"], ["m3@example.com", "unknown", "connection_lost"], ["m4@example.com", "accepted", null],
      ])

      expect(api.mails.map(({ personalizations: [one] }) => one!.to[0]!.email).sort()).toEqual(["m1@example.com", "m4@example.com"])
      const mail = api.mails[0]!
      expect(mail).toMatchObject({ from: { email: "shop@example.com", name: "Demo Shop" }, subject: expect.stringMatching(/^Spring is here, Person\d$/) })
      expect(mail.content).toEqual([{ type: "text/html", value: expect.stringContaining("Hello Person") }])
      const { headers, custom_args } = mail.personalizations[0]!
      expect(headers).toMatchObject({ "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" })
      expect(custom_args).toMatchObject({ message_id: expect.stringMatching(/^marketing\./) })

      const unsubscribe = /<(http[^>]+)>/.exec(headers!["List-Unsubscribe"]!)![1]!
      const answer = await fetch(unsubscribe, { method: "POST", body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }) })
      expect(answer.status).toBe(200)
      const told = await shop().container.resolve(Modules.NOTIFICATION).listNotifications({ template: "marketing-campaign" })
      expect(told.map(({ to, status }) => [to, status]).sort()).toEqual([["m1@example.com", "success"], ["m2@example.com", "failure"], ["m3@example.com", "failure"], ["m4@example.com", "success"]])
    })

    it("puts off who it has no room for, and each further try is a mail of its own to Medusa", async () => {
      api.answers.set("busy1@example.com", [{ status: 429, message: "Too many requests" }])
      const id = await send("busy", 2)
      await eventually("one is out, one is put off", () => campaign(id), ({ progress }) => progress.accepted === 1 && progress.queued === 1 && progress.sending === 0)
      await context().db.query("update marketing_send set due_at = now() where state = 'queued'")
      await context().db.query("update marketing_campaign set wake_at = now() where id = $1", [id])
      expect((await eventually("it is sent", () => campaign(id), ({ status }) => status === "sent")).progress).toMatchObject({ accepted: 2, failed: 0 })
    })

    it("pauses the campaign when the key is wrong, says so, and loses nobody", async () => {
      for (const n of [1, 2, 3]) api.answers.set(`key${n}@example.com`, Array.from({ length: 20 }, () => ({ status: 401, message: "The provided authorization grant is invalid" })))
      const id = await send("key", 3)
      const paused = await eventually("it is paused", () => campaign(id), ({ status }) => status === "paused")
      expect(paused.paused_reason).toMatch(/authorization grant is invalid/)
      expect(paused.progress).toMatchObject({ queued: 3, failed: 0, unknown: 0 })
      for (const n of [1, 2, 3]) api.answers.delete(`key${n}@example.com`)
      await shop().admin("POST", `/admin/marketing/campaigns/${id}/resume`, {})
      expect((await eventually("it is sent", () => campaign(id), ({ status }) => status === "sent")).progress).toMatchObject({ accepted: 3 })
    })

    it("sends a test of the sender", async () => {
      const { test } = await shop().admin<TestSendResponse>("POST", `/admin/marketing/senders/${sender}/test`, { to: "ada@example.com" })
      expect(test).toMatchObject({ to: "ada@example.com", accepted: true })
      expect(api.mails.at(-1)).toMatchObject({ subject: "[Test] Mail from By SendGrid" })
    })
  }, { email: { from: { name: "Demo Shop", email: "shop@example.com" }, postalAddress: "Demo Shop, 1 Harbour Street", transports: { host: { notification: true } } } })
})
