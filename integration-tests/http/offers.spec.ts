import { Modules } from "@medusajs/framework/utils"
import type { CampaignDetailResponse, CampaignReportResponse, OfferCodesResponse, OfferDeleteResponse, OfferDetailResponse, OfferListResponse, OfferResponse, TemplateDetailResponse } from "../../src/core/http"
import { MARKETING_MODULE } from "../../src/modules/marketing"
import type { MarketingModuleService } from "../../src/modules/marketing/service"
import { issueCodesWorkflow } from "../../src/workflows/offers/issue-codes"
import { eventually } from "../setup/eventually"
import { describeRunningShop } from "../setup/running-shop"
import { aCart, checkOut } from "../world/an-order"
import { aShop, type Shop } from "../world/a-shop"

type Cart = { cart: { total: number; discount_total: number; promotions: { code: string }[] } }

describeRunningShop("offers", (shop) => {
  const admin: ReturnType<typeof shop>["admin"] = (method, path, body) => shop().admin(method, path, body)
  const marketing = () => shop().container.resolve<MarketingModuleService>(MARKETING_MODULE)
  const start = Date.now()
  let store: Shop

  beforeAll(async () => {
    store = await aShop(shop())
  })

  const create = async (change: object) => (await admin<OfferDetailResponse>("POST", "/admin/marketing/offers", { name: "Spring", kind: "unique", value: { type: "percentage", percent: 10 }, ...change })).offer
  const people = async (count: number, prefix: string) => {
    const { rows } = await shop().sql.raw(
      `with people as (
         insert into marketing_profile (id, email, email_hash, email_consent) select 'mprof_${prefix}' || n, '${prefix}' || n || '@example.com', md5('${prefix}' || n), 'subscribed' from generate_series(1, ${count}) n returning key
       ), segment as (
         insert into marketing_segment (id, name, kind, rule, member_count, stale) values ('mseg_${prefix}', '${prefix}', 'static', '{"version":1,"combinator":"and","rules":[]}', ${count}, false) returning key, id
       ), members as (insert into marketing_segment_member (segment_key, profile_key) select segment.key, people.key from segment, people)
       select id from segment`)
    return String(rows[0]!.id)
  }
  const send = async (segment: string, mjml: string, subject = "For you: {{ coupon.code }}", plan: object = {}) => {
    const { campaign: { id } } = await admin<CampaignDetailResponse>("POST", "/admin/marketing/campaigns", {
      name: "Coupons", audience: { version: 1, include: [segment], exclude: [] }, plan: { quietHours: "ignore", ...plan },
      message: { version: 1, subject, preheader: "", mjml: `<mjml><mj-body>${mjml}<mj-section><mj-column><mj-text>Hello</mj-text></mj-column></mj-section></mj-body></mjml>` },
    })
    await admin("POST", `/admin/marketing/campaigns/${id}/send`, {})
    await eventually("the campaign is sent", () => admin<CampaignDetailResponse>("GET", `/admin/marketing/campaigns/${id}`), ({ campaign }) => campaign.status === "sent")
    return id
  }
  const report = async (id: string) => (await admin<CampaignReportResponse>("GET", `/admin/marketing/campaigns/${id}/report`)).report
  const retrieve = async ({ id }: OfferResponse) => (await admin<OfferDetailResponse>("GET", `/admin/marketing/offers/${id}`)).offer
  const codesOf = async (offer: OfferResponse, query = "") => (await admin<OfferCodesResponse>("GET", `/admin/marketing/offers/${offer.id}/codes?${query}`)).codes
  const applied = (cart: string, code: string) => store.store<Cart>("POST", `/store/carts/${cart}/promotions`, { promo_codes: [code] })
  const spendOn = async (code: string, email: string) => {
    const cart = await aCart(store, [[store.products.lamp, 1]])
    const { cart: { discount_total } } = await applied(cart, code)
    return { discount_total, order: await checkOut(store, cart, email) }
  }

  it("gives each person a code of their own that takes off what it says, once, and traces it to the mail", async () => {
    const offer = await create({ prefix: "spring", expires: { type: "days", days: 14 } })
    expect(offer).toMatchObject({ status: "active", value_text: "10%", prefix: "SPRING", issued: 0, redeemed: 0 })
    const campaign = await send(await people(3, "each"), `<mj-coupon offer="${offer.id}" />`)
    const codes = await codesOf(offer)
    expect(codes).toHaveLength(3)
    expect(new Set(codes.map(({ code }) => code)).size).toBe(3)
    for (const { code, state, email, campaign: sent, expires_at } of codes) {
      expect(code).toMatch(/^SPRING-[2-9A-Z]{10}$/)
      expect({ state, sent }).toMatchObject({ state: "ready", sent: { id: campaign } })
      expect(Math.floor((Date.parse(expires_at!) - Date.now()) / 86_400_000)).toBe(14)
      const mail = shop().mailbox.mailTo(email)!
      expect(mail.subject).toBe(`For you: ${code}`)
      expect(mail.html).toContain(code)
    }
    const [mine, other] = codes as [typeof codes[0], typeof codes[0]]
    const [promotion] = await shop().container.resolve(Modules.PROMOTION).listPromotions({ code: [mine.code] })
    expect(promotion).toMatchObject({ campaign_id: offer.promotion_campaign_id, limit: 1, metadata: { marketing_offer: offer.id, marketing_campaign: campaign } })

    const { discount_total, order } = await spendOn(mine.code, mine.email)
    expect(discount_total).toBe(6)
    const redeemed = await eventually("the redemption is known", () => retrieve(offer), ({ redeemed }) => redeemed === 1)
    expect(redeemed).toMatchObject({ issued: 3, redeemed: 1, discount: 600, reporting_currency: "eur" })
    expect(await codesOf(offer, "redeemed=true")).toMatchObject([{ code: mine.code, order_id: order.id, discount: 600, currency_code: "eur" }])
    expect(await codesOf(offer, `q=${other.email}`)).toMatchObject([{ code: other.code, order_id: null }])
    expect((await report(campaign)).coupons).toEqual({ issued: 3, redeemed: 1, discount: 600 })
    expect((await shop().sql.raw("select profile.email from marketing_offer_redemption used join marketing_profile profile on profile.key = used.profile_key where order_id = ?", [order.id])).rows).toEqual([{ email: mine.email }])

    const again = await aCart(store, [[store.products.lamp, 1]])
    const second = await applied(again, mine.code).then(({ cart }) => cart.discount_total, () => 0)
    expect(second).toBe(0)
    await admin("POST", `/admin/orders/${order.id}/cancel`, {})
    expect(await eventually("the cancelled order used none", () => retrieve(offer), ({ redeemed }) => redeemed === 0)).toMatchObject({ discount: 0 })
  })

  it("issues no more codes than its cap, and mails nobody without one", async () => {
    const offer = await create({ name: "Three", max_codes: 3, value: { type: "fixed", amount: 500, currency_code: "eur" } })
    // Three hundred an hour are five at once; who waits for a code, or gets none, uses up none of them.
    const campaign = await send(await people(5, "cap"), `<mj-coupon offer="${offer.id}" />`, undefined, { perHour: 300 })
    const { progress, reasons } = await report(campaign)
    expect(progress).toMatchObject({ planned: 5, accepted: 3, skipped: 2 })
    expect(reasons).toMatchObject([{ reason: "coupon_budget", count: 2 }])
    expect((await retrieve(offer)).issued).toBe(3)
    expect((await codesOf(offer)).filter(({ state }) => state === "refused")).toHaveLength(2)
  })

  it("shares one code, until its discounts reach the cap", async () => {
    const offer = await create({ name: "Everybody", kind: "shared", code: "hello", value: { type: "percentage", percent: 50 }, budget: { amount: 3_000, currency_code: "eur" } })
    const campaign = await send(await people(2, "shared"), `<mj-coupon offer="${offer.id}" label="For all" />`, "{{ coupon.value }}")
    const mail = shop().mailbox.mailTo("shared1@example.com")!
    expect(mail.subject).toBe("50%")
    expect(mail.html).toContain("HELLO")
    const { discount_total } = await spendOn("HELLO", "shared1@example.com")
    expect(discount_total).toBe(30)
    await eventually("the redemption is known", () => report(campaign), ({ coupons }) => coupons?.redeemed === 1)
    const second = await aCart(store, [[store.products.chair, 1]])
    expect(await applied(second, "HELLO").then(({ cart }) => cart.discount_total, () => 0)).toBe(0)
    const late = await send(await people(2, "late"), `<mj-coupon offer="${offer.id}" />`)
    expect((await report(late)).reasons).toMatchObject([{ reason: "coupon_budget", count: 2 }])
    await expect(create({ kind: "shared", code: "HELLO" })).rejects.toThrow(/Another offer has the code HELLO already/)
  })

  it("ends with every code, and begins again", async () => {
    const offer = await create({ name: "Short" })
    const segment = await people(1, "ended")
    await send(segment, `<mj-coupon offer="${offer.id}" />`)
    const [{ code }] = await codesOf(offer) as unknown as [{ code: string }]
    const cart = await aCart(store, [[store.products.lamp, 1]])
    const works = async () => (await applied(cart, code).then(({ cart }) => cart.discount_total, () => 0)) > 0
    expect(await works()).toBe(true)
    await admin("POST", `/admin/marketing/offers/${offer.id}`, { status: "inactive" })
    expect(await works()).toBe(false)
    await expect(send(segment, `<mj-coupon offer="${offer.id}" />`)).rejects.toThrow(/The offer “Short” was ended/)
    await admin("POST", `/admin/marketing/offers/${offer.id}`, { status: "active", name: "Long" })
    expect(await works()).toBe(true)
    await shop().sql.raw("update marketing_offer_code set expires_at = now() - interval '1 second' where code = ?", [code])
    await issueCodesWorkflow(shop().container).run({ input: undefined })
    expect(await works()).toBe(false)
    expect(await codesOf(offer)).toMatchObject([{ state: "ended" }])
  })

  it("is not called ended before its promotion is, which is tried again until it is; others do not wait for it", async () => {
    const offer = await create({ name: "Stubborn", expires: { type: "days", days: 14 } })
    await send(await people(3, "stubborn"), `<mj-coupon offer="${offer.id}" />`)
    const { rows } = await shop().sql.raw("select code.code, code.promotion_id from marketing_offer_code code join marketing_offer offer on offer.key = code.offer_key where offer.id = ? order by code.key", [offer.id])
    const [stubborn, deleted, other] = rows as unknown as [{ code: string; promotion_id: string }, { code: string; promotion_id: string }, { code: string; promotion_id: string }]
    const stands = async () => {
      const states = new Map((await codesOf(offer)).map(({ code, state }) => [code, state]))
      const promotions = new Map((await shop().container.resolve(Modules.PROMOTION).listPromotions({ code: rows.map(({ code }) => String(code)) })).map(({ code, status }) => [code, status]))
      return [stubborn, deleted, other].map(({ code }) => [states.get(code), promotions.get(code) ?? "gone"])
    }
    await shop().container.resolve(Modules.PROMOTION).deletePromotions([deleted.promotion_id])
    await shop().sql.raw(`alter table promotion add constraint stubborn check (id <> '${stubborn.promotion_id}' or status <> 'inactive')`)
    try {
      await shop().sql.raw("update marketing_offer_code set expires_at = now() - interval '1 second' where code in (?, ?, ?)", [stubborn.code, deleted.code, other.code])
      await issueCodesWorkflow(shop().container).run({ input: undefined })
      expect(await stands()).toEqual([["ready", "active"], ["ended", "gone"], ["ended", "inactive"]])
    } finally {
      await shop().sql.raw("alter table promotion drop constraint stubborn")
    }
    await shop().sql.raw("update marketing_offer_code set leased_until = now() - interval '1 second' where code = ?", [stubborn.code])
    await issueCodesWorkflow(shop().container).run({ input: undefined })
    expect(await stands()).toEqual([["ended", "inactive"], ["ended", "gone"], ["ended", "inactive"]])
  })

  const change = (offer: OfferResponse, wish: object) => admin<OfferDetailResponse>("POST", `/admin/marketing/offers/${offer.id}`, wish)
  const drop = (offer: OfferResponse) => admin<OfferDeleteResponse>("DELETE", `/admin/marketing/offers/${offer.id}`)
  const inMedusa = async (offer: OfferResponse) => (await shop().container.resolve(Modules.PROMOTION).listCampaigns({ id: [offer.promotion_campaign_id!] }, { relations: ["budget"] }))[0]
  const worksFor = async (code: string, product = store.products.lamp) => applied(await aCart(store, [[product, 1]]), code).then(({ cart }) => cart.discount_total, () => 0)
  const inDays = (days: number) => new Date(start + days * 86_400_000).toISOString()
  const deedsOn = async ({ id }: OfferResponse) => (await shop().sql.raw("select action, detail from marketing_activity where subject_id = ? order by key", [id])).rows

  describe("changed", () => {
    it("before anything was given away, says everything anew, in Medusa too", async () => {
      const offer = await create({ name: "Draft", kind: "shared", code: "ANEW", value: { type: "percentage", percent: 10 } })
      expect(await worksFor("ANEW")).toBe(6)
      await expect(change(offer, { budget: { amount: 100_00, currency_code: "usd" }, value: { type: "fixed", amount: 5_00, currency_code: "eur" } })).rejects.toThrow(/400.*currency of the coupon/s)
      const { offer: changed } = await change(offer, {
        name: "Ready", value: { type: "fixed", amount: 5_00, currency_code: "eur" }, target: "items", expires: { type: "date", at: inDays(3) }, budget: { amount: 20_00, currency_code: "eur" },
      })
      expect(changed).toMatchObject({ name: "Ready", value_text: "€5.00", target: "items", expires: { type: "date", at: inDays(3) }, budget: { amount: 20_00, currency_code: "eur" } })
      expect(await inMedusa(offer)).toMatchObject({ name: "Ready", ends_at: new Date(inDays(3)), budget: { type: "spend", limit: 20, used: 0, currency_code: "eur" } })
      const cart = await aCart(store, [[store.products.lamp, 2]])
      expect((await applied(cart, "ANEW")).cart.discount_total).toBe(10)
      await change(offer, { value: { type: "percentage", percent: 25 }, target: "order" })
      expect(await worksFor("ANEW")).toBe(15)
      expect((await shop().container.resolve(Modules.PROMOTION).listPromotions({ code: ["ANEW"] }, { relations: ["application_method"] }))[0]?.application_method)
        .toMatchObject({ type: "percentage", value: 25, target_type: "order", allocation: "across", max_quantity: null, currency_code: null })
      await change(offer, { budget: { amount: 9_00, currency_code: "usd" } })
      expect((await inMedusa(offer))?.budget).toMatchObject({ limit: 9, used: 0, currency_code: "usd" })
      expect(await deedsOn(offer)).toMatchObject([
        { action: "created an offer" },
        { action: "changed an offer", detail: { before: { name: "Draft", value: { percent: 10 }, target: "order", expires: { type: "never" }, budget: null }, after: { name: "Ready", value: { amount: 500 } } } },
        { action: "changed an offer", detail: { before: { target: "items" }, after: { target: "order" } } },
        { action: "changed an offer" },
      ])
      await change(offer, { name: "Ready" })
      expect(await deedsOn(offer)).toHaveLength(4)
    })

    it("once codes were issued, keeps what they take off and never counts fewer", async () => {
      const offer = await create({ name: "Given", prefix: "old", expires: { type: "days", days: 14 }, max_codes: 5 })
      await send(await people(2, "given"), `<mj-coupon offer="${offer.id}" />`)
      await expect(change(offer, { value: { type: "percentage", percent: 20 } })).rejects.toThrow(/400.*What its codes take off \(value\) is fixed: 2 codes were issued already.*"path":\["value"\]/s)
      await expect(change(offer, { target: "items" })).rejects.toThrow(/400.*\(target\) is fixed/s)
      await expect(change(offer, { max_codes: 1 })).rejects.toThrow(/400.*Write at least 2 \(max_codes\).*"path":\["max_codes"\]/s)
      await expect(change(offer, { code: "X" })).rejects.toThrow(/400/)
      await change(offer, { prefix: "new", expires: { type: "days", days: 3 }, max_codes: 3, value: { type: "percentage", percent: 10 } })
      await send(await people(2, "later"), `<mj-coupon offer="${offer.id}" />`)
      const codes = await codesOf(offer)
      const daysOf = (email: RegExp) => codes.filter((code) => email.test(code.email) && code.state === "ready").map(({ code, expires_at }) => [code.split("-")[0], Math.floor((Date.parse(expires_at!) - Date.now()) / 86_400_000)])
      expect(daysOf(/^given/)).toEqual([["OLD", 14], ["OLD", 14]])
      expect(daysOf(/^later/)).toEqual([["NEW", 3]])
      expect(codes.filter(({ state }) => state === "refused")).toHaveLength(1)
      expect((await inMedusa(offer))?.ends_at).toBeNull()
      await change(offer, { max_codes: 4 })
      const campaign = await send(await people(2, "raised"), `<mj-coupon offer="${offer.id}" />`)
      expect((await report(campaign)).progress).toMatchObject({ accepted: 1, skipped: 1 })
      await change(offer, { max_codes: null })
      expect((await retrieve(offer)).max_codes).toBeNull()
    })

    it("ends on another date with every code that is open, and a cart sees it", async () => {
      const offer = await create({ name: "Dated", expires: { type: "date", at: inDays(2) } })
      await send(await people(2, "dated"), `<mj-coupon offer="${offer.id}" />`)
      const [over, open] = await codesOf(offer) as unknown as { code: string; expires_at: string }[]
      await shop().sql.raw("update marketing_offer_code set expires_at = now() - interval '1 minute' where code = ?", [over!.code])
      await issueCodesWorkflow(shop().container).run({ input: undefined })
      await expect(change(offer, { expires: { type: "date", at: inDays(-1) } })).rejects.toThrow(/400.*This date is over/s)
      await change(offer, { expires: { type: "date", at: inDays(9) } })
      expect((await inMedusa(offer))?.ends_at).toEqual(new Date(inDays(9)))
      expect(await codesOf(offer, `q=${open!.code}`)).toMatchObject([{ state: "ready", expires_at: inDays(9) }])
      expect(await codesOf(offer, `q=${over!.code}`)).toMatchObject([{ state: "ended" }])
      expect([await worksFor(open!.code), await worksFor(over!.code)]).toEqual([6, 0])

      const soon = new Date(Date.now() + 1_500).toISOString()
      await change(offer, { expires: { type: "date", at: soon } })
      expect((await inMedusa(offer))?.ends_at).toEqual(new Date(soon))
      await eventually("the new end has come", () => worksFor(open!.code), (discount) => discount === 0)
      expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(soon))
    })

    it("does not begin a new life by being renamed once ended", async () => {
      const offer = await create({ name: "Over", kind: "shared", code: "OVER" })
      await change(offer, { status: "inactive" })
      const ended = (await inMedusa(offer))!.ends_at
      await change(offer, { name: "Still over", expires: { type: "date", at: inDays(5) } })
      expect(await inMedusa(offer)).toMatchObject({ name: "Still over", ends_at: ended })
      expect(await worksFor("OVER")).toBe(0)
      await change(offer, { status: "active" })
      expect((await inMedusa(offer))!.ends_at).toEqual(new Date(inDays(5)))
      expect(await worksFor("OVER")).toBe(6)
    })

    it("has another cap of discounts, never below what orders have saved, and a cart sees it", async () => {
      const offer = await create({ name: "Capped", kind: "shared", code: "CAPPED", value: { type: "percentage", percent: 50 } })
      await people(1, "capped")
      await spendOn("CAPPED", "capped1@example.com")
      await eventually("the redemption is known", () => retrieve(offer), ({ redeemed }) => redeemed === 1)
      await expect(change(offer, { value: { type: "percentage", percent: 5 } })).rejects.toThrow(/400.*fixed: 1 order used it already/s)
      await expect(change(offer, { budget: { amount: 29_99, currency_code: "eur" } })).rejects.toThrow(/400.*Write at least €30.00 \(budget\).*"path":\["budget"\]/s)
      await change(offer, { budget: { amount: 50_00, currency_code: "eur" } })
      expect((await inMedusa(offer))?.budget).toMatchObject({ limit: 50, used: 30, currency_code: "eur" })
      expect(await worksFor("CAPPED")).toBe(0)
      await change(offer, { budget: { amount: 60_00, currency_code: "eur" } })
      await spendOn("CAPPED", "capped1@example.com")
      expect((await inMedusa(offer))?.budget).toMatchObject({ limit: 60, used: 60 })
      await expect(change(offer, { budget: { amount: 90_00, currency_code: "usd" } })).rejects.toThrow(/400.*stays in EUR: orders have saved €60.00 already/s)
      await expect(change(offer, { budget: { amount: 59_00, currency_code: "eur" } })).rejects.toThrow(/400.*at least €60.00/s)
      await change(offer, { budget: null })
      await spendOn("CAPPED", "capped1@example.com")
      expect((await inMedusa(offer))?.budget).toMatchObject({ limit: null, used: 90 })
      await expect(change(offer, { budget: { amount: 89_00, currency_code: "eur" } })).rejects.toThrow(/400.*at least €90.00/s)
      await change(offer, { budget: { amount: 90_00, currency_code: "eur" } })
      expect(await worksFor("CAPPED")).toBe(0)
      const campaign = await send(await people(1, "spent"), `<mj-coupon offer="${offer.id}" />`, "Hello")
      expect((await report(campaign)).reasons).toMatchObject([{ reason: "coupon_budget", count: 1 }])
    })

    it("is not half written when it cannot be stored, nor overwrites what somebody changed meanwhile", async () => {
      const offer = await create({ name: "Whole", kind: "shared", code: "WHOLE" })
      const before = [await retrieve(offer), await inMedusa(offer)]
      await shop().sql.raw("create function refuse_activity() returns trigger language plpgsql as $$ begin raise exception 'the log is full'; end $$")
      await shop().sql.raw("create trigger refuse_activity before insert on marketing_activity for each row execute function refuse_activity()")
      const wish = { name: "Half", value: { type: "percentage", percent: 90 }, expires: { type: "date", at: inDays(1) }, budget: { amount: 10_00, currency_code: "eur" } }
      await expect(change(offer, wish)).rejects.toThrow(/500/)
      await expect(drop(offer)).rejects.toThrow(/500/)
      await shop().sql.raw("drop function refuse_activity cascade")
      const [stored, campaign] = [await retrieve(offer), await inMedusa(offer)]
      expect(stored).toEqual(before[0])
      expect(campaign).toMatchObject({ name: "Whole", ends_at: null })
      expect(campaign?.budget?.limit ?? null).toBeNull()
      expect(await worksFor("WHOLE")).toBe(6)

      const outcomes = await Promise.allSettled(["One", "Two", "Three"].map((name, index) => change(offer, { name, budget: { amount: 100_00 + index, currency_code: "eur" } })))
      expect(outcomes.some(({ status }) => status === "fulfilled")).toBe(true)
      const after = await retrieve(offer)
      expect(await inMedusa(offer)).toMatchObject({ name: after.name, budget: { limit: after.budget!.amount / 100 } })
      expect(await deedsOn(offer)).toHaveLength(1 + outcomes.filter(({ status }) => status === "fulfilled").length)
    })
  })

  describe("deleted", () => {
    it("goes with its campaign and its shared code in Medusa; the code may be taken again", async () => {
      const offer = await create({ name: "Mistaken", kind: "shared", code: "MISTAKE" })
      expect(await drop(offer)).toEqual({ id: offer.id, object: "offer", deleted: true })
      await expect(retrieve(offer)).rejects.toThrow(/404/)
      expect(await inMedusa(offer)).toBeUndefined()
      expect(await worksFor("MISTAKE")).toBe(0)
      expect(await deedsOn(offer)).toMatchObject([{ action: "created an offer" }, { action: "deleted an offer", detail: { name: "Mistaken" } }])
      await expect(drop(offer)).rejects.toThrow(/404/)
      await create({ name: "Right", kind: "shared", code: "MISTAKE" })
      expect(await worksFor("MISTAKE")).toBe(6)
    })

    it("goes also when its campaign was deleted under Promotions before; changing it says so", async () => {
      const offer = await create({ name: "Orphan" })
      await admin("DELETE", `/admin/campaigns/${offer.promotion_campaign_id}`)
      await expect(change(offer, { name: "Changed" })).rejects.toThrow(/400.*The campaign of “Orphan” was deleted under Promotions/s)
      expect((await retrieve(offer)).name).toBe("Orphan")
      await drop(offer)
      await expect(retrieve(offer)).rejects.toThrow(/404/)
    })

    it("is refused while messages that may go out name it, by their names", async () => {
      const offer = await create({ name: "Named" })
      const mjml = (inside: string) => `<mjml><mj-body>${inside}<mj-section><mj-column><mj-text>Hello</mj-text></mj-column></mj-section></mj-body></mjml>`
      const message = { version: 1, subject: "Hello", preheader: "", mjml: mjml(`<mj-coupon offer="${offer.id}" />`) }
      const audience = { version: 1, include: [await people(1, "named")], exclude: [] }
      const plain = { ...message, mjml: mjml("") }
      const test = { vary: "content", variants: [{ mjml: plain.mjml }, { mjml: message.mjml }] }
      const { campaign: spring } = await admin<CampaignDetailResponse>("POST", "/admin/marketing/campaigns", { name: "Spring mail", audience, message })
      const { campaign: tested } = await admin<CampaignDetailResponse>("POST", "/admin/marketing/campaigns", { name: "A test", audience, message: plain, plan: { test } })
      const { template } = await admin<TemplateDetailResponse>("POST", "/admin/marketing/templates", { name: "With a coupon", category: "news", description: "", message })
      await expect(drop(offer)).rejects.toThrow(/400.*“Named” cannot be deleted: the campaigns “A test” and “Spring mail” and the template “With a coupon” give its codes away\. .*end it instead/s)
      expect(await inMedusa(offer)).toMatchObject({ name: "Named" })
      await admin("DELETE", `/admin/marketing/templates/${template.id}`)
      await admin("DELETE", `/admin/marketing/campaigns/${tested.id}`)
      await expect(drop(offer)).rejects.toThrow(/the campaign “Spring mail” gives its codes away/)
      await admin("DELETE", `/admin/marketing/campaigns/${spring.id}`)
      await drop(offer)
    })

    it("is refused once a code was issued or an order used it", async () => {
      const given = await create({ name: "Kept" })
      await send(await people(1, "kept"), `<mj-coupon offer="${given.id}" />`)
      await expect(drop(given)).rejects.toThrow(/400.*“Kept” cannot be deleted: 1 code of it was issued or kept for somebody\. End it instead/s)
      const used = await create({ name: "Posted", kind: "shared", code: "POSTER" })
      await spendOn("POSTER", "kept1@example.com")
      await eventually("the redemption is known", () => retrieve(used), ({ redeemed }) => redeemed === 1)
      await expect(drop(used)).rejects.toThrow(/400.*1 order used it\. End it instead/s)
      expect(await worksFor("POSTER")).toBe(6)
    })
  })

  it("is made once, however often making is tried", async () => {
    const offer = await create({ name: "Retried" })
    const stored = await marketing().offers.reach(offer.id)
    await people(40, "retried")
    await shop().sql.raw(`insert into marketing_offer_code (occurrence_key, profile_key, offer_key, code) select 990001, key, ${stored.key}, 'RETRY-' || key from marketing_profile where email like 'retried%'`)
    await Promise.all(Array.from({ length: 3 }, () => issueCodesWorkflow(shop().container).run({ input: undefined })))
    await shop().sql.raw("update marketing_offer_code set state = 'wanted', promotion_id = null where occurrence_key = 990001")
    await issueCodesWorkflow(shop().container).run({ input: undefined })
    const { rows } = await shop().sql.raw("select count(*)::int as codes, count(distinct promotion_id)::int as promotions from marketing_offer_code where occurrence_key = 990001 and state = 'ready'")
    expect(rows).toEqual([{ codes: 40, promotions: 40 }])
    expect((await shop().sql.raw("select count(*)::int as count from promotion where code like 'RETRY-%'")).rows).toEqual([{ count: 40 }])
  })

  it("is listed, and refused with each problem in its place", async () => {
    await create({})
    const { id } = await create({ name: "Three" })
    await admin("POST", `/admin/marketing/offers/${id}`, { status: "inactive" })
    const { offers, count } = await admin<OfferListResponse>("GET", "/admin/marketing/offers?q=three&status=inactive")
    expect([count, offers.map(({ name }) => name)]).toEqual([1, ["Three"]])
    await expect(create({ value: { type: "percentage", percent: 120 } })).rejects.toThrow(/400.*100 percent at most/s)
    await expect(admin("GET", "/admin/marketing/offers/moffer_none")).rejects.toThrow(/404.*There is no offer/s)
    expect((await shop().sql.raw("select distinct action from marketing_activity where action like '%offer%' order by 1")).rows.map(({ action }) => action)).toEqual(["created an offer", "ended an offer"])
  })
})
