import { faker } from "@faker-js/faker"
import { simpleParser } from "mailparser"
import { formatMoney } from "../../src/core/base/money"
import { compileMessage } from "../../src/core/campaigns/compile-message"
import type { ProductBlock } from "../../src/core/campaigns/blocks/product-block"
import { productSources } from "../../src/core/campaigns/blocks/product-sources"
import { storefrontSetting } from "../../src/core/settings/storefront"
import { createLinks } from "../../src/modules/marketing/areas/links"
import { prepareEnrichment } from "../../src/modules/marketing/blocks/enrich-sends"
import { shelfOf } from "../../src/modules/marketing/blocks/open-shelf"
import { messageShop } from "../../src/modules/marketing/delivery/message-frame"
import { prepareCampaign } from "../../src/modules/marketing/delivery/prepare-campaign"
import { firstOfMonth } from "../../src/modules/marketing/events/first-of-month"
import { makePartitions } from "../../src/modules/marketing/queries/events/make-partitions"
import { readShelf } from "../../src/modules/marketing/queries/blocks/read-shelf"
import { findMissingColumns } from "../../src/modules/marketing/queries/profiles/find-missing-columns"
import { writeSetting } from "../../src/modules/marketing/queries/settings/write-setting"
import type { TakenSend } from "../../src/modules/marketing/queries/campaigns/take-due-sends"
import { marketingContext, type TestContext } from "../setup/marketing-context"
import { inventCatalogue, storeCatalogue, type OfferedProduct } from "../world/a-catalogue"
import { aDraft, aMessage, aSegmentOf, campaignsOf } from "../world/a-draft"
import { evaluateBlock, evaluatePrice, isSold, isThere, type Asked, type Doings } from "../world/evaluate-shelf"
import { inventPeople } from "../world/invent-people"
import { storePeople, type Person } from "../world/people"

const DAY_MS = 86_400_000
const now = new Date()
const mjml = (blocks: string) => `<mjml><mj-body>${blocks}<mj-section><mj-column><mj-button href="https://shop.example.com/all">All</mj-button></mj-column></mj-section></mj-body></mjml>`

describe("product blocks on a shop", () => {
  let context: TestContext
  let catalogue: OfferedProduct[]
  let people: Person[]
  const doings = new Map<number, Doings>()

  beforeAll(async () => {
    context = await marketingContext("product_blocks", {
      email: { from: { email: "shop@example.com" }, postalAddress: "1 Test Street", smtp: { url: "smtp://127.0.0.1:9" } },
    }, () => now)
    catalogue = inventCatalogue(60, { seed: 7, now })
    await context.db.transaction(async (db) => {
      await storeCatalogue(db, catalogue, now)
      const ids = catalogue.map(({ id }) => id)
      await makePartitions(db, Array.from({ length: 7 }, (_, earlier) => firstOfMonth(now, -earlier)))
      faker.seed(11)
      const thing = () => faker.helpers.arrayElement(ids.slice(0, 25))
      const invented = inventPeople(80, { seed: 5, now }).map((person) => ({
        ...person,
        purchases: person.purchases.map((purchase, index) => ({
          ...purchase, currency: faker.helpers.arrayElement(["eur", "usd"]), placed_at: new Date(now.getTime() - faker.number.int({ min: 1, max: 400 }) * DAY_MS - index * 1000),
          items: purchase.items.map((item) => ({ ...item, product_id: faker.number.float() < 0.1 ? null : thing() })),
        })),
      }))
      people = await storePeople(db, invented)
      for (const { key } of people) {
        const views = Array.from({ length: faker.number.int({ min: 0, max: 9 }) }, () => ({ productId: faker.helpers.arrayElement(ids), at: new Date(now.getTime() - faker.number.int({ min: 1, max: 150 * 24 }) * 3_600_000) }))
        const carts = Array.from({ length: faker.number.int({ min: 0, max: 3 }) }, (_, index) => ({
          productIds: faker.helpers.arrayElements(ids, { min: 0, max: 4 }), touchedAt: new Date(now.getTime() - faker.number.int({ min: 1, max: 40 }) * DAY_MS - index * 1000), completed: faker.number.float() < 0.4,
        }))
        doings.set(key, { views, carts })
        for (const { productId, at } of views) {
          await db.query(`insert into marketing_event (occurred_at, profile_key, event_id, kind, source, product_id) values ($1, $2, gen_random_uuid(), 'viewed_product', 'storefront', $3)`, [at, key, productId])
        }
        for (const [index, { productIds, touchedAt, completed }] of carts.entries()) {
          await db.query(
            `insert into marketing_cart (cart_id, profile_key, currency_code, value, item_count, items, started_at, touched_at, completed_at) values ($1, $2, 'eur', 1, $3, $4, $5, $5, $6)`,
            [`cart_${key}_${index}`, key, productIds.length, JSON.stringify(productIds.map((product_id) => ({ product_id, quantity: 1 }))), touchedAt, completed ? touchedAt : null])
        }
      }
    })
  })
  afterAll(() => context?.drop())

  const compile = async (blocks: string) => {
    const { compiled, problems } = await compileMessage(aMessage({ mjml: mjml(blocks) }), { shop: await messageShop(context) })
    if (!compiled) throw new Error(problems.map(({ message }) => message).join("\n"))
    return compiled
  }
  const asked = (block: ProductBlock): Asked => ({ ...block, since: new Date(now.getTime() - block.days * DAY_MS) })

  it("reads no column that Medusa does not have", async () => {
    expect(await findMissingColumns(context.db)).toEqual([])
  })

  const more: Record<string, string[]> = {
    fixed: [`ids="prod_003,prod_001,prod_nowhere,prod_002,prod_004,prod_005,prod_006" limit="4"`],
    best_sellers: ["limit=\"6\" days=\"365\"", `limit="5" days="365" collection="pcol_one"`, `limit="12" days="365" category="pcat_home" in-stock="false"`],
    new: ["limit=\"6\"", `limit="6" days="30"`, `limit="6" category="pcat_lamps" collection="pcol_two"`],
    viewed: ["limit=\"3\"", `limit="12" in-stock="false" days="20"`],
    bought_together: ["limit=\"4\"", `limit="12" in-stock="false" days="100"`],
    cart: ["limit=\"3\"", `limit="12" in-stock="false"`],
  }
  it.each(productSources.flatMap(({ key }) => more[key]!.map((attributes) => [key, attributes])))("shows what a plain evaluation shows: %s %s", async (source, attributes) => {
    const { blocks } = await compile(`<mj-products source="${source}" ${attributes} />`)
    const shown = await shelfOf(context).forPeople(blocks.products, people.map(({ key }) => key), "en")
    let some = 0
    for (const person of people) {
      const expected = evaluateBlock(catalogue, people, person, doings.get(person.key)!, asked(blocks.products[0]!))
      expect([person.key, shown.get(person.key)![0]!.map(({ id }) => id)]).toEqual([person.key, expected])
      some += expected.length
    }
    expect(some).toBeGreaterThan(0)
  })

  it("shows what the storefront's sales channels offer, in stock where they sell from", async () => {
    const offered = catalogue.filter((_product, index) => index % 4 > 0)
    for (const { id } of offered) await context.db.query("insert into product_sales_channel (id, product_id, sales_channel_id) values ($1, $2, 'sc_web')", [`psc_${id}`, id])
    await context.db.query("insert into product_sales_channel (id, product_id, sales_channel_id) values ('psc_till', $1, 'sc_till')", [catalogue[4]!.id])
    await context.db.query("insert into sales_channel_stock_location (id, sales_channel_id, stock_location_id) values ('scsl_web', 'sc_web', 'sloc_0'), ('scsl_till', 'sc_till', 'sloc_1')")
    await writeSetting(context.db, "storefront", storefrontSetting.schema.parse({ salesChannels: ["sc_web"] }))
    try {
      const shelf = await readShelf(context.db, { ids: catalogue.map(({ id }) => id), currencies: ["eur"], now })
      const near = offered.filter(isSold).map((product) => ({ ...product, variants: product.variants.map((variant) => ({ ...variant, parts: variant.parts.map((part) => ({ ...part, levels: part.levels.slice(0, 1) })) })) }))
      expect(Object.fromEntries([...shelf].map(([id, { inStock }]) => [id, inStock]))).toEqual(Object.fromEntries(near.map((product) => [product.id, isThere(product)])))
      expect(near.filter(isThere).length).toBeGreaterThan(0)
      expect(near.filter(isThere).length).toBeLessThan(offered.filter(isSold).filter(isThere).length)
    } finally {
      await context.db.query("delete from marketing_setting where name = 'storefront'")
    }
    expect((await readShelf(context.db, { ids: catalogue.map(({ id }) => id), currencies: ["eur"], now })).size).toBe(catalogue.filter(isSold).length)
  })

  it("prices each product as a plain evaluation does", async () => {
    const shelf = await readShelf(context.db, { ids: catalogue.map(({ id }) => id), currencies: ["eur", "usd"], now })
    expect([...shelf.keys()].sort()).toEqual(catalogue.filter(({ status, removed }) => status === "published" && !removed).map(({ id }) => id))
    let reduced = 0
    for (const product of catalogue) for (const currency of ["eur", "usd"]) {
      const price = shelf.get(product.id)?.prices[currency]
      if (!shelf.has(product.id)) continue
      const expected = evaluatePrice(product, currency)
      const told = price && { now: Math.round(price.now * 100), was: price.regular !== null && price.regular > price.now ? Math.round(price.regular * 100) : null }
      expect([product.id, currency, told]).toEqual([product.id, currency, expected])
      reduced += expected?.was ? 1 : 0
    }
    expect(reduced).toBeGreaterThan(3)
  })

  it("prints each person's prices in the currency of their latest order, else the shop's", async () => {
    const { blocks } = await compile(`<mj-products source="new" limit="12" />`)
    const shown = await shelfOf(context).forPeople(blocks.products, people.map(({ key }) => key), "en")
    for (const { key, purchases } of people) {
      const latest = purchases.filter(({ removed }) => !removed).sort((a, b) => b.placed_at.getTime() - a.placed_at.getTime())[0]
      for (const { id, price, was } of shown.get(key)![0]!) {
        const product = catalogue.find((one) => one.id === id)!
        const currency = [...(latest ? [latest.currency!] : []), "eur"].find((code) => evaluatePrice(product, code))
        const expected = currency ? evaluatePrice(product, currency)! : undefined
        expect([key, id, price, was]).toEqual([key, id, expected ? formatMoney(expected.now, currency!) : null, expected?.was ? formatMoney(expected.was, currency!) : null])
      }
    }
  })

  it("shows best sellers to those for whom there is nothing, when the block says so", async () => {
    const { blocks } = await compile(`<mj-products source="cart" limit="3" empty="best_sellers" />`)
    const shown = await shelfOf(context).forPeople(blocks.products, people.map(({ key }) => key), "en")
    const sellers = (person: Person) => evaluateBlock(catalogue, people, person, doings.get(person.key)!, { ...asked(blocks.products[0]!), source: "best_sellers" })
    for (const person of people) {
      const own = evaluateBlock(catalogue, people, person, doings.get(person.key)!, asked(blocks.products[0]!))
      expect(shown.get(person.key)![0]!.map(({ id }) => id)).toEqual(own.length ? own : sellers(person))
    }
  })

  it("shows best sellers to those who forbade to conclude from what they view and buy, but keeps their cart", async () => {
    const { blocks } = await compile(`<mj-products source="viewed" limit="3" empty="best_sellers" /><mj-products source="bought_together" limit="3" empty="best_sellers" /><mj-products source="cart" limit="3" empty="best_sellers" />`)
    const keys = people.map(({ key }) => key)
    const before = await shelfOf(context).forPeople(blocks.products, keys, "en")
    await context.db.query("update marketing_profile set profiling_consent = 'unsubscribed' where key = any ($1)", [keys])
    const after = await shelfOf(context).forPeople(blocks.products, keys, "en")
    await context.db.query("update marketing_profile set profiling_consent = 'never_asked' where key = any ($1)", [keys])
    const ids = (cards: { id: string }[]) => cards.map(({ id }) => id)
    for (const person of people) {
      const sellers = evaluateBlock(catalogue, people, person, doings.get(person.key)!, { ...asked(blocks.products[2]!), source: "best_sellers" })
      expect(after.get(person.key)!.map(ids)).toEqual([sellers, sellers, ids(before.get(person.key)![2]!)])
    }
    expect(people.some((person) => ids(before.get(person.key)![0]!).join() !== ids(after.get(person.key)![0]!).join())).toBe(true)
  })

  it("costs a batch the same few statements, however many people are in it", async () => {
    const compiled = await compile(productSources.map(({ key }) => `<mj-products source="${key}" ${key === "fixed" ? 'ids="prod_001"' : ""} />`).join(""))
    let statements = 0
    const counting = { ...context, db: { ...context.db, query: <Row>(sql: string, values?: readonly unknown[]) => { statements += 1; return context.db.query<Row>(sql, values) } } }
    const enrich = prepareEnrichment(counting, compiled, { occurrenceKey: 999_999, variant: 0, tagUrl: (url) => url })!
    const sends = people.map(({ key, email }) => ({ profileKey: key, email }) as TakenSend)
    await enrich(sends.slice(0, 2))
    statements = 0
    await enrich(sends.slice(2, 4))
    const few = statements
    statements = 0
    await enrich(sends)
    expect(statements).toBeLessThanOrEqual(few + 2)
    expect(few).toBeLessThan(16)
  })

  it("goes out with links that lead to the product, once for all people, and are counted", async () => {
    const segment = await aSegmentOf(context, 5, { prefix: "block" })
    const id = await aDraft(context, [segment], { message: aMessage({ mjml: mjml(`<mj-products source="new" limit="2" />`) }) })
    await campaignsOf(context).send(id)
    const prepared = await prepareCampaign(context, id)
    if ("problem" in prepared) throw new Error(prepared.problem)
    const sends = await context.db.query<TakenSend>(`select profile_key::float8 as "profileKey", profile.email, true as "clickTracking", null as variant from marketing_send join marketing_profile profile on profile.key = profile_key where occurrence_key = $1`, [prepared.occurrenceKey])
    const enriched = await prepared.enrich!(sends)
    expect(enriched.outcomes).toEqual([])
    const { html } = await simpleParser(prepared.writeMail(enriched.sends[0]!).raw as string)
    const links = await context.db.query<{ key: number; url: string; position: number | null }>("select key::float8 as key, url, position from marketing_link where occurrence_key = $1", [prepared.occurrenceKey])
    expect(links.filter(({ position }) => position === null)).toHaveLength(2)
    const [first] = enriched.sends[0]!.blocks!.products[0]!
    const tokens = [...String(html).matchAll(/\/marketing\/c\?t=([^"&]+)/g)].map(([, token]) => token!)
    const visit = { userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0", prefetch: false, ip: "203.0.113.77" }
    const followed = await createLinks(context).follow(tokens[0]!, visit)
    expect(followed).toContain(`http://localhost:8000/products/thing-${first!.id}`)
    expect(await context.db.query(`select link.product_id from marketing_touch touch join marketing_link link on link.key = touch.link_key where touch.occurrence_key = $1`, [prepared.occurrenceKey])).toEqual([{ product_id: first!.id }])
    expect((await campaignsOf(context).report(id)).links.map(({ url }) => url)).toEqual([`http://localhost:8000/products/thing-${first!.id}`, "https://shop.example.com/all"])
    expect(await prepareCampaign(context, id)).not.toHaveProperty("problem")
  })

  it("is previewed with the shop's own products, for somebody and for nobody", async () => {
    const message = aMessage({ mjml: mjml(`<mj-products source="viewed" limit="2" />`) })
    const person = people.find((one) => !one.removed && evaluateBlock(catalogue, people, one, doings.get(one.key)!, { source: "viewed", limit: 2, ids: [], collection: "", category: "", since: new Date(now.getTime() - 90 * DAY_MS), inStock: true }).length === 2)!
    const [profile] = await context.db.query<{ id: string }>("select id from marketing_profile where key = $1", [person.key])
    const own = await campaignsOf(context).preview(message, profile!.id)
    const nobody = await campaignsOf(context).preview(message)
    expect(own.html).toMatch(/http:\/\/localhost:8000\/products\/thing-prod_\d+/)
    expect(nobody.html).toMatch(/Thing \d+/)
  })

  it("is previewed with something of the shop's while its products and offer are still to be chosen, and cannot be sent", async () => {
    const message = aMessage({ mjml: mjml(`<mj-products source="fixed" ids="" /><mj-coupon offer="" />`) })
    const [profile] = await context.db.query<{ id: string }>("select id from marketing_profile where deleted_at is null limit 1")
    for (const preview of [await campaignsOf(context).preview(message), await campaignsOf(context).preview(message, profile!.id)]) {
      expect(preview.html).toMatch(/Thing \d+/)
      expect(preview.problems.map((problem) => problem.message)).toEqual([expect.stringContaining("names no product"), expect.stringContaining("names no offer")])
    }
    const id = await aDraft(context, [await aSegmentOf(context, 1, { prefix: "unchosen" })], { message })
    await expect(campaignsOf(context).send(id)).rejects.toThrow(/names no product/)
    await expect(campaignsOf(context).sendTest(id, { to: "a@example.com" })).rejects.toThrow(/names no offer/)
  })
})
