import { Modules } from "@medusajs/framework/utils"
import type { ICustomerModuleService } from "@medusajs/framework/types"
import type { SetupProgress } from "../../src/core/http"
import { MARKETING_MODULE } from "../../src/modules/marketing"
import type { MarketingContext } from "../../src/modules/marketing/context"
import type { Database } from "../../src/modules/marketing/database"
import { readSetup } from "../../src/modules/marketing/memory/setup"
import { fillFromShop } from "../../src/modules/marketing/pump/fill-from-shop"
import { startPump } from "../../src/modules/marketing/pump/start-pump"
import { claimHints } from "../../src/modules/marketing/queries/profiles/claim-hints"
import { finishHints } from "../../src/modules/marketing/queries/profiles/finish-hints"
import type { MarketingModuleService } from "../../src/modules/marketing/service"
import { eventually } from "../setup/eventually"
import { describeRunningShop } from "../setup/running-shop"
import { aBusyShop, aMedusaOrder, pay, refund, takeBack, type BusyShop } from "../world/a-busy-shop"
import { dumpMemory, dumpRows, forgetEverything } from "../world/the-memory"
import { thePump } from "../world/the-pump"

/** A log that remembers what it was told at one level. */
function listening(level: "warn" | "error"): { logger: MarketingContext["logger"]; texts: string[] } {
  const texts: string[] = []
  const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined }
  return { logger: { ...quiet, [level]: (text: string) => texts.push(text) } as MarketingContext["logger"], texts }
}

type Ids = { orders: string[]; customers: string[] }

describeRunningShop("the memory of a shop", (shop) => {
  let busy: BusyShop
  const service = () => shop().container.resolve<MarketingModuleService>(MARKETING_MODULE)
  const context = () => service().context
  const db = () => context().db
  const pump = () => thePump(context())
  const longAgo = () => db().query(
    `insert into marketing_setting (name, value) values ('sweep', '{"sweptAt": 0, "comparedAt": 9e15}') on conflict (name) do update set value = excluded.value`)
  const everything = async (): Promise<Ids> => ({
    orders: (await db().query<{ id: string }>(`select id from "order" order by id`)).map(({ id }) => id),
    customers: (await db().query<{ id: string }>(`select id from customer order by id`)).map(({ id }) => id),
  })
  /** Hints one by one, each worked off before the next comes. */
  const happen = async (hints: { kind: "order" | "customer"; ref: string }[]) => {
    for (const hint of hints) {
      await service().profiles.receiveHint(hint)
      await pump().drain()
    }
  }
  const asHints = ({ orders, customers }: Ids) => [
    ...customers.map((ref) => ({ kind: "customer" as const, ref })), ...orders.map((ref) => ({ kind: "order" as const, ref })),
  ]

  beforeAll(async () => {
    busy = await aBusyShop(shop().container)
    await pump().fill()
    await pump().drain()
  })

  it("is the same whether events come in order, in reverse, twice, or never", async () => {
    const truth = await dumpMemory(db())
    expect(truth.purchases).toHaveLength(busy.orderIds.length)
    const hints = asHints(await everything())

    await forgetEverything(db())
    await happen(hints)
    expect(await dumpMemory(db())).toEqual(truth)

    const rows = await dumpRows(db())
    await happen([...hints, ...hints].reverse())
    expect(await dumpRows(db())).toEqual(rows)

    await forgetEverything(db())
    await happen([...hints].reverse())
    expect(await dumpMemory(db())).toEqual(truth)

    await forgetEverything(db())
    await longAgo()
    await pump().sweep()
    await pump().drain()
    expect(await dumpMemory(db())).toEqual(truth)
  })

  it("is the same when each event of an order's life was lost and the sweep found it", async () => {
    const { container } = shop()
    const order = await aMedusaOrder(container, { email: "lost@example.com" })
    const seen = async () => {
      await db().query("delete from marketing_inbox")
      await db().query(`update marketing_setting set value = jsonb_set(value, '{sweptAt}', to_jsonb((value ->> 'sweptAt')::float8 - 60000)) where name = 'sweep'`)
      await pump().sweep()
      await pump().drain()
      const [purchase] = await db().query<object>("select net::int, refunded::int, item_count from marketing_purchase where order_id = $1", [order.id])
      return purchase
    }
    await longAgo()
    expect(await seen()).toEqual({ net: 2955, refunded: 0, item_count: 3 })
    const payment = await pay(container, order.id)
    await takeBack(container, order)
    expect(await seen()).toEqual({ net: 1955, refunded: 0, item_count: 2 })
    // Gives back what the return owed: no new version, only a transaction.
    await refund(container, payment, 10)
    expect(await seen()).toEqual({ net: 1955, refunded: 1000, item_count: 2 })
    const found = await dumpMemory(db())
    await pump().fill()
    await db().query(`update marketing_setting set value = value || '{"status": "waiting"}' where name = 'setup'`)
    await pump().fill()
    expect(await dumpMemory(db())).toEqual(found)
  })

  it("finds what no clock tells: what was never recorded, and what is gone", async () => {
    const truth = await dumpMemory(db())
    const compare = async () => {
      await db().query(`insert into marketing_setting (name, value) values ('sweep', jsonb_build_object('sweptAt', extract(epoch from now() + interval '-10 seconds') * 1000, 'comparedAt', 0))
        on conflict (name) do update set value = excluded.value`)
      await pump().sweep()
      await pump().drain()
    }
    await db().query(`update "order" set updated_at = '2020-01-01'`)
    await db().query(`update order_transaction set updated_at = '2020-01-01'`)
    await db().query(`update customer set updated_at = '2020-01-01'`)
    await db().query(`update customer_address set updated_at = '2020-01-01'`)
    await db().query("truncate marketing_purchase_item, marketing_purchase, marketing_profile, marketing_inbox cascade")
    await compare()
    expect(await dumpMemory(db())).toEqual(truth)

    const [address] = await shop().container.resolve<ICustomerModuleService>(Modules.CUSTOMER).listCustomerAddresses({ customer_id: busy.customerIds[0] })
    await shop().container.resolve<ICustomerModuleService>(Modules.CUSTOMER).deleteCustomerAddresses([address!.id])
    await db().query(`delete from "order" where id = $1`, [busy.orderIds[9]])
    await compare()
    expect(await db().query("select city from marketing_profile where email = 'both@example.com'")).toEqual([{ city: "Kiel" }])
    expect(await db().query("select net::int, item_count, deleted_at is not null as gone from marketing_purchase where order_id = $1", [busy.orderIds[9]])).toEqual([{ net: 0, item_count: 0, gone: true }])
    expect(await db().query("select orders, spent::int from marketing_profile where email = 'tokyo@example.com'")).toEqual([{ orders: 0, spent: 0 }])
  })

  it("fills itself from a shop that already has orders, and goes on where it was killed", async () => {
    const truth = await dumpMemory(db())
    await forgetEverything(db())
    const overview = async () => (await shop().admin<{ overview: { setup: SetupProgress } }>("GET", "/admin/marketing/overview")).overview.setup
    expect(await overview()).toEqual({ status: "waiting", phase: null, done: 0, total: 0, error: null })

    // A process that dies in the middle of a page: its transaction never ends, so nothing of it is kept.
    const dying: Database = { ...db(), transaction: (work) => db().transaction(async (inner) => { await work(inner); throw new Error("killed") }) }
    await expect(thePump({ ...context(), db: dying }).fill()).rejects.toThrow("killed")
    expect(await overview()).toMatchObject({ status: "waiting" })
    expect(await db().query("select count(*)::int as people from marketing_profile")).toEqual([{ people: 0 }])

    expect(await fillFromShop.run({ ...context(), workerId: "one", signal: new AbortController().signal })).toEqual({ more: true })
    expect(await overview()).toMatchObject({ status: "running", phase: "orders" })
    await pump().fill()
    const { customers, orders } = await everything()
    const [{ people }] = await db().query<{ people: number }>("select count(*)::int as people from marketing_profile") as [{ people: number }]
    const all = customers.length + orders.length + people
    expect(await overview()).toEqual({ status: "done", phase: null, done: all, total: all, error: null })
    expect(await dumpMemory(db())).toEqual(truth)

    const { setup } = await shop().admin<{ setup: SetupProgress }>("POST", "/admin/marketing/overview/rebuild")
    expect(setup.status).toBe("waiting")
    const rows = await dumpRows(db())
    await pump().fill()
    expect(await overview()).toMatchObject({ status: "done" })
    expect(await dumpRows(db())).toEqual(rows)
    expect(await db().query("select action from marketing_activity where area = 'profiles'")).toEqual([{ action: "asked for a rebuild" }])
  })

  it("keeps a hint that came during the work, and gives a dead worker's back", async () => {
    const hint = { kind: "order" as const, ref: busy.orderIds[0]! }
    await service().profiles.receiveHint(hint)
    const [claimed] = await claimHints(db(), { limit: 10, leaseSeconds: 60 })
    expect(await claimHints(db(), { limit: 10, leaseSeconds: 60 })).toEqual([])
    await service().profiles.receiveHint(hint)
    await finishHints(db(), [claimed!])
    expect(await claimHints(db(), { limit: 10, leaseSeconds: 0 })).toEqual([{ ...hint, hints: 2, failures: 0 }])
    // Killed between lease and finish: when the lease has ended, the next worker has it.
    await eventually("the lease's end", () => claimHints(db(), { limit: 10, leaseSeconds: 60 }), ({ length }) => length === 1)
  })

  it("is not held up by one order that cannot be recorded", async () => {
    const truth = await dumpMemory(db())
    await forgetEverything(db())
    const [bad] = await db().query<{ totals: object }>("select totals from order_summary where order_id = $1 and version = 1", [busy.orderIds[9]])
    await db().query(`update order_summary set totals = '{"current_order_total": "a lot"}' where order_id = $1`, [busy.orderIds[9]])
    const { logger, texts: warnings } = listening("warn")
    const heard = thePump({ ...context(), logger })
    await heard.fill()
    await heard.drain()
    expect(warnings.filter((text) => text.includes(busy.orderIds[9]!))).toHaveLength(1)
    expect(await db().query("select ref, failures from marketing_inbox")).toEqual([{ ref: busy.orderIds[9], failures: 1 }])
    expect((await dumpMemory(db())).purchases).toHaveLength(truth.purchases!.length - 1)
    expect(await readSetup(db())).toMatchObject({ status: "done" })

    await db().query("update order_summary set totals = $2::jsonb where order_id = $1", [busy.orderIds[9], JSON.stringify(bad!.totals)])
    await eventually("the order's next turn", async () => {
      await pump().drain()
      return db().query("select 1 from marketing_inbox")
    }, ({ length }) => length === 0)
    expect(await dumpMemory(db())).toEqual(truth)
  })

  it("is the same whoever records, and however many at once", async () => {
    const truth = await dumpMemory(db())
    const hints = asHints(await everything())
    await forgetEverything(db())
    const workers = [1, 2, 3].map(() => startPump(context(), [
      { name: "facts", tasks: [{ name: "drain", run: async () => { await pump().drain(); return { more: false } } }] },
      { name: "bulk", tasks: [fillFromShop] },
    ]))
    await Promise.all([0, 1, 2, 3, 4].map(async (turn) => {
      for (const hint of turn % 2 ? hints : [...hints].reverse()) await service().profiles.receiveHint(hint)
    }))
    await eventually("an empty inbox", () => db().query("select 1 from marketing_inbox"), ({ length }) => length === 0)
    await eventually("a full memory", () => readSetup(db()), ({ status }) => status === "done")
    await Promise.all(workers.map((worker) => worker.stop()))
    expect(await dumpMemory(db())).toEqual(truth)
  })

  it("stands still and says so when Medusa's tables have changed", async () => {
    await forgetEverything(db())
    await db().query("alter table order_item rename column version to revision")
    // A process that starts anew, with a database it has not yet looked at.
    const { logger, texts: errors } = listening("error")
    const fresh = thePump({ ...context(), db: { ...db() }, logger })
    await service().profiles.receiveHint({ kind: "order", ref: busy.orderIds[0]! })
    await fresh.fill()
    await fresh.drain()
    await fresh.sweep()
    expect(errors).toEqual([expect.stringContaining("Missing: order_item.version.")])
    expect(await readSetup(db())).toMatchObject({ status: "failed", error: expect.stringContaining("order_item.version") })
    expect(await db().query("select failures from marketing_inbox")).toEqual([{ failures: 0 }])
    await db().query("alter table order_item rename column revision to version")
    await fresh.fill()
    expect(await readSetup(db())).toMatchObject({ status: "done", error: null })
  })
}, { pump: { enabled: false, sweepSeconds: 1 }, reportingCurrency: "eur", rates: { usd: 0.9, jpy: 0.0061 } })
