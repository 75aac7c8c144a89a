import type { OrderCreditsResponse } from "../../src/core/http"
import { eventually } from "../setup/eventually"
import { describeRunningShop } from "../setup/running-shop"
import { aSegment, aSentCampaign, anHourPasses, buttonOf, reportOf } from "../world/a-campaign"
import { aCustomer, consent } from "../world/a-customer"
import { aShop } from "../world/a-shop"
import { aVisitor } from "../world/a-visitor"
import { aCart, aPastOrder, cancel, checkOut, refund } from "../world/an-order"

describeRunningShop("Click to credit", (running) => {
  it("follows a click from the mail to the order and its money back again", async () => {
    const { admin, mailbox, url } = running()
    const shop = await aShop(running())
    const { chair, lamp } = shop.products
    const ada = await aCustomer(running(), "Ada")
    const dora = { email: "dora@example.com" }
    await aPastOrder(running(), shop, dora, { daysAgo: 90, buys: [[chair, 2]] })
    await aPastOrder(running(), shop, ada, { daysAgo: 90, buys: [[chair, 2]] })
    for (const { email } of [ada, dora]) await consent(running(), email, "subscribed")
    await eventually("both are known", async () => (await admin<{ count: number }>("GET", "/admin/marketing/profiles?min_spent=20000")).count, (count) => count === 2)

    const segmentId = await aSegment(running(), "Lapsed", [{ field: "spent", operator: "more_than", value: 20_000 }, { field: "days_since_last_order", operator: "at_least", value: 60 }])
    const campaignId = await aSentCampaign(running(), "We miss you", segmentId, "http://localhost:8000/lamps?color=red")
    expect(mailbox.recipients()).toEqual([ada.email, dora.email])
    await anHourPasses(running())

    const creditsOf = (orderId: string) => admin<OrderCreditsResponse>("GET", `/admin/marketing/orders/${orderId}/credits`)
    const credited = (orderId: string, net: number) => eventually(`order ${orderId} earned ${net}`, () => creditsOf(orderId), ({ credits }) => credits[0]?.net === net)

    // Dora clicks, lands in the shop, and orders as a guest.
    const doras = aVisitor(url, shop)
    const link = buttonOf(running(), mailbox.mailTo(dora.email)!)
    await fetch(link, { method: "HEAD", redirect: "manual" })
    await doras.follow(link)
    expect(doras.location.href).toMatch(/^http:\/\/localhost:8000\/lamps\?color=red&mkt_click=v1\./)
    doras.marketing.captureClick()
    expect(doras.location.href).toBe("http://localhost:8000/lamps?color=red")
    const cartId = await aCart(shop, [[chair, 2]])
    await shop.store("POST", `/store/carts/${cartId}`, { metadata: { gift_note: "For you" } })
    await doras.marketing.attachToCart(cartId)
    await doras.marketing.attachToCart(cartId)
    const { cart } = await shop.store<{ cart: { metadata: Record<string, unknown> } }>("GET", `/store/carts/${cartId}?fields=metadata`)
    expect(cart.metadata).toEqual({ gift_note: "For you", marketing_clicks: [expect.stringMatching(/^v1\./)] })
    const first = await checkOut(shop, cartId, dora.email)
    expect(await credited(first.id, 26_500)).toMatchObject({
      purchase: { order_id: first.id, net: 26_500, currency_code: "eur" },
      credits: [{ campaign: { id: campaignId, name: "We miss you" }, share: 1, gross: 26_500, adjustments: 0, evidence: "token", forwarded: false, link: "http://localhost:8000/lamps?color=red", window_days: 5 }],
    })

    // Ada forwards her mail to Zoe, who orders; then Ada orders herself in another browser, known by her address alone.
    const zoes = aVisitor(url, shop)
    await zoes.follow(buttonOf(running(), mailbox.mailTo(ada.email)!))
    zoes.marketing.captureClick()
    const zoesCart = await aCart(shop, [[lamp, 1]])
    await zoes.marketing.attachToCart(zoesCart)
    const second = await checkOut(shop, zoesCart, "zoe@example.com")
    expect((await credited(second.id, 6_500)).credits).toMatchObject([{ campaign: { id: campaignId }, evidence: "token", forwarded: true }])
    const third = await checkOut(shop, await aCart(shop, [[lamp, 2]]), ada.email)
    expect((await credited(third.id, 12_500)).credits).toMatchObject([{ campaign: { id: campaignId }, evidence: "email", forwarded: false }])

    // Somebody who never clicked orders, too.
    const stranger = await checkOut(shop, await aCart(shop, [[lamp, 1]]), "stranger@example.com")
    await eventually("the stranger's order is recorded", () => creditsOf(stranger.id), ({ purchase }) => purchase !== null)
    expect((await creditsOf(stranger.id)).credits).toEqual([])

    expect(await reportOf(running(), campaignId)).toMatchObject({
      funnel: { planned: 2, accepted: 2, clicked: 2 },
      clicks: { people: 2, total: 2 },
      revenue: { orders: 3, gross: 45_500, adjustments: 0, net: 45_500, currency: "eur", window_days: 5 },
    })

    // Money goes back: part of Dora's, all of Zoe's.
    await refund(running(), first.id, 65)
    expect((await credited(first.id, 20_000)).credits).toMatchObject([{ gross: 26_500, adjustments: -6_500, net: 20_000 }])
    await cancel(running(), second.id)
    expect(await credited(second.id, 0)).toMatchObject({ purchase: null, credits: [{ gross: 6_500, adjustments: -6_500, net: 0 }] })
    expect((await reportOf(running(), campaignId)).revenue).toMatchObject({ gross: 45_500, adjustments: -13_000, net: 32_500 })
  })
})
