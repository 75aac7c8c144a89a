import { Modules } from "@medusajs/framework/utils"
import { deleteCustomersWorkflow, updateCustomersWorkflow } from "@medusajs/medusa/core-flows"
import type { ICustomerModuleService, IEventBusModuleService } from "@medusajs/framework/types"
import type { OverviewResponse, ProfileDetailResponse, ProfileListResponse, ProfileTimelineResponse } from "../../src/core/http"
import { MARKETING_MODULE } from "../../src/modules/marketing"
import type { MarketingModuleService } from "../../src/modules/marketing/service"
import { eventually } from "../setup/eventually"
import { describeRunningShop } from "../setup/running-shop"
import { aBusyShop, aMedusaOrder, cancel, pay, refund, type BusyShop } from "../world/a-busy-shop"
import { profilesFromGraph, profilesFromMemory } from "../world/profile-from-graph"
import { thePump } from "../world/the-pump"

const rates = { usd: 0.9, jpy: 0.0061 }

describeRunningShop("profiles of a real shop", (shop) => {
  let busy: BusyShop
  const marketing = () => shop().container.resolve<MarketingModuleService>(MARKETING_MODULE)
  const db = () => marketing().context.db
  const pump = () => thePump(marketing().context)
  const profile = async (email: string) => {
    const { profiles } = await shop().admin<ProfileListResponse>("GET", `/admin/marketing/profiles?q=${encodeURIComponent(email)}`)
    return profiles.find((found) => found.email === email)
  }
  const retrieve = async (email: string) => (await shop().admin<ProfileDetailResponse>("GET", `/admin/marketing/profiles/${(await profile(email))!.id}`)).profile
  const hints = async (kind: string) => (await db().query<{ ref: string }>("select ref from marketing_inbox where kind = $1", [kind])).map(({ ref }) => ref)

  beforeAll(async () => {
    busy = await aBusyShop(shop().container)
    await pump().fill()
    await pump().drain()
  })

  it("say what Medusa's own query graph says", async () => {
    const expected = await profilesFromGraph(shop().container.resolve("query"), { currency: "eur", rates })
    const recorded = await profilesFromMemory(db())
    expect(Object.fromEntries(recorded)).toEqual(Object.fromEntries(expected))
    expect([...recorded.keys()].sort()).toEqual([
      "after@example.com", "both@example.com", "drafter@example.com", "editor@example.com", "gone@example.com", "guest@example.com",
      "quiet@example.com", "returner@example.com", "tokyo@example.com",
    ])
  })

  it("hold these very numbers", async () => {
    const numbers = await profilesFromMemory(db())
    // 10 + 21.75 + 4 = 35.75; discounted 25.55 × .9 + 4; pounds are counted only; the cancelled one is not.
    expect(numbers.get("guest@example.com")).toMatchObject({ orders: 3, unconverted_orders: 1, spent_by_currency: { gbp: { orders: 1, spent: 2955, refunded: 0 } } })
    // $29.55 − $7 at .9, and €29.55.
    expect(numbers.get("both@example.com")).toMatchObject({ orders: 2, spent: 2955 + 2030, refunded: 630, refunded_orders: 1, has_account: true })
    // One shirt, two scarves, postage.
    expect(numbers.get("editor@example.com")).toMatchObject({ orders: 1, items: 3, spent: 1000 + 1450 + 400 })
    // One shirt came back and its 10.00; 3.00 were given back of another order that was shipped afterwards.
    expect(numbers.get("returner@example.com")).toMatchObject({ orders: 2, items: 5, spent: 1955 + 2655, refunded: 1000 + 300, refunded_orders: 2 })
    // ¥2,964 × .0061 = €18.08.
    expect(numbers.get("tokyo@example.com")).toMatchObject({ spent: 1808, spent_by_currency: { jpy: { orders: 1, spent: 2964, refunded: 0 } } })
    expect(numbers.get("drafter@example.com")).toMatchObject({ orders: 0, spent: 0 })
    expect(numbers.get("gone@example.com")).toMatchObject({ orders: 1, customer_ids: [] })
  })

  it("merge a guest and an account of one address, the account's word first", async () => {
    expect(await retrieve("both@example.com")).toMatchObject({
      name: "Beth Account", phone: "+49 40 1", has_account: true, country_code: "fr", city: "Lyon", customer_id: busy.customerIds[0],
    })
    expect((await retrieve("both@example.com")).customer_ids.length).toBe(2)
    expect(await retrieve("guest@example.com")).toMatchObject({ name: "Ada Order", phone: "+49 431 1", has_account: false, country_code: "de", city: "Kiel" })
  })

  it("keep what a product was when it was bought", async () => {
    const scarf = () => db().query(`select category_ids, collection_id, quantity from marketing_purchase_item where product_id = $1 order by quantity`, [busy.scarf.productId])
    const before = await scarf()
    expect(before).toEqual([expect.objectContaining({ quantity: 2, category_ids: busy.scarf.categoryIds }), expect.objectContaining({ quantity: 3, category_ids: busy.scarf.categoryIds })])
    await db().query(`delete from product_category_product where product_id = $1`, [busy.scarf.productId])
    await marketing().profiles.recordFromShop({ orderIds: busy.orderIds })
    expect(await scarf()).toEqual(before)
  })

  it("follow the shop's events into the inbox and from there", async () => {
    const { container } = shop()
    const bus = container.resolve<IEventBusModuleService>(Modules.EVENT_BUS)
    const order = await aMedusaOrder(container, { email: "new@example.com" })
    await bus.emit({ name: "order.placed", data: { id: order.id } })
    await eventually("a hint of the order", () => hints("order"), (refs) => refs.includes(order.id))
    await pump().drain()
    expect(await profile("new@example.com")).toMatchObject({ orders: 1, spent: 2955 })

    const payment = await pay(container, order.id)
    await refund(container, payment, 5)
    await eventually("a hint of the refund", () => hints("order"), (refs) => refs.includes(order.id))
    await pump().drain()
    expect(await profile("new@example.com")).toMatchObject({ spent: 2455, refunded: 500 })

    await cancel(container, order.id)
    await eventually("a hint of the cancellation", () => hints("order"), (refs) => refs.includes(order.id))
    await pump().drain()
    expect(await profile("new@example.com")).toMatchObject({ orders: 0, spent: 0 })
    const [purchase] = await db().query("select net, item_count, deleted_at, credit_at from marketing_purchase where order_id = $1", [order.id])
    expect(purchase).toEqual({ net: "0", item_count: 0, deleted_at: expect.any(Date), credit_at: expect.any(Date) })
  })

  it("move with a customer whose address changes, and leave with one who is deleted", async () => {
    const { container } = shop()
    await updateCustomersWorkflow(container).run({ input: { selector: { id: [busy.renamedId] }, update: { email: "third@example.com" } } })
    await eventually("a hint of the customer", () => hints("customer"), (refs) => refs.includes(busy.renamedId))
    await pump().drain()
    expect(await profile("after@example.com")).toBeUndefined()
    expect(await profile("third@example.com")).toMatchObject({ orders: 1, name: "Rena Med" })

    await deleteCustomersWorkflow(container).run({ input: { ids: [busy.customerIds[3]!] } })
    await eventually("a hint of the deletion", () => hints("customer"), (refs) => refs.includes(busy.customerIds[3]!))
    await pump().drain()
    expect(await profile("quiet@example.com")).toBeUndefined()
    await aMedusaOrder(container, { email: "quiet@example.com" }).then(({ id }) => marketing().profiles.recordFromShop({ orderIds: [id] }))
    expect(await profile("quiet@example.com")).toMatchObject({ orders: 1 })
  })

  it("take the clicks a storefront left, and nothing else it left there", async () => {
    const tokens = Array.from({ length: 22 }, (_, place) => `token-${place}`)
    const good = await aMedusaOrder(shop().container, { email: "clicker@example.com", metadata: { marketing_clicks: [7, "x".repeat(201), { a: 1 }, "", ...tokens] } })
    const bad = await aMedusaOrder(shop().container, { email: "clicker@example.com", metadata: { marketing_clicks: { not: "a list" } } })
    await marketing().profiles.recordFromShop({ orderIds: [good.id, bad.id] })
    const rows = await db().query<{ order_id: string; click_tokens: string[] }>("select order_id, click_tokens from marketing_purchase where order_id = any ($1)", [[good.id, bad.id]])
    expect(Object.fromEntries(rows.map((row) => [row.order_id, row.click_tokens]))).toEqual({ [good.id]: tokens.slice(2), [bad.id]: [] })
  })

  it("know customer groups, joined and left", async () => {
    const customers = shop().container.resolve<ICustomerModuleService>(Modules.CUSTOMER)
    const group = await customers.createCustomerGroups({ name: "Regulars" })
    const membership = { customer_id: busy.customerIds[0]!, customer_group_id: group.id }
    await customers.addCustomerToGroup(membership)
    await marketing().profiles.recordFromShop({ customerIds: [membership.customer_id] })
    expect((await retrieve("both@example.com")).groups).toEqual([{ id: group.id, name: "Regulars" }])
    await customers.removeCustomerFromGroup(membership)
    await db().query(`insert into marketing_setting (name, value) values ('sweep', '{"sweptAt": 0, "comparedAt": 0}') on conflict (name) do update set value = excluded.value`)
    await pump().sweep()
    await pump().drain()
    expect((await retrieve("both@example.com")).groups).toEqual([])
  })

  it("are listed, filtered, sorted and paged", async () => {
    const list = async (query: string) => await shop().admin<ProfileListResponse>("GET", `/admin/marketing/profiles?${query}`)
    const all = await list("order=-spent&limit=3")
    expect(all).toMatchObject({ count: 9, limit: 3, offset: 0 })
    expect(all.profiles.map(({ spent }) => spent)).toEqual([...all.profiles.map(({ spent }) => spent)].sort((a, b) => b - a))
    const next = await list("order=-spent&limit=3&offset=3")
    expect(next.profiles[0]!.spent).toBeLessThanOrEqual(all.profiles[2]!.spent)
    expect((await list("country_code[]=fr&country_code[]=es")).profiles.map(({ email }) => email)).toEqual(["both@example.com"])
    expect((await list("has_account=true&order=email")).profiles.map(({ email }) => email)).toEqual(["after@example.com", "both@example.com", "quiet@example.com"])
    expect((await list(`customer_id=${busy.customerIds[0]}`)).profiles.map(({ email }) => email)).toEqual(["both@example.com"])
    expect((await list("min_orders=2&min_spent=4700&order=email")).profiles.map(({ email }) => email)).toEqual(["both@example.com", "guest@example.com"])
    expect((await list("q=beth acc")).count).toBe(1)
    expect((await list("q=%25")).count).toBe(0)
    expect((await list("fields=email&limit=1")).profiles.map((found) => Object.keys(found).sort())).toEqual([["email", "id"]])
    await expect(list("order=shoe_size")).rejects.toThrow(/400.*order.*can be one of/s)
  })

  it("record what a person said, who wrote it down, and lift only an unsubscription", async () => {
    const { id } = (await profile("guest@example.com"))!
    const say = (body: object) => shop().admin<ProfileDetailResponse>("POST", `/admin/marketing/profiles/${id}/consent`, body)
    await expect(say({ purpose: "marketing", state: "subscribed" })).rejects.toThrow(/400.*"source"/s)
    await expect(say({ purpose: "marketing", state: "maybe", source: "till" })).rejects.toThrow(/400/)
    const hash = "(select email_hash from marketing_profile where email = 'guest@example.com')"
    await db().query(`insert into marketing_suppression (email_hash, reason) values (${hash}, 'unsubscribed')`)
    expect((await say({ purpose: "marketing", state: "subscribed", source: "Asked at the till", note: "by phone" })).profile)
      .toMatchObject({ email_consent: "subscribed", email_consent_source: "Asked at the till", suppressed: null })
    await db().query(`insert into marketing_suppression (email_hash, reason) values (${hash}, 'complaint')`)
    expect((await say({ purpose: "marketing", state: "unsubscribed", source: "By phone" })).profile).toMatchObject({ email_consent: "unsubscribed" })
    expect((await say({ purpose: "marketing", state: "subscribed", source: "By phone" })).profile).toMatchObject({ email_consent: "subscribed", suppressed: "complaint" })
    expect((await say({ purpose: "open_tracking", state: "subscribed", source: "By phone" })).profile.open_tracking).toBe(true)
    expect(await db().query("select action, actor_type from marketing_activity where subject_id = $1", [id])).toHaveLength(4)
    const { entries, count } = await shop().admin<ProfileTimelineResponse>("GET", `/admin/marketing/profiles/${id}/timeline?limit=50`)
    expect(count).toBe(entries.length)
    expect(entries.map(({ kind }) => kind)).toEqual(["consent", "consent", "consent", "consent", "order", "order", "order", "order"])
    expect(entries[3]!.text).toBe("Agreed to marketing mails (Asked at the till)")
    expect(entries.at(-1)!.text).toMatch(/^Ordered #1 for €35\.75$/)
    expect(entries.filter(({ text }) => text.endsWith(", cancelled"))).toHaveLength(1)
  })

  it("are reached from customers and orders by Medusa's query graph", async () => {
    const query = shop().container.resolve("query")
    const { data: [customer] } = await query.graph({ entity: "customer", fields: ["id", "marketing_profile.email", "marketing_profile.orders"], filters: { id: busy.customerIds[0] } } as never) as { data: object[] }
    expect(customer).toMatchObject({ marketing_profile: { email: "both@example.com", orders: 2 } })
    const { data: [order] } = await query.graph({ entity: "order", fields: ["id", "marketing_purchase.item_count", "marketing_purchase.profile_id"], filters: { id: busy.orderIds[0] } } as never) as { data: object[] }
    expect(order).toMatchObject({ marketing_purchase: { item_count: 4 } })
    const { data: [person] } = await query.graph({ entity: "marketing_profile", fields: ["email", "customer.email"], filters: { email: "both@example.com" } } as never) as { data: object[] }
    expect(person).toMatchObject({ customer: { id: busy.customerIds[0] } })
    const { data: [purchase] } = await query.graph({ entity: "marketing_purchase", fields: ["order.display_id"], filters: { order_id: busy.orderIds[0] } } as never) as { data: object[] }
    expect(purchase).toMatchObject({ order: { display_id: 1 } })
  })

  it("stand on the overview", async () => {
    const { overview } = await shop().admin<OverviewResponse>("GET", "/admin/marketing/overview")
    const numbers = [...(await profilesFromMemory(db())).values()]
    const sum = (of: (person: (typeof numbers)[number]) => number) => numbers.reduce((total, person) => total + of(person), 0)
    expect(overview).toMatchObject({
      setup: { status: "done", phase: null, error: null },
      reporting_currency: "eur",
      profiles: { total: 9, never_asked: 9, subscribed: 0, suppressed: 0, with_orders: 7 },
      revenue: { total: sum(({ spent }) => spent), orders: sum(({ orders }) => orders), unconverted_orders: 1, attributed: 0 },
    })
    expect(overview.revenue_by_day).toHaveLength(30)
    expect(overview.revenue_by_day.at(-1)!.total).toBe(sum(({ spent }) => spent))
  })
}, { pump: { enabled: false, sweepSeconds: 1 }, reportingCurrency: "eur", rates })
