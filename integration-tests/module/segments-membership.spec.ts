import { createSegments, type Segments } from "../../src/modules/marketing/areas/segments"
import { bounded, TookTooLong } from "../../src/modules/marketing/membership/bounded"
import { evaluateChanged } from "../../src/modules/marketing/membership/evaluate-changed"
import { refreshSegment } from "../../src/modules/marketing/membership/refresh-segment"
import { evaluateProfiles } from "../../src/modules/marketing/pump/evaluate-profiles"
import { refreshSegments } from "../../src/modules/marketing/pump/refresh-segments"
import type { PumpContext } from "../../src/modules/marketing/pump/task"
import { lockSegments } from "../../src/modules/marketing/queries/segments/lock-segments"
import { marketingContext, type TestContext } from "../setup/marketing-context"
import { evaluateRule } from "../world/evaluate-rule"
import { interrupted } from "../world/interrupted"
import { inventPeople } from "../world/invent-people"
import { type Person, storePeople, storePurchase } from "../world/people"

const START = new Date("2026-06-15T09:30:00.000Z")
const spentMoreThan = (value: number) => ({ version: 1, combinator: "and", rules: [{ field: "spent", operator: "more_than", value }] })
const lapsed = { version: 1, combinator: "and", rules: [{ field: "days_since_last_order", operator: "at_least", value: 60 }] }

describe("Membership of segments", () => {
  let context: TestContext
  let segments: Segments
  let people: Person[]
  let clock: Date

  beforeEach(async () => {
    clock = START
    context = await marketingContext("segments_membership", {}, () => clock)
    segments = createSegments(context)
    people = await storePeople(context.db, inventPeople(200, { seed: 3, now: START }))
  })
  afterEach(() => context.drop())

  const pumping = (): PumpContext => ({ ...context, workerId: "by-hand", signal: new AbortController().signal })
  const meant = (rule: object) => people.filter((person) => evaluateRule(rule, person, clock)).map(({ key }) => key)
  const keyOf = async (id: string) => (await segments.retrieve(id)).key
  const members = async (id: string) =>
    (await context.db.query<{ key: number }>("select profile_key::float8 as key from marketing_segment_member where segment_key = $1 order by 1", [await keyOf(id)])).map(({ key }) => key)
  const changes = async (id: string) =>
    context.db.query<{ change: string; count: number }>("select change, count(*)::int as count from marketing_segment_change where segment_key = $1 group by change order by change", [await keyOf(id)])
  const aSegment = async (rule: object, name = "A segment") => {
    const id = await segments.create({ name, rule })
    await segments.refresh([id])
    return id
  }
  const change = (key: number, set: string) => context.db.query(`with changed as (update marketing_profile set ${set} where key = $1 returning key) insert into marketing_changed_profile (profile_key) select key from changed`, [key])
  const expectTrue = async (id: string, expected: number[]) => {
    expect(await members(id)).toEqual(expected)
    expect((await segments.retrieve(id)).member_count).toBe(expected.length)
    // Whatever happened, the record of who joined and left adds up to who is there.
    const sums = await context.db.query<{ key: number }>(
      `select profile_key::float8 as key from marketing_segment_change where segment_key = $1
        group by profile_key having sum(case change when 'joined' then 1 else -1 end) = 1 order by 1`, [await keyOf(id)])
    expect(sums.map(({ key }) => key)).toEqual(expected)
  }

  it("is filled by the pump when a segment is new, and filled anew when its rule changes", async () => {
    const id = await segments.create({ name: "Spenders", rule: spentMoreThan(2_000) })
    expect(await segments.retrieve(id)).toMatchObject({ stale: true, member_count: 0, refreshed_at: null })
    expect(await refreshSegments.run(pumping())).toEqual({ more: false })
    expect(await segments.retrieve(id)).toMatchObject({ stale: false, refreshed_at: START })
    const before = meant(spentMoreThan(2_000))
    await expectTrue(id, before)
    expect(before.length).toBeGreaterThan(5)

    await segments.update(id, { rule: spentMoreThan(5_000) })
    await expectTrue(id, before)
    clock = new Date(START.getTime() + 1_000)
    await refreshSegments.run(pumping())
    const after = meant(spentMoreThan(5_000))
    await expectTrue(id, after)
    expect(await changes(id)).toEqual([{ change: "joined", count: before.length }, { change: "left", count: before.length - after.length }])
  })

  it("writes nothing when nothing changed", async () => {
    const id = await aSegment(spentMoreThan(2_000))
    const [before] = await context.db.query("select array_agg(ctid::text || joined_at::text order by profile_key) as rows from marketing_segment_member")
    await segments.refresh([id, id])
    expect(await context.db.query("select array_agg(ctid::text || joined_at::text order by profile_key) as rows from marketing_segment_member")).toEqual([before])
    await segments.update(id, { name: "Another name" })
    expect(await segments.retrieve(id)).toMatchObject({ name: "Another name", stale: false })
  })

  it("moves with time, but no oftener than asked", async () => {
    const moving = await aSegment(lapsed)
    const still = await aSegment(spentMoreThan(2_000))
    const first = await members(moving)
    clock = new Date(START.getTime() + 299_000)
    await refreshSegments.run(pumping())
    expect(await segments.retrieve(moving)).toMatchObject({ time_dependent: true, refreshed_at: START })
    clock = new Date(START.getTime() + 31 * 86_400_000)
    await refreshSegments.run(pumping())
    expect(await segments.retrieve(moving)).toMatchObject({ refreshed_at: clock })
    expect(await segments.retrieve(still)).toMatchObject({ time_dependent: false, refreshed_at: START })
    await expectTrue(moving, meant(lapsed))
    expect((await members(moving)).length).toBeGreaterThan(first.length)
  })

  it("follows each person whose facts change, and asks about nobody else", async () => {
    const bought = { version: 1, combinator: "and", rules: [{ field: "bought_product", operator: "did", value: { ids: ["thing_9"], atLeast: 2, window: { kind: "last", days: 30 } } }] }
    const ids = [await aSegment(spentMoreThan(50_000), "Rich"), await aSegment(bought, "Bought it"), await aSegment({ version: 1, combinator: "and", rules: [] }, "Everyone")]
    const [one, two, three] = people.filter(({ removed }) => !removed)
    await change(one!.key, "spent = 90000")
    await storePurchase(context.db, two!.key, "late", { placed_at: START, reporting_net: 1, removed: false, sales_channel_id: null, region_id: null,
      items: [{ quantity: 2, returned_quantity: 0, product_id: "thing_9", variant_id: null, collection_id: null, type_id: null, category_ids: [], tag_ids: [] }] })
    await change(two!.key, "orders = orders + 1")
    await context.db.query("update marketing_profile set spent = 95000 where key = $1", [three!.key])
    expect(await evaluateChanged(context)).toEqual({ people: 2, more: false })
    await expectTrue(ids[0]!, [one!.key])
    await expectTrue(ids[1]!, [two!.key])
    expect(await context.db.query("select 1 from marketing_changed_profile")).toEqual([])

    await change(one!.key, "spent = 0")
    await change(two!.key, "deleted_at = now()")
    await evaluateProfiles.run(pumping())
    await expectTrue(ids[0]!, [])
    await expectTrue(ids[1]!, [])
    expect(await members(ids[2]!)).not.toContain(two!.key)
    expect((await segments.retrieve(ids[2]!)).member_count).toBe(people.filter(({ removed }) => !removed).length - 1)
  })

  it("takes changed people in bounded batches, whoever else is at it", async () => {
    const id = await aSegment(spentMoreThan(90_000))
    await context.db.query("with changed as (update marketing_profile set spent = 95000 where deleted_at is null returning key) insert into marketing_changed_profile (profile_key) select key from changed")
    expect(await evaluateChanged(context, 10)).toEqual({ people: 10, more: true })
    const turns = await Promise.all([1, 2, 3].map(async () => {
      let taken = 0
      for (;;) {
        const { people: some } = await evaluateChanged(context, 7)
        taken += some
        if (!some) return taken
      }
    }))
    expect(turns.reduce((sum, taken) => sum + taken, 10)).toBe(people.filter(({ removed }) => !removed).length)
    await expectTrue(id, people.filter(({ removed }) => !removed).map(({ key }) => key))
  })

  it("keeps people waiting for another evaluation when one is cut short", async () => {
    const id = await aSegment(spentMoreThan(90_000))
    const person = people.find(({ removed }) => !removed)!
    await change(person.key, "spent = 95000")
    await context.db.query("alter table marketing_segment_change add constraint broken check (changed_at < '2000-01-01') not valid")
    await expect(evaluateChanged(context)).rejects.toThrow("broken")
    await expectTrue(id, [])
    await context.db.query("alter table marketing_segment_change drop constraint broken")
    expect(await evaluateChanged(context)).toEqual({ people: 1, more: false })
    await expectTrue(id, [person.key])
  })

  it("stays true when refreshes, edits and changing people meet", async () => {
    const id = await aSegment(spentMoreThan(2_000))
    const alive = people.filter(({ removed }) => !removed)
    await Promise.all([
      ...[1, 2, 3].map(() => segments.refresh([id])),
      ...alive.slice(0, 40).map((person, index) => change(person.key, `spent = ${index % 2 ? 0 : 99_000}`)),
      segments.update(id, { rule: spentMoreThan(3_000) }),
      ...[1, 2, 3].map(() => evaluateChanged(context, 5)),
      segments.refresh([id]),
    ])
    while ((await evaluateChanged(context)).people);
    await segments.refresh([id])
    alive.slice(0, 40).forEach((person, index) => Object.assign(person, { spent: index % 2 ? 0 : 99_000 }))
    await expectTrue(id, meant(spentMoreThan(3_000)))
  })

  it("lets a rule that was edited meanwhile win", async () => {
    const id = await aSegment(spentMoreThan(2_000))
    const before = await members(id)
    await segments.update(id, { rule: spentMoreThan(3_000) })
    // Edited again between the reading of the rule and the end of the refresh.
    const edited = await refreshSegment({ ...context, db: interrupted(context.db, "key for update", () => segments.update(id, { rule: spentMoreThan(6_000) })) }, await keyOf(id))
    expect(edited).toBe(false)
    await expectTrue(id, before)
    expect((await segments.retrieve(id)).stale).toBe(true)
    await refreshSegments.run(pumping())
    await expectTrue(id, meant(spentMoreThan(6_000)))
  })

  it("keeps its members and says why when a rule cannot be evaluated, and does not try at once again", async () => {
    const id = await aSegment(spentMoreThan(2_000))
    const other = await segments.create({ name: "Right", rule: lapsed })
    const before = await members(id)
    await context.db.query("update marketing_segment set rule = jsonb_set(rule, '{rules,0,field}', '\"forgotten\"'), stale = true where id = $1", [id])
    await refreshSegments.run(pumping())
    expect(await segments.retrieve(id)).toMatchObject({ stale: true, refresh_error: expect.stringContaining("There is no field “forgotten”"), member_count: before.length })
    expect(await members(id)).toEqual(before)
    expect(await segments.retrieve(other)).toMatchObject({ stale: false, refresh_error: null })
    await context.db.query("update marketing_segment set refresh_error = 'untouched' where id = $1", [id])
    await refreshSegments.run(pumping())
    expect((await segments.retrieve(id)).refresh_error).toBe("untouched")
    clock = new Date(START.getTime() + 61_000)
    await refreshSegments.run(pumping())
    expect((await segments.retrieve(id)).refresh_error).not.toBe("untouched")
    // People go on moving in and out of the others.
    await change(people.find(({ removed }) => !removed)!.key, "spent = 1")
    expect((await evaluateChanged(context)).people).toBe(1)
    await segments.update(id, { rule: spentMoreThan(1) })
    expect((await segments.retrieve(id)).refresh_error).toBeNull()
    await refreshSegments.run(pumping())
    expect(await segments.retrieve(id)).toMatchObject({ stale: false })
  })

  it("waits for no refresh, and asks again about who changed meanwhile", async () => {
    const [refreshing, other] = [await aSegment(spentMoreThan(90_000), "Being refreshed"), await aSegment(spentMoreThan(80_000), "Another")]
    const person = people.find(({ removed }) => !removed)!
    await change(person.key, "spent = 95000")
    const key = await keyOf(refreshing)
    await context.db.transaction(async (inner) => {
      await lockSegments(inner, [key], "alone")
      expect(await evaluateChanged(context)).toEqual({ people: 1, more: false })
      await expectTrue(other, [person.key])
      await expectTrue(refreshing, [])
      expect(await evaluateChanged(context)).toEqual({ people: 1, more: false })
    })
    expect(await evaluateChanged(context)).toEqual({ people: 1, more: false })
    expect(await evaluateChanged(context)).toEqual({ people: 0, more: false })
    await expectTrue(refreshing, [person.key])
    await expectTrue(other, [person.key])
  })

  it("ends with the segment", async () => {
    const id = await aSegment(spentMoreThan(2_000))
    const key = await keyOf(id)
    await segments.delete(id)
    await expect(segments.retrieve(id)).rejects.toThrow("There is no segment with id")
    expect(await context.db.query("select 1 from marketing_segment_member where segment_key = $1", [key])).toEqual([])
    await segments.restore(id)
    await refreshSegments.run(pumping())
    expect(await members(id)).toEqual(meant(spentMoreThan(2_000)))
  })

  it("is previewed within bounds", async () => {
    const preview = await segments.preview(spentMoreThan(2_000))
    expect(preview).toMatchObject({ problems: [], count: meant(spentMoreThan(2_000)).length, of: people.filter(({ removed }) => !removed).length, asOf: START })
    expect(preview.sample).toHaveLength(10)
    for (const { email } of preview.sample) expect(meant(spentMoreThan(2_000))).toContain(people.find((person) => person.email === email)!.key)
    await expect(bounded(context.db, 50, (inner) => inner.query("select pg_sleep(5)"))).rejects.toThrow(TookTooLong)
    expect(await context.db.query("show statement_timeout")).toEqual([{ statement_timeout: "1min" }])
  })
})
