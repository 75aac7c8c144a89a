import { randomUUID } from "node:crypto"
import { signToken } from "../../src/core/base/signed-token"
import { createEvents } from "../../src/modules/marketing/areas/events"
import { identifyVisitors } from "../../src/modules/marketing/queries/events/identify-visitors"
import { dropPartitions } from "../../src/modules/marketing/queries/events/drop-partitions"
import { makePartitions } from "../../src/modules/marketing/queries/events/make-partitions"
import { joinVisitors } from "../../src/modules/marketing/pump/join-visitors"
import { keepEventMonths } from "../../src/modules/marketing/pump/keep-event-months"
import { insertEvents } from "../../src/modules/marketing/queries/events/insert-events"
import { lockEvents } from "../../src/modules/marketing/queries/events/lock-events"
import { readVisitors } from "../../src/modules/marketing/queries/events/read-visitors"
import { eventually } from "../setup/eventually"
import { marketingContext, type TestContext } from "../setup/marketing-context"
import { aProfile } from "../world/a-purchase"
import { aSentMail } from "../world/a-sent-mail"
import { storeEvents } from "../world/an-event"
import { thePump } from "../world/the-pump"

type Stored = { kind: string; profile_key: number | null; visitor_id: string | null; product_id: string | null; value: number | null; properties: object; occurred_at: Date }

describe("events", () => {
  let context: TestContext
  let now = new Date("2026-06-15T12:00:00Z")
  beforeAll(async () => { context = await marketingContext("events", {}, () => now) })
  afterAll(() => context.drop())
  beforeEach(async () => {
    now = new Date("2026-06-15T12:00:00Z")
    await context.db.query("delete from marketing_event")
    await context.db.query("delete from marketing_changed_profile")
  })

  const events = () => createEvents(context)
  const searched = (query = "lamp", more: object = {}) => ({ id: randomUUID(), name: "searched", at: now.getTime(), properties: { query }, ...more })
  const tell = (body: object, customerId: string | null = null) => events().receive({ consent: "granted", ...body }, { customerId })
  const stored = () => context.db.query<Stored>(
    `select kind, profile_key::float8 as profile_key, visitor_id, product_id, value::float8 as value, properties, occurred_at from marketing_event order by key`)
  const owners = async () => (await stored()).map(({ profile_key }) => profile_key)
  const join = () => thePump(context).turn(joinVisitors)
  const aCustomer = async () => {
    const customerId = `cus_${randomUUID()}`
    return { customerId, key: await aProfile(context, { customerId }) }
  }
  const months = async () => (await context.db.query<{ name: string }>("select inhrelid::regclass::text as name from pg_inherits where inhparent = 'marketing_event'::regclass order by 1")).map(({ name }) => name)

  describe("months", () => {
    it("are made when the first event comes, ahead of time by the pump, and once by many at the same moment", async () => {
      expect(await months()).toEqual([])
      expect(await tell({ events: [searched()] })).toMatchObject({ accepted: 1 })
      expect(await months()).toEqual(["marketing_event_2026_06"])
      await Promise.all([1, 2, 3].map(() => thePump(context).turn(keepEventMonths)))
      expect(await months()).toEqual(["marketing_event_2026_06", "marketing_event_2026_07", "marketing_event_2026_08"])
      const [indexes] = await context.db.query<{ own: number; parents: number }>(
        `select (select count(*)::int from pg_index where indrelid = 'marketing_event_2026_07'::regclass) as own, (select count(*)::int from pg_index where indrelid = 'marketing_event'::regclass) as parents`)
      expect(indexes!.own).toBe(indexes!.parents)
    })

    it("come and go while somebody reads, and nobody waits", async () => {
      const reader = context.db.transaction(async (tx) => {
        await tx.query("select count(*) from marketing_event")
        await makePartitions(context.db, ["2026-09-01"])
        await tell({ events: [searched()] })
        expect(await months()).toContain("marketing_event_2026_09")
      })
      await reader
    })

    it("go after the option's age, by several processes at once, with their events and no others", async () => {
      await storeEvents(context.db, [{ kind: "searched", at: new Date("2024-05-31T23:59:00Z") }, { kind: "searched", at: new Date("2024-04-01T00:00:00Z") }, { kind: "searched", at: new Date("2024-03-31T23:59:59Z") }])
      await Promise.all([1, 2].map(() => thePump(context).turn(keepEventMonths)))
      expect((await stored()).map(({ occurred_at }) => occurred_at.toISOString())).toEqual(["2024-05-31T23:59:00.000Z"])
      expect(await months()).not.toContain("marketing_event_2024_04")
    })

    it("that were left half gone are finished", async () => {
      await storeEvents(context.db, [{ kind: "searched", at: new Date("2022-05-31T23:59:00Z") }])
      await context.db.query("alter table marketing_event detach partition marketing_event_2022_05 concurrently")
      expect(await dropPartitions(context.db, "2022-06-01T00:00:00Z")).toBe(1)
      expect(await context.db.query("select to_regclass('marketing_event_2022_05') as gone")).toEqual([{ gone: null }])
    })
  })

  describe("from a storefront", () => {
    it("are stored once, however often they are told, also at the same moment and by a clock that is wrong", async () => {
      const batch = { events: [searched(), searched()] }
      const answers = await Promise.all([tell(batch), tell(batch), tell(batch)])
      expect(answers.map((answer) => "accepted" in answer && [answer.accepted, answer.duplicates]).sort()).toEqual([[0, 2], [0, 2], [2, 0]])
      const late = [searched("chair", { at: now.getTime() - 3_600_000 })]
      const sentAt = now.getTime() - 3_600_000
      const wrong = await Promise.all([0, 400, 900].map((delay) => createEvents({ ...context, now: () => new Date(now.getTime() + delay) }).receive({ consent: "granted", sent_at: sentAt, events: late }, { customerId: null })))
      expect(wrong.map((answer) => "accepted" in answer && answer.accepted).sort()).toEqual([0, 0, 1])
      expect(await stored()).toHaveLength(3)
      expect((await stored())[2]!.occurred_at.getTime() - now.getTime()).toBeLessThan(1_000)
    })

    it("keep what can be kept when others are wrong, and say what is", async () => {
      const answer = await tell({ events: [
        searched(), { ...searched(), id: "7" }, searched("old", { at: now.getTime() - 8 * 86_400_000 }), { ...searched(), name: "Bad Name!" }, null,
        { id: randomUUID(), name: "viewed_product", at: now.getTime(), properties: {} },
        { id: randomUUID(), name: "spun the wheel", at: now.toISOString(), properties: { prize: "10 %\u0000\ud800", tags: ["a"], value: 500 } },
        { id: randomUUID(), name: "added_to_cart", at: now.getTime(), properties: { product_id: "prod_1", price: 1_000, quantity: 3, currency: "USD", hacker: "<script>" } },
      ] })
      expect(answer).toMatchObject({ accepted: 3, duplicates: 0, rejected: 5 })
      expect("problems" in answer && answer.problems.map(({ path }) => path.join("."))).toEqual(["events.1.id", "events.2.at", "events.3.name", "events.4", "events.5.properties.product_id"])
      expect(await stored()).toMatchObject([
        { kind: "searched" },
        { kind: "custom:spun the wheel", properties: { prize: "10 %", tags: ["a"], value: 500 }, value: 500 },
        { kind: "added_to_cart", product_id: "prod_1", properties: { price: 900, original_price: 1_000, quantity: 3, currency: "usd" }, value: 2_700 },
      ])
      expect(Object.keys((await stored())[2]!.properties).sort()).toEqual(["currency", "original_price", "price", "quantity"])
    })

    it("of somebody who refused keep nothing that leads to a person", async () => {
      const { customerId, key } = await aCustomer()
      const visitor = randomUUID()
      await events().receive({
        consent: "refused", visitor, click: "v1.x.y",
        events: [
          searched("my secret illness"),
          { id: randomUUID(), name: "active_on_site", at: now.getTime(), properties: { url: "https://shop.test/a?mail=x@y.z&page=2", referrer: "https://forum.test/users/ada?x=1", utm_source: "google" } },
          { id: randomUUID(), name: "started_checkout", at: now.getTime(), properties: { cart_id: "cart_1", value: 5 } },
          { id: randomUUID(), name: "told us", at: now.getTime(), properties: { name: "Ada" } },
        ],
      }, { customerId })
      expect((await stored()).map(({ properties, visitor_id, profile_key }) => [properties, visitor_id, profile_key])).toEqual([
        [{}, null, null], [{ url: "https://shop.test/a", referrer: "forum.test", utm_source: "google" }, null, null], [{ value: 5 }, null, null], [{}, null, null],
      ])
      expect(await context.db.query("select from marketing_visitor where id = $1", [visitor])).toEqual([])
      expect(await context.db.query("select from marketing_changed_profile where profile_key = $1", [key])).toEqual([])
    })

    it("of a person who forbade profiling are nobody's, those before the login too", async () => {
      const { customerId, key } = await aCustomer()
      await context.db.query("update marketing_profile set profiling_consent = 'unsubscribed' where key = $1", [key])
      const visitor = randomUUID()
      await tell({ visitor, events: [searched("before")] })
      await tell({ visitor, events: [searched("after")] }, customerId)
      await join()
      expect((await stored()).map(({ properties, visitor_id, profile_key }) => [properties, visitor_id, profile_key])).toEqual([[{}, null, null], [{}, null, null]])
    })
  })

  describe("a visitor", () => {
    it("who logs in gets what was before, once, and is noted as engaged", async () => {
      const { customerId, key } = await aCustomer()
      const visitor = randomUUID()
      await tell({ visitor, events: [searched()] })
      await tell({ visitor, events: [searched()] }, customerId)
      expect(await owners()).toEqual([null, key])
      await join()
      expect(await owners()).toEqual([key, key])
      expect(await context.db.query("select engaged from marketing_changed_profile where profile_key = $1", [key])).toEqual([{ engaged: true }, { engaged: true }])
    })

    it("who becomes somebody else leaves the first what was the first's, joined or not", async () => {
      const [ada, bea] = [await aCustomer(), await aCustomer()]
      for (const joined of [true, false]) {
        await context.db.query("delete from marketing_event")
        const visitor = randomUUID()
        await tell({ visitor, events: [searched()] })
        await tell({ visitor, events: [searched()] }, ada.customerId)
        if (joined) await join()
        now = new Date(now.getTime() + 1_000)
        await tell({ visitor, events: [searched()] }, bea.customerId)
        await tell({ visitor, events: [searched()] })
        await join()
        expect(await owners()).toEqual([ada.key, ada.key, bea.key, bea.key])
      }
    })

    it("is named by a person's click, not by a forwarded mail's, a machine's or an old one", async () => {
      const mail = await aSentMail(context)
      const touch = async (more = "", machine = false) => (await context.db.query<{ key: number }>(
        `insert into marketing_touch (occurrence_key, profile_key, kind, machine, happened_at) values ($1, $2, 'click', $3, now() ${more}) returning key::float8 as key`, [mail.occurrenceKey, mail.profileKey, machine]))[0]!.key
      const click = (key: number) => signToken("touch", [key], context.options.secret)
      const bea = await aCustomer()
      const owner = async (visitor: string) => (await context.db.query<{ key: number }>("select profile_key::float8 as key from marketing_visitor where id = $1", [visitor]))[0]?.key
      const [known, fresh, old, machine, forged] = [1, 2, 3, 4, 5].map(() => randomUUID())
      await tell({ visitor: known, events: [searched()] }, bea.customerId)
      await tell({ visitor: known, click: click(await touch()), events: [searched()] })
      await tell({ visitor: fresh, click: click(await touch()), events: [searched()] })
      await tell({ visitor: old, click: click(await touch("- interval '2 days'")), events: [searched()] })
      await tell({ visitor: machine, click: click(await touch("", true)), events: [searched()] })
      await tell({ visitor: forged, click: signToken("touch", [1], "another-secret-entirely"), events: [searched()] })
      expect(await Promise.all([known, fresh, old, machine, forged].map((visitor) => owner(visitor!)))).toEqual([bea.key, mail.profileKey, undefined, undefined, undefined])
      now = new Date(now.getTime() + 1_000)
      await tell({ visitor: fresh, events: [searched()] }, bea.customerId)
      expect(await owner(fresh!)).toBe(bea.key)
    })

    it("is not changed by a word older than what is known", async () => {
      const [ada, bea] = [await aCustomer(), await aCustomer()]
      const visitorId = randomUUID()
      await identifyVisitors(context.db, [{ visitorId, evidence: "login", customerId: ada.customerId, at: now }])
      await identifyVisitors(context.db, [{ visitorId, evidence: "checkout", profileKey: bea.key, at: new Date(now.getTime() - 1_000) }])
      expect(await context.db.query("select profile_key::float8 as key from marketing_visitor where id = $1", [visitorId])).toEqual([{ key: ada.key }])
    })

    it("gets an event that was on its way, unnamed, when the name came", async () => {
      const { customerId, key } = await aCustomer()
      const visitorId = randomUUID()
      await makePartitions(context.db, ["2026-06-01"])
      let joining: Promise<void> | undefined
      await context.db.transaction(async (tx) => {
        await lockEvents(tx, "shared")
        expect(await readVisitors(tx, [visitorId])).toEqual([])
        await identifyVisitors(context.db, [{ visitorId, evidence: "login", customerId, at: now }])
        joining = join()
        await eventually("the joining waits", () => context.db.query("select from pg_locks where locktype = 'advisory' and not granted"), ({ length }) => length > 0)
        await insertEvents(tx, [{ id: randomUUID(), kind: "searched", at: now, productId: null, value: null, properties: {}, profileKey: null, visitorId, source: "storefront" }], false)
      })
      await joining
      expect(await owners()).toEqual([key])
    })

    it("loses no event and gains none, whatever comes at the same moment", async () => {
      const people = await Promise.all([1, 2, 3, 4].map(aCustomer))
      const visitors = people.map(() => randomUUID())
      const processes = [events(), events(), events()]
      let joining = true
      const joiner = (async () => { while (joining) await join() })()
      await Promise.all(Array.from({ length: 240 }, async (_, index) => {
        const which = index % visitors.length
        const customerId = index % 60 > 30 && index % 7 === 0 ? people[which]!.customerId : null
        await processes[index % 3]!.receive({ consent: "granted", visitor: visitors[which], events: [searched(String(which)), searched(String(which))] }, { customerId })
      }))
      joining = false
      await joiner
      await join()
      const rows = await stored()
      expect(rows).toHaveLength(480)
      expect(rows.filter(({ profile_key, properties }) => profile_key !== people[Number((properties as { query: string }).query)]!.key)).toEqual([])
    })
  })

  describe("from a server", () => {
    it("are stored of people by e-mail or account, of the past too, once", async () => {
      const { customerId, key } = await aCustomer()
      const id = randomUUID()
      const given = [
        { id, email: " New@Example.com ", name: "called support", at: "2024-07-01T10:00:00Z", properties: { minutes: 3 } },
        { customer_id: customerId, name: "viewed_product", at: now.getTime() - 1, properties: { product_id: "prod_1" } },
        { customer_id: "cus_nobody", name: "called support", at: now.getTime() },
        { email: "a@example.com", customer_id: customerId, name: "called support" },
        { email: "a@example.com", name: "called support", at: "2024-01-01T10:00:00Z" },
      ]
      const answer = await events().receiveFromServer(given)
      expect(answer).toMatchObject({ accepted: 2, duplicates: 0, rejected: 3 })
      expect(answer.problems.map(({ path }) => path.join(".")).sort()).toEqual(["events.2.customer_id", "events.3", "events.4.at"])
      expect(await events().receiveFromServer([given[0]])).toMatchObject({ accepted: 0, duplicates: 1 })
      expect(await context.db.query(
        `select event.kind, event.source, profile.email, profile.key::float8 = $1 as own from marketing_event event join marketing_profile profile on profile.key = event.profile_key order by occurred_at`, [key]))
        .toMatchObject([{ kind: "custom:called support", source: "server", email: "new@example.com", own: false }, { kind: "viewed_product", own: true }])
    })
  })
})
