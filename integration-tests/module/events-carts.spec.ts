import { randomUUID } from "node:crypto"
import { recordCartsFromShop } from "../../src/modules/marketing/memory/record-carts-from-shop"
import { identifyVisitors } from "../../src/modules/marketing/queries/events/identify-visitors"
import { rollUpEngagement } from "../../src/modules/marketing/queries/profiles/roll-up-engagement"
import { joinVisitors } from "../../src/modules/marketing/pump/join-visitors"
import { markAbandonedCarts } from "../../src/modules/marketing/queries/carts/mark-abandoned-carts"
import { hintChangedCarts } from "../../src/modules/marketing/queries/carts/hint-changed-carts"
import { generateEntityId } from "@medusajs/framework/utils"
import { marketingContext, type TestContext } from "../setup/marketing-context"
import { aProfile, aPurchase } from "../world/a-purchase"
import { thePump } from "../world/the-pump"

const MINUTE = 60_000

describe("carts", () => {
  let context: TestContext
  beforeAll(async () => { context = await marketingContext("events_carts") })
  afterAll(() => context.drop())

  type Line = { product?: string; quantity?: number; price?: number; discount?: number }
  type Facts = { email?: string; visitor?: string; currency?: string; minutesAgo?: number; lines?: Line[] }

  /** A cart as Medusa keeps it. */
  async function aCart({ email, visitor, currency = "eur", minutesAgo = 0, lines = [{}] }: Facts = {}): Promise<string> {
    const id = generateEntityId(undefined, "cart")
    const at = new Date(Date.now() - minutesAgo * MINUTE)
    await context.db.query(`insert into cart (id, email, currency_code, metadata, created_at, updated_at) values ($1, $2, $3, $4, $5, $5)`,
      [id, email ?? null, currency, visitor ? JSON.stringify({ marketing_visitor: visitor }) : null, at])
    for (const line of lines) await addLine(id, line, at)
    return id
  }
  async function addLine(cartId: string, { product = "prod_1", quantity = 1, price = 10, discount = 0 }: Line, at = new Date()): Promise<string> {
    const id = generateEntityId(undefined, "cali")
    await context.db.query(`insert into cart_line_item (id, cart_id, title, product_title, product_id, quantity, unit_price, raw_unit_price, created_at, updated_at) values ($1, $2, 'Line', 'A lamp', $3, $4, $5, '{}', $6, $6)`,
      [id, cartId, product, quantity, price, at])
    if (discount) await context.db.query(`insert into cart_line_item_adjustment (id, item_id, amount, raw_amount) values ($1, $2, $3, '{}')`, [generateEntityId(undefined, "caliadj"), id, discount])
    return id
  }
  const record = (...cartIds: string[]) => recordCartsFromShop(context, { cartIds })
  const known = async (cartId: string) => (await context.db.query(
    `select cart.profile_key::float8 as profile_key, profile.email, cart.visitor_id, cart.value::int as value, cart.reporting_value::int as reporting_value, cart.item_count, cart.items, cart.product_ids,
       cart.touched_at, cart.completed_at, cart.abandoned_at, cart.deleted_at
     from marketing_cart cart left join marketing_profile profile on profile.key = cart.profile_key where cart_id = $1`, [cartId]))[0]
  const abandon = (now = new Date()) => markAbandonedCarts(context.db, { now, since: new Date(now.getTime() - 30 * 86_400_000), minutes: 60, limit: 100 })
  const person = async (key: number) => {
    await rollUpEngagement(context.db, [key])
    return (await context.db.query(`select abandoned_carts, cart_value::int as cart_value, last_cart_at is not null as had_cart from marketing_profile where key = $1`, [key]))[0]
  }
  const emailOf = async (key: number) => (await context.db.query<{ email: string }>("select email from marketing_profile where key = $1", [key]))[0]!.email

  it("are what their lines cost less their discounts, told in the reporting currency, of the person on them", async () => {
    const cart = await aCart({ email: " Ada@Example.com", currency: "usd", lines: [{ quantity: 3, price: 19.99, discount: 5 }, { product: "prod_2", price: 1 }] })
    const [yen, empty, nobodys] = [await aCart({ email: "b@example.com", currency: "jpy", lines: [{ price: 500 }] }), await aCart({ email: "c@example.com", lines: [] }), await aCart()]
    await record(cart, yen, empty, nobodys)
    expect(await known(cart)).toMatchObject({
      email: "ada@example.com", value: 5_597, reporting_value: 5_037, item_count: 4, product_ids: ["prod_1", "prod_2"],
      items: [{ product_id: "prod_1", title: "A lamp", quantity: 3, unit_price: 1_999 }, { product_id: "prod_2" }],
    })
    expect(await known(yen)).toMatchObject({ value: 500, reporting_value: null })
    expect([await known(empty), await known(nobodys)]).toEqual([undefined, undefined])
  })

  it("change nothing when nothing changed, and are touched when a line goes", async () => {
    const cart = await aCart({ email: "touch@example.com", minutesAgo: 90 })
    const line = await addLine(cart, { product: "prod_2" }, new Date(Date.now() - 80 * MINUTE))
    await record(cart)
    const before = await known(cart)
    await context.db.query("delete from marketing_changed_profile")
    await record(cart)
    expect(await known(cart)).toEqual(before)
    expect(await context.db.query("select from marketing_changed_profile")).toEqual([])
    await context.db.query("update cart_line_item set deleted_at = now() where id = $1", [line])
    await record(cart)
    const after = await known(cart)
    expect(after).toMatchObject({ item_count: 1 })
    expect((after!.touched_at as Date).getTime() - (before!.touched_at as Date).getTime()).toBeGreaterThan(79 * MINUTE)
    expect(await context.db.query("select engaged from marketing_changed_profile")).toEqual([{ engaged: true }])
  })

  it("are abandoned after an hour, alive again when touched, and counted once however often", async () => {
    const key = await aProfile(context)
    const cart = await aCart({ email: await emailOf(key), minutesAgo: 59 })
    await record(cart)
    expect(await abandon()).toBe(0)
    expect(await person(key)).toEqual({ abandoned_carts: 0, cart_value: 0, had_cart: true })
    const later = new Date(Date.now() + 2 * MINUTE)
    expect(await abandon(later)).toBe(1)
    expect(await abandon(later)).toBe(0)
    const { abandoned_at, touched_at } = (await known(cart))! as { abandoned_at: Date; touched_at: Date }
    expect(abandoned_at.getTime() - touched_at.getTime()).toBe(60 * MINUTE)
    expect(await person(key)).toMatchObject({ abandoned_carts: 1, cart_value: 1_000 })
    await context.db.query("update marketing_cart set touched_at = now() - interval '65 minutes', abandoned_at = now() - interval '70 minutes' where cart_id = $1", [cart])
    expect(await person(key)).toMatchObject({ abandoned_carts: 1, cart_value: 0 })
    expect(await abandon()).toBe(1)
    expect(await person(key)).toMatchObject({ abandoned_carts: 1, cart_value: 1_000 })
  })

  it("are over when completed, emptied, gone, or followed by an order of the same person", async () => {
    const key = await aProfile(context)
    const email = await emailOf(key)
    const [completed, emptied, gone] = [await aCart({ email, minutesAgo: 70 }), await aCart({ email, minutesAgo: 71 }), await aCart({ email, minutesAgo: 72, lines: [{ price: 7 }] })]
    await record(completed, emptied, gone)
    expect(await abandon()).toBe(3)
    expect(await person(key)).toMatchObject({ abandoned_carts: 3, cart_value: 1_000 })
    await context.db.query("update cart set completed_at = now(), updated_at = now() where id = $1", [completed])
    await context.db.query("update cart_line_item set deleted_at = now() where cart_id = $1", [emptied])
    await record(completed, emptied)
    expect(await person(key)).toMatchObject({ abandoned_carts: 3, cart_value: 700 })
    await context.db.query("delete from cart where id = $1", [gone])
    await record(gone)
    expect(await person(key)).toMatchObject({ abandoned_carts: 3, cart_value: 0 })
    const last = await aCart({ email, minutesAgo: 70 })
    await record(last)
    await aPurchase(context, key, { placedAt: new Date(Date.now() - 65 * MINUTE) })
    expect(await abandon()).toBe(0)
  })

  it("say who a visitor is, once, and belong to whom the visitor turns out to be", async () => {
    const [ada, bea] = [await aProfile(context), await aProfile(context)]
    const [named, unnamed] = [randomUUID(), randomUUID()]
    const owner = async (id: string) => (await context.db.query<{ key: number; evidence: string }>("select profile_key::float8 as key, evidence from marketing_visitor where id = $1", [id]))[0]
    const cart = await aCart({ email: await emailOf(ada), visitor: named })
    const later = await aCart({ visitor: unnamed })
    await record(cart, later)
    expect(await owner(named)).toEqual({ key: ada, evidence: "checkout" })
    expect(await known(later)).toMatchObject({ profile_key: null, visitor_id: unnamed })
    // Bea uses the browser next; Ada's cart, looked at again, does not take it back.
    await identifyVisitors(context.db, [{ visitorId: named, evidence: "checkout", profileKey: bea, at: new Date(Date.now() + MINUTE) }, { visitorId: unnamed, evidence: "checkout", profileKey: bea, at: new Date() }])
    await context.db.query("update cart set updated_at = now() where id = $1", [cart])
    await record(cart)
    await thePump(context).turn(joinVisitors)
    expect(await owner(named)).toMatchObject({ key: bea })
    expect([(await known(cart))!.profile_key, (await known(later))!.profile_key]).toEqual([ada, bea])
  })

  it("are found by the sweep when they or a line of them changed", async () => {
    await context.db.query("delete from marketing_inbox")
    const old = await aCart({ minutesAgo: 500 })
    const [touched, lined, emptied] = [await aCart({ minutesAgo: 500 }), await aCart({ minutesAgo: 500 }), await aCart({ minutesAgo: 500 })]
    await context.db.query("update cart set updated_at = now() where id = $1", [touched])
    await addLine(lined, {})
    await context.db.query("update cart_line_item set deleted_at = now() where cart_id = $1", [emptied])
    await hintChangedCarts(context.db, new Date(Date.now() - 10 * MINUTE).toISOString())
    const hinted = (await context.db.query<{ ref: string }>("select ref from marketing_inbox where kind = 'cart'")).map(({ ref }) => ref)
    expect(hinted).toEqual(expect.arrayContaining([touched, lined, emptied]))
    expect(hinted).not.toContain(old)
  })
})
