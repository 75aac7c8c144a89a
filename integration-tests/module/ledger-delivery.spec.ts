import { startPump } from "../../src/modules/marketing/pump/start-pump"
import { deliverCampaigns } from "../../src/modules/marketing/pump/deliver-campaigns"
import { keepHeartbeat } from "../../src/modules/marketing/pump/keep-heartbeat"
import { settleLostSends } from "../../src/modules/marketing/pump/settle-lost-sends"
import { marketingContext, type TestContext } from "../setup/marketing-context"
import { aDraft, aSegmentOf, campaignsOf } from "../world/a-draft"
import { theMailSink, type MailSink } from "../world/the-mail-sink"
import { until } from "../world/until"

const lanes = [{ name: "pulse", tasks: [keepHeartbeat, settleLostSends] }, { name: "delivery", tasks: [deliverCampaigns] }]

describe("delivery", () => {
  let sink: MailSink
  let context: TestContext

  beforeAll(async () => {
    sink = await theMailSink()
    context = await marketingContext("ledger_delivery", {
      pump: { idleMs: 20 },
      email: { from: { name: "Test shop", email: "shop@example.com" }, postalAddress: "1 Test Street", smtp: { url: sink.url } },
    })
  })
  afterAll(async () => {
    await context?.drop()
    await sink?.stop()
  })
  beforeEach(() => sink.forget())

  it("sends every planned mail once and calls the campaign sent", async () => {
    const campaigns = campaignsOf(context)
    const id = await aDraft(context, [await aSegmentOf(context, 500)])
    expect(await campaigns.send(id)).toBe(500)
    const pump = startPump(context, lanes)
    await until("the campaign is sent", async () => (await campaigns.retrieve(id)).status === "sent")
    await pump.stop()

    const { report } = { report: await campaigns.report(id) }
    expect(report.progress).toEqual({ planned: 500, queued: 0, sending: 0, accepted: 500, skipped: 0, failed: 0, unknown: 0 })
    const mails = await sink.mails()
    expect(mails).toHaveLength(500)
    expect(new Set(mails.map(({ to }) => to)).size).toBe(500)
    expect(mails[0]!.raw).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click")
  })
})
