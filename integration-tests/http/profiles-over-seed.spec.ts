import { seedShop } from "../../demo/seed"
import { MARKETING_MODULE } from "../../src/modules/marketing"
import type { MarketingModuleService } from "../../src/modules/marketing/service"
import { describeRunningShop } from "../setup/running-shop"
import { profilesFromGraph, profilesFromMemory, type ProfileNumbers } from "../world/profile-from-graph"
import { thePump } from "../world/the-pump"

const CUSTOMERS = 300
const ORDERS = 900
const rates = { usd: 0.9 }

describeRunningShop("seeded profiles", (shop) => {
  let expected: Map<string, ProfileNumbers>
  let recorded: Map<string, ProfileNumbers>
  const context = () => shop().container.resolve<MarketingModuleService>(MARKETING_MODULE).context
  /** The people whose orders satisfy a condition, by normalised address. */
  const peopleWhere = async (condition: string): Promise<string[]> => {
    const { rows } = await shop().sql.raw(`select distinct lower(email) as email from "order" o where ${condition} order by 1`)
    return rows.map(({ email }) => email as string)
  }

  beforeAll(async () => {
    await seedShop(shop().container, { customers: CUSTOMERS, orders: ORDERS, until: new Date() })
    const pump = thePump(context())
    await pump.fill()
    await pump.drain()
    expected = await profilesFromGraph(shop().container.resolve("query"), { currency: "eur", rates })
    recorded = await profilesFromMemory(context().db)
  }, 900_000)

  it("are as many as the people of the plan", () => {
    expect(recorded.size).toBe(CUSTOMERS)
    expect([...recorded.keys()].sort()).toEqual([...expected.keys()].sort())
    expect([...recorded.values()].filter(({ customer_ids }) => customer_ids.length === 2).length).toBeGreaterThan(5)
  })

  it.each([
    ["cancelled", "o.canceled_at is not null"],
    ["refunded", `exists (select 1 from order_transaction t where t.order_id = o.id and t.reference = 'refund')`],
    ["returned", `exists (select 1 from "return" r where r.order_id = o.id and r.received_at is not null)`],
    ["edited", `exists (select 1 from order_change c where c.order_id = o.id and c.change_type = 'edit')`],
    ["discounted", `exists (select 1 from order_item i join order_line_item_adjustment a on a.item_id = i.item_id where i.order_id = o.id)`],
    ["in dollars", "o.currency_code = 'usd'"],
    ["in two currencies", `exists (select 1 from "order" other where lower(other.email) = lower(o.email) and other.currency_code <> o.currency_code)`],
  ])("agree with Medusa's query graph on everybody with orders %s", async (_kind, condition) => {
    const people = await peopleWhere(condition)
    expect(people.length).toBeGreaterThan(0)
    for (const email of people) expect(recorded.get(email)).toEqual(expected.get(email))
  })

  it("agree with Medusa's query graph on 200 people taken from all", () => {
    const sample = [...expected.keys()].sort().filter((_email, index) => index % 3 !== 0).slice(0, 200)
    expect(sample).toHaveLength(200)
    for (const email of sample) expect(recorded.get(email)).toEqual(expected.get(email))
  })

  it("lie in the past, as the orders do", async () => {
    const { rows: [span] } = await shop().sql.raw(
      `select extract(day from now() - min(created_at))::int as oldest, count(*) filter (where created_at > now() - interval '1 day')::int as today from "order"`
    )
    expect(span!.oldest).toBeGreaterThan(500)
    expect(span!.today).toBeLessThan(ORDERS / 20)
    const times = [...recorded.values()].flatMap(({ first_order_at }) => first_order_at ?? [])
    expect(new Set(times.map((time) => time.slice(0, 7))).size).toBeGreaterThan(18)
  })
}, { pump: { enabled: false }, reportingCurrency: "eur", rates })
