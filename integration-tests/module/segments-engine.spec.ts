import { createSegments, type Segments } from "../../src/modules/marketing/areas/segments"
import { bounded, NoLongerWanted } from "../../src/modules/marketing/membership/bounded"
import { evaluateChanged } from "../../src/modules/marketing/membership/evaluate-changed"
import { pastDays } from "../../src/modules/marketing/membership/find-history"
import { readCatalogue } from "../../src/modules/marketing/memory/read-catalogue"
import { readCuts } from "../../src/modules/marketing/memory/read-cuts"
import { findSegmentHistory } from "../../src/modules/marketing/pump/find-segment-history"
import { refreshSegments } from "../../src/modules/marketing/pump/refresh-segments"
import type { PumpContext } from "../../src/modules/marketing/pump/task"
import { recordSizes } from "../../src/modules/marketing/queries/segments/record-sizes"
import { checkRule } from "../../src/core/segments/check-rule"
import { readyMadeSegments } from "../../src/core/segments/ready-made"
import { marketingContext, type TestContext } from "../setup/marketing-context"
import { inventPeople } from "../world/invent-people"
import { type Person, storePeople } from "../world/people"

const START = new Date("2026-06-15T09:30:00.000Z")
const DAY = 86_400_000
const all = (...rules: object[]) => ({ version: 1, combinator: "and", rules })
const spentMoreThan = (value: number) => all({ field: "spent", operator: "more_than", value })
const member = (operator: string, ...ids: string[]) => ({ field: "segments", operator, value: { ids, joined: { kind: "any" } } })

describe("The engine of segments", () => {
  let context: TestContext
  let segments: Segments
  let people: Person[]
  let clock: Date

  beforeAll(async () => {
    context = await marketingContext("segments_engine", {}, () => clock)
    segments = createSegments(context)
    people = (await storePeople(context.db, inventPeople(120, { seed: 11, now: START }))).filter(({ removed }) => !removed)
  })
  beforeEach(async () => {
    clock = START
    await context.db.query("truncate marketing_segment, marketing_segment_member, marketing_segment_change, marketing_segment_size, marketing_changed_profile, marketing_cut")
    await context.db.query("update marketing_profile set spent = key where deleted_at is null")
  })
  afterAll(() => context.drop())

  const pumping = (): PumpContext => ({ ...context, workerId: "by-hand", signal: new AbortController().signal })
  const settle = async () => {
    for (;;) {
      const { more } = await refreshSegments.run(pumping())
      const { people: some } = await evaluateChanged(context)
      const { segments: known } = await segments.list({ limit: 100, offset: 0 })
      if (!more && !some && !known.some(({ stale, refresh_error }) => stale && !refresh_error)) return
    }
  }
  const members = async (id: string) => {
    const { key } = await segments.retrieve(id)
    return (await context.db.query<{ key: number }>("select profile_key::float8 as key from marketing_segment_member where segment_key = $1 order by 1", [key])).map(({ key }) => key)
  }
  const change = (key: number, spent: number) =>
    context.db.query("with changed as (update marketing_profile set spent = $2 where key = $1 returning key) insert into marketing_changed_profile (profile_key) select key from changed", [key, spent])
  const richer = (than: number) => people.filter(({ key }) => key > than).map(({ key }) => key)
  const expectTrue = async (id: string, expected: number[]) => {
    expect(await members(id)).toEqual([...expected].sort((one, other) => one - other))
    expect((await segments.retrieve(id)).member_count).toBe(expected.length)
  }

  describe("rules that ask about segments", () => {
    it("are asked after what they ask about, when people change and when all are refreshed", async () => {
      const rich = await segments.create({ name: "Rich", rule: spentMoreThan(60) })
      const poor = await segments.create({ name: "Poor", rule: all(member("is_in_none", rich)) })
      const both = await segments.create({ name: "Both", rule: { ...all(member("is_in_any", rich, poor)) } })
      expect((await segments.retrieve(both)).depends_on.sort()).toEqual([rich, poor].sort())
      await settle()
      await expectTrue(rich, richer(60))
      await expectTrue(poor, people.filter(({ key }) => key <= 60).map(({ key }) => key))
      await expectTrue(both, people.map(({ key }) => key))

      const someone = people.find(({ key }) => key <= 60)!
      await change(someone.key, 9_999)
      expect((await evaluateChanged(context)).people).toBe(1)
      expect(await members(rich)).toContain(someone.key)
      expect(await members(poor)).not.toContain(someone.key)

      // An edit moves people of the named one; the one that asks follows by itself.
      await segments.update(rich, { rule: spentMoreThan(9_000) })
      await settle()
      await expectTrue(rich, [someone.key])
      await expectTrue(poor, people.filter(({ key }) => key !== someone.key).map(({ key }) => key))
      expect((await segments.retrieve(poor)).stale).toBe(false)
    })

    it("never go round in a circle, and say the way in words", async () => {
      const one = await segments.create({ name: "One", rule: spentMoreThan(1) })
      const two = await segments.create({ name: "Two", rule: all(member("is_in_any", one)) })
      const three = await segments.create({ name: "Three", rule: all({ combinator: "or", rules: [member("is_in_none", two)] }) })
      await expect(segments.update(one, { rule: all(member("is_in_any", three)) })).rejects.toThrow(
        "“One” asks about “Three”, which asks about “Two”, which asks about “One”")
      await expect(segments.update(one, { rule: all(member("is_in_any", one)) })).rejects.toThrow("“One” cannot ask about itself")
      await expect(segments.create({ name: "Lost", rule: all(member("is_in_any", "mseg_gone")) })).rejects.toThrow("the segment mseg_gone, which does not exist")
      await expect(segments.delete(one)).rejects.toThrow("the rule of “Two” asks about it")
      expect((await segments.retrieve(one)).rule.rules).toHaveLength(1)
      // Two edits that are each right close no circle together.
      const [left, right] = [await segments.create({ name: "Left", rule: spentMoreThan(1) }), await segments.create({ name: "Right", rule: spentMoreThan(1) })]
      const edits = await Promise.allSettled([segments.update(left, { rule: all(member("is_in_any", right)) }), segments.update(right, { rule: all(member("is_in_any", left)) })])
      expect(edits.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
    })

    it("do not decide through a customer group who is in them", async () => {
      const asking = all({ field: "customer_groups", operator: "has_any_of", value: ["cusgroup_1"] })
      const own = await segments.create({ name: "Own", rule: asking })
      const above = await segments.create({ name: "Above", rule: all(member("is_in_any", own)) })
      await expect(segments.mayMirror(own, "cusgroup_1")).rejects.toThrow("through the customer group")
      await expect(segments.mayMirror(above, "cusgroup_1")).rejects.toThrow("“Above” asks about “Own”, which asks about “Above”")
      const free = await segments.create({ name: "Free", rule: spentMoreThan(1) })
      await segments.mayMirror(free, "cusgroup_1")
      await segments.setMirror(free, "cusgroup_1")
      await expect(segments.update(free, { rule: asking })).rejects.toThrow("“Free” cannot ask about itself")
      await expect(segments.mayMirror(above, "cusgroup_1")).rejects.toThrow("mirrors the segment “Free” already")
      await expect(segments.delete(free)).rejects.toThrow("a customer group mirrors it")
    })
  })

  describe("lists kept by hand", () => {
    it("take people by id and address, are never refreshed, and are asked about by rules", async () => {
      const list = await segments.create({ name: "Friends", kind: "static" })
      const asking = await segments.create({ name: "Rich friends", rule: all(member("is_in_any", list), { field: "spent", operator: "more_than", value: 50 }) })
      await settle()
      const [poor, rich] = [people.find(({ key }) => key <= 50)!, people.find(({ key }) => key > 50)!]
      const { id } = (await context.db.query<{ id: string }>("select id from marketing_profile where key = $1", [rich.key]))[0]!
      expect(await segments.changeMembers(list, { add: { profile_ids: [id], emails: [poor.email.toUpperCase(), "nobody@example.com"] } }))
        .toEqual({ joined: [poor.key, rich.key].sort((a, b) => a - b), departed: [], unknown: ["nobody@example.com"] })
      expect(await segments.changeMembers(list, { add: { profile_ids: [id] } })).toMatchObject({ joined: [] })
      await settle()
      await expectTrue(list, [poor.key, rich.key])
      await expectTrue(asking, [rich.key])
      expect(await segments.retrieve(list)).toMatchObject({ stale: false, kind: "static" })

      await segments.changeMembers(list, { remove: { profile_ids: [id] } })
      await settle()
      await expectTrue(list, [poor.key])
      await expectTrue(asking, [])
      await expect(segments.changeMembers(asking, { add: { profile_ids: [id] } })).rejects.toThrow("Only a segment kept by hand")
      await expect(segments.update(list, { rule: spentMoreThan(1) })).rejects.toThrow("has no rule")
      await expect(segments.create({ name: "Wrong", kind: "static", rule: spentMoreThan(1) })).rejects.toThrow("has no rule")
    })

    it("are made of a segment by freezing it as it is", async () => {
      const id = await segments.create({ name: "Spenders", rule: spentMoreThan(60) })
      const rule = await segments.freeze(id)
      await expectTrue(id, richer(60))
      await change(people[0]!.key, 9_999)
      await settle()
      await expectTrue(id, richer(60))
      await expect(segments.freeze(id)).rejects.toThrow("kept by hand already")
      await segments.thaw(id, rule)
      await settle()
      await expectTrue(id, [people[0]!.key, ...richer(60)])
    })
  })

  describe("ranks", () => {
    it("are cut among everybody, kept for people who change, and taken anew by a refresh", async () => {
      const catalogue = await readCatalogue(context.db)
      const top = await segments.create({ name: "Top tenth", rule: all({ field: "spent", operator: "in_top", value: 10 }) })
      await settle()
      const sorted = people.map(({ key }) => key).sort((one, other) => one - other)
      const cut = sorted[Math.ceil(sorted.length * 0.9) - 1]!
      await expectTrue(top, sorted.filter((key) => key >= cut))
      expect(await segments.retrieve(top)).toMatchObject({ time_dependent: true })
      expect(await context.db.query("select field, percent, value::int as value, people from marketing_cut")).toEqual([{ field: "spent", percent: 90, value: cut, people: people.length }])

      // Kept: the cut does not move with one person.
      await change(sorted[0]!, 1_000_000)
      await evaluateChanged(context)
      await expectTrue(top, [sorted[0]!, ...sorted.filter((key) => key >= cut)])
      const wanted = [{ field: "spent", percent: 90 }, { field: "days_since_last_order", percent: 50 }]
      const kept = await readCuts(context.db, wanted, { now: clock, maxAgeMs: 1_000, catalogue })
      expect(kept.get("spent:90")).toBe(cut)
      expect(kept.get("days_since_last_order:50")).toEqual(expect.any(Number))
      clock = new Date(START.getTime() + 301_000)
      await settle()
      expect((await members(top)).length).toBeLessThanOrEqual(Math.ceil(people.length * 0.1) + 1)
      expect(await members(top)).toContain(sorted[0])
    })
  })

  it("asks several segments that time moves in one scan, and finds the rule at fault alone", async () => {
    const lapsed = (days: number) => all({ field: "days_since_last_order", operator: "at_least", value: days })
    const ids: string[] = []
    for (const days of [1, 20, 40, 60, 80, 100]) ids.push(await segments.create({ name: `Lapsed ${days}`, rule: lapsed(days) }))
    await settle()
    clock = new Date(START.getTime() + 10 * DAY)
    let scans = 0
    const db = { ...context.db, transaction: <Result>(work: (inner: typeof context.db) => Promise<Result>) =>
      context.db.transaction((inner) => work({ ...context.db, ...inner, query: async <Row>(sql: string, values?: readonly unknown[]) => {
        if (sql.includes("from marketing_profile profile where profile.deleted_at is null")) scans += 1
        return inner.query<Row>(sql, values)
      } })) }
    await refreshSegments.run({ ...pumping(), db: db as typeof context.db })
    expect(scans).toBe(1)
    for (const [index, days] of [1, 20, 40, 60, 80, 100].entries()) {
      const expected = await context.db.query<{ key: number }>(
        "select key::float8 as key from marketing_profile where deleted_at is null and last_order_at <= $1::timestamptz - make_interval(days => $2) order by 1", [clock, days])
      await expectTrue(ids[index]!, expected.map(({ key }) => key))
      expect((await segments.retrieve(ids[index]!)).refreshed_at).toEqual(clock)
    }
    clock = new Date(START.getTime() + 20 * DAY)
    await context.db.query("update marketing_segment set rule = jsonb_set(rule, '{rules,0,field}', '\"forgotten\"') where id = $1", [ids[2]])
    await refreshSegments.run(pumping())
    expect((await segments.retrieve(ids[2]!)).refresh_error).toContain("There is no field “forgotten”")
    for (const id of ids.filter((_, index) => index !== 2)) expect(await segments.retrieve(id)).toMatchObject({ refreshed_at: clock, refresh_error: null })
  })

  it("asks about everyone instead when a flood of people waits", async () => {
    const rich = await segments.create({ name: "Rich", rule: spentMoreThan(60) })
    const list = await segments.create({ name: "List", kind: "static" })
    await settle()
    await context.db.query("update marketing_profile set spent = 0 where deleted_at is null")
    await context.db.query("insert into marketing_changed_profile (profile_key, engaged) select $1::bigint + i % 2, i = 7 from generate_series(1, 50000) i", [people[0]!.key])
    while ((await evaluateChanged(context)).more);
    expect(await context.db.query("select 1 from marketing_changed_profile")).toEqual([])
    expect(await segments.retrieve(rich)).toMatchObject({ stale: true })
    expect(await segments.retrieve(list)).toMatchObject({ stale: false })
    await settle()
    await expectTrue(rich, [])
  })

  describe("the size over time", () => {
    it("is written by day, late or twice, and adds up", async () => {
      const id = await segments.create({ name: "Rich", rule: spentMoreThan(60) })
      await context.db.query("update marketing_segment set created_at = $1", [new Date(START.getTime() - 3 * DAY)])
      clock = new Date(START.getTime() - 2 * DAY)
      await settle()
      clock = START
      await change(people.find(({ key }) => key > 60)!.key, 0)
      await settle()
      const size = richer(60).length
      for (let twice = 0; twice < 2; twice++) await recordSizes(context.db, clock)
      const { history } = await segments.history(id)
      expect(history).toEqual([
        { day: "2026-06-12", members: 0, joined: 0, departed: 0, computed: false },
        { day: "2026-06-13", members: size, joined: size, departed: 0, computed: false },
        { day: "2026-06-14", members: size, joined: 0, departed: 0, computed: false },
        { day: "2026-06-15", members: size - 1, joined: 0, departed: 1, computed: false },
      ])
      expect(await recordSizes(context.db, clock)).toBe(0)
    })

    it("is found backwards from the dates of orders, where the rule allows", async () => {
      const buyers = await segments.create({ name: "Buyers", rule: all({ field: "ordered_in_sales_channel", operator: "did_not", value: { ids: ["nowhere"], atLeast: 1, window: { kind: "any" } } }) })
      const tagged = await segments.create({ name: "Tagged", rule: all({ field: "tags", operator: "is_not_empty", value: null }) })
      await settle()
      expect(await segments.history(buyers)).toMatchObject({ backwards: "pending", history: [] })
      while ((await findSegmentHistory.run(pumping())).more);
      const { history, backwards } = await segments.history(buyers)
      expect(backwards).toBe("possible")
      expect(history.map(({ day }) => day)).toEqual(pastDays(clock))
      for (const { day, members, computed } of history) {
        const [known] = await context.db.query<{ count: number }>(
          `select count(*)::int as count from marketing_profile profile where deleted_at is null and least(customer_since, created_at,
             (select min(placed_at) from marketing_purchase purchase where purchase.profile_key = profile.key and purchase.deleted_at is null)) <= $1`, [`${day}T23:59:59.999Z`])
        expect({ day, members, computed }).toEqual({ day, members: known!.count, computed: true })
      }
      expect(await segments.history(tagged)).toMatchObject({ backwards: "impossible", history: [], reason: expect.stringContaining("is only known as it is now") })
      await segments.update(buyers, { rule: spentMoreThan(1) })
      expect((await segments.history(buyers)).backwards).toBe("pending")
    })
  })

  it("says how two or three overlap, and what members are worth beside everybody", async () => {
    const [some, more] = [await segments.create({ name: "Some", rule: spentMoreThan(80) }), await segments.create({ name: "More", rule: spentMoreThan(40) })]
    await settle()
    const overlap = await segments.overlap([some, more])
    expect(overlap.areas).toEqual([{ ids: [more], people: richer(40).length - richer(80).length }, { ids: [some, more], people: richer(80).length }])
    const { members, everybody } = await segments.insight(some)
    const inside = people.filter(({ key }) => key > 80)
    const sum = (among: Person[], of: (person: Person) => number) => among.reduce((total, person) => total + of(person), 0)
    for (const [worth, among] of [[members, inside], [everybody, people]] as const)
      expect(worth).toMatchObject({
        people: among.length, buyers: among.filter(({ orders }) => orders > 0).length, revenue: sum(among, ({ key }) => key),
        orders: sum(among, ({ orders }) => orders), subscribed: among.filter(({ email_consent }) => email_consent === "subscribed").length,
        average_order: Math.round(sum(among, ({ key }) => key) / sum(among, (person) => person.orders - person.unconverted_orders)),
        revenue_30_days: sum(among, ({ purchases }) => purchases.filter(({ removed, placed_at }) => !removed && placed_at.getTime() > START.getTime() - 30 * DAY && placed_at <= START)
          .reduce((total, { reporting_net }) => total + (reporting_net ?? 0), 0)),
      })
    await expect(segments.overlap([some, "mseg_gone"])).rejects.toThrow("There is no segment with id mseg_gone")
  })

  it("tells what an edit would change, and stops counting when nobody waits for it", async () => {
    const id = await segments.create({ name: "Rich", rule: spentMoreThan(60) })
    await settle()
    const { count, difference } = await segments.preview(spentMoreThan(100), { besideId: id })
    expect(count).toBe(richer(100).length)
    expect(difference).toMatchObject({ joins: 0, leaves: richer(60).length - richer(100).length, joining: [] })
    expect(difference!.leaving).toHaveLength(5)
    const leaving = new AbortController()
    const sleeping = bounded(context.db, 60_000, (inner) => inner.query("select pg_sleep(300)"), leaving.signal)
    setTimeout(() => leaving.abort(), 100)
    await expect(sleeping).rejects.toThrow(NoLongerWanted)
    expect(await context.db.query("select 1 from pg_stat_activity where query like '%pg_sleep(300)%' and state = 'active' and pid <> pg_backend_pid() and datname = current_database()")).toEqual([])
  })

  it("has ready-made rules that all run", async () => {
    const catalogue = await readCatalogue(context.db)
    for (const { key, rule } of readyMadeSegments) {
      if (checkRule(rule, catalogue).length) continue
      expect({ key, problems: (await segments.preview(rule)).problems }).toEqual({ key, problems: [] })
    }
  })
})
