import type { CampaignRecipientsResponse, SegmentMembersResponse, SegmentPreviewResponse } from "../../src/core/http"
import { eventually } from "../setup/eventually"
import { describeRunningShop } from "../setup/running-shop"
import { aSegment, aSentCampaign, daysPass, reportOf } from "../world/a-campaign"
import { aCustomer, consent } from "../world/a-customer"
import { aShop } from "../world/a-shop"
import { aCart, aPastOrder, cancel, checkOut } from "../world/an-order"

const lapsed = [
  { field: "spent", operator: "more_than", value: 20_000 },
  { field: "days_since_last_order", operator: "at_least", value: 60 },
]

describeRunningShop("Segment to send", (running) => {
  it("mails exactly those who spent more than 200 and have not ordered for 60 days, and nobody against their will", async () => {
    const { admin, mailbox } = running()
    const shop = await aShop(running())
    const { chair, lamp } = shop.products
    const past = (who: { email: string; id?: string }, daysAgo: number, ...buys: [typeof chair, number][]) => aPastOrder(running(), shop, who, { daysAgo, buys })

    const [ada, ben, cleo, emil, finn, gus, ida] = [
      await aCustomer(running(), "Ada"), await aCustomer(running(), "Ben"), await aCustomer(running(), "Cleo"), await aCustomer(running(), "Emil"),
      await aCustomer(running(), "Finn"), await aCustomer(running(), "Gus"), await aCustomer(running(), "Ida"),
    ]
    const dora = { email: "dora@example.com" }
    await past(ada, 90, [chair, 2])
    await past(ben, 10, [chair, 2])
    await past(cleo, 90, [lamp, 1])
    await past(dora, 100, [chair, 2])
    await past(emil, 90, [chair, 3])
    await past(finn, 61, [chair, 2])
    await past(gus, 59, [chair, 2])
    await past(ida, 200, [chair, 1])
    await past({ email: "IDA@Example.com" }, 100, [chair, 1])
    await cancel(running(), await past({ email: "hana@example.com" }, 90, [chair, 2]))
    for (const who of [ada, ben, cleo, dora, gus, ida]) await consent(running(), who.email, "subscribed")
    await consent(running(), emil.email, "unsubscribed")

    const preview = async () => (await admin<SegmentPreviewResponse>("POST", "/admin/marketing/segments/preview", { rule: { version: 1, combinator: "and", rules: lapsed } })).preview
    const told = await eventually("the five of them are known", preview, ({ count }) => count === 5)
    expect(told.problems).toEqual([])
    expect(told.sentence).toMatch(/spent more than €200.00.*60 days/)
    expect(told.sample.map(({ email }) => email).sort()).toEqual([ada, dora, emil, finn, ida].map(({ email }) => email))
    expect(told.sample.find(({ email }) => email === ida.email)).toMatchObject({ orders: 2, spent: 26_000 })

    const segmentId = await aSegment(running(), "Lapsed", lapsed)
    const campaignId = await aSentCampaign(running(), "We miss you", segmentId, "http://localhost:8000/lamps")

    expect(mailbox.recipients()).toEqual([ada, dora, ida].map(({ email }) => email))
    expect((await reportOf(running(), campaignId)).progress).toEqual({ planned: 5, queued: 0, sending: 0, accepted: 3, skipped: 2, failed: 0, unknown: 0 })
    const reasonsOf = async (id: string) =>
      (await admin<CampaignRecipientsResponse>("GET", `/admin/marketing/campaigns/${id}/recipients?state=skipped`)).recipients.map(({ email, reason }) => [email, reason])
    expect((await reasonsOf(campaignId)).sort()).toEqual([[emil.email, "unsubscribed"], [finn.email, "never_asked"]])

    const mail = mailbox.mailTo(ada.email)!
    expect(mail.subject).toBe("Ada, we miss you")
    expect(mail.text).toContain("Dear Ada,")
    expect(mail.headerLines.map(({ line }) => line)).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click")
    expect(mailbox.mailTo(dora.email)!.subject).toMatch(/, we miss you$/)

    // Ada comes back: she leaves the segment. The others get no second mail within a day, and then they do.
    await checkOut(shop, await aCart(shop, [[lamp, 1]]), ada.email)
    await eventually(
      "Ada has left the segment",
      () => admin<SegmentMembersResponse>("GET", `/admin/marketing/segments/${segmentId}/members`),
      ({ members }) => members.length === 4 && !members.some(({ email }) => email === ada.email))
    mailbox.mails.length = 0
    const tooSoon = await aSentCampaign(running(), "Missing you already", segmentId, "http://localhost:8000/lamps")
    expect(mailbox.recipients()).toEqual([])
    expect((await reasonsOf(tooSoon)).sort()).toEqual([[dora.email, "smart_sending"], [emil.email, "unsubscribed"], [finn.email, "never_asked"], [ida.email, "smart_sending"]])

    await daysPass(running(), 2)
    await aSentCampaign(running(), "Still missing you", segmentId, "http://localhost:8000/lamps")
    expect(mailbox.recipients()).toEqual([dora, ida].map(({ email }) => email))
  })
})
