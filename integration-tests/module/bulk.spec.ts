import { builtInCatalogue } from "../../src/core/segments/fields"
import { createBulk } from "../../src/modules/marketing/areas/bulk"
import { workOff } from "../../src/modules/marketing/bulk/work-off"
import { forgetOldBulk } from "../../src/modules/marketing/pump/forget-old-bulk"
import { eventually } from "../setup/eventually"
import { marketingContext, type TestContext } from "../setup/marketing-context"
import { aPumpProcess } from "../world/a-pump-process"
import { interrupted } from "../world/interrupted"
import { aStaticSegment, manyPeople } from "../world/many-people"
import { somebodyWaits } from "../setup/somebody-waits"

const actor = { type: "user", id: "user_1" }
const label = (name: string) => builtInCatalogue.field(name)!.label
const everybody = { version: 1, combinator: "and", rules: [] }

describe("long work on many people", () => {
  let context: TestContext
  beforeEach(async () => {
    context = await marketingContext("bulk", { pump: { idleMs: 20 } })
  })
  afterEach(() => context.drop())

  const finish = async () => {
    while (await workOff(context));
  }
  const one = async <Row>(sql: string, values: unknown[] = []) => (await context.db.query<Row>(sql, values))[0]!

  it("does nothing twice and leaves nobody out, though its processes are killed", async () => {
    const bulk = createBulk(context)
    await manyPeople(context.db, 6_000)
    const segment = await aStaticSegment(context.db, "Fair")
    // Slow enough that a kill lands in the middle of a step.
    await context.db.query(`create function slow() returns trigger language plpgsql as $$ begin perform pg_sleep(0.15); return new; end $$`)
    await context.db.query(`create trigger slow before update of cursor on marketing_bulk_job for each row when (old.cursor is distinct from new.cursor) execute function slow()`)
    const id = await bulk.create({ kind: "add_to_segment", target: { rule: everybody }, segment_id: segment }, actor)
    for (const done of [1_000, 3_000]) {
      const pump = await aPumpProcess(context.url, context.options, "bulk-process.ts")
      await eventually(`${done} people`, () => bulk.retrieve(id), (job) => job.done >= done)
      await pump.kill()
      expect((await bulk.retrieve(id)).status).toBe("running")
    }
    const last = await aPumpProcess(context.url, context.options, "bulk-process.ts")
    const job = await eventually("the end", () => bulk.retrieve(id), ({ status }) => status === "done")
    await last.kill()

    expect(job).toMatchObject({ total: 6_000, done: 6_000, failed: 0, result: { changed: 6_000 } })
    expect(await one("select member_count from marketing_segment where id = $1", [segment])).toEqual({ member_count: 6_000 })
    expect(await one("select count(*)::int as rows, count(distinct profile_key)::int as people from marketing_segment_change where change = 'joined'")).toEqual({ rows: 6_000, people: 6_000 })
    expect(await one("select count(*)::int as noted from marketing_changed_profile")).toEqual({ noted: 6_000 })
    expect(await one("select count(*)::int as chunks from marketing_bulk_chunk")).toEqual({ chunks: 0 })
  })

  it("takes turns between jobs, and any number of workers do each step once", async () => {
    const bulk = createBulk(context)
    await manyPeople(context.db, 5_000)
    const target = { rule: everybody }
    const [first, second] = [await bulk.create({ kind: "tag", target, add: ["One"], remove: [] }, actor), await bulk.create({ kind: "tag", target, add: ["Two"], remove: [] }, actor)]
    for (let steps = 0; steps < 4; steps += 1) await workOff(context)
    expect([(await bulk.retrieve(first)).done, (await bulk.retrieve(second)).done]).toEqual([2_000, 2_000])
    await Promise.all([finish(), finish(), finish()])
    expect(await bulk.retrieve(first)).toMatchObject({ status: "done", done: 5_000, result: { changed: 5_000 } })
    expect(await bulk.retrieve(second)).toMatchObject({ status: "done", done: 5_000, result: { changed: 5_000 } })
    expect(await one("select count(*)::int as people from marketing_profile where tags @> '{One,Two}' and cardinality(tags) = 2")).toEqual({ people: 5_000 })
  })

  it("is about those it was started for, whatever happens meanwhile", async () => {
    const bulk = createBulk(context)
    const keys = await manyPeople(context.db, 1_500)
    const untagged = { version: 1, combinator: "and", rules: [{ field: "tags", operator: "has_none_of", value: ["Late"] }] }
    const id = await bulk.create({ kind: "tag", target: { rule: untagged }, add: ["Late"], remove: [] }, actor)
    await workOff(context)
    await context.db.query("update marketing_profile set deleted_at = now() where key = $1", [keys.at(-1)])
    await manyPeople(context.db, 10, "newcomer")
    await finish()
    expect(await bulk.retrieve(id)).toMatchObject({ status: "done", total: 1_500, done: 1_500, failed: 1, result: { changed: 1_499 }, has_errors: true })
    expect(await one("select count(*)::int as people from marketing_profile where 'Late' = any (tags)")).toEqual({ people: 1_499 })
  })

  it("stops where it is cancelled, and a job that cannot go on says why without stopping the others", async () => {
    const bulk = createBulk(context)
    await manyPeople(context.db, 3_000)
    const cancelled = await bulk.create({ kind: "tag", target: { rule: everybody }, add: ["Half"], remove: [] }, actor)
    await workOff(context)
    expect(await bulk.cancel(cancelled)).toBe(true)
    expect(await bulk.cancel(cancelled)).toBe(false)
    const segment = await aStaticSegment(context.db, "Gone")
    const doomed = await bulk.create({ kind: "add_to_segment", target: { rule: everybody }, segment_id: segment }, actor)
    await context.db.query("update marketing_segment set deleted_at = now() where id = $1", [segment])
    const fine = await bulk.create({ kind: "tag", target: { ids: ["mprof_person7", "mprof_nobody"] }, add: ["Seven"], remove: [] }, actor)
    await finish()
    expect(await bulk.retrieve(cancelled)).toMatchObject({ status: "cancelled", done: 1_000 })
    expect(await one("select count(*)::int as people from marketing_profile where 'Half' = any (tags)")).toEqual({ people: 1_000 })
    expect(await bulk.retrieve(doomed)).toMatchObject({ status: "failed", error: expect.stringContaining("There is no segment") })
    expect(await bulk.retrieve(fine)).toMatchObject({ status: "done", total: 1, result: { changed: 1 } })
  })

  it("changes tags whatever their capitals, and tells who has too many", async () => {
    const bulk = createBulk(context)
    const [first, second] = await manyPeople(context.db, 2)
    await context.db.query("update marketing_profile set tags = '{vip,Old}' where key = $1", [first])
    await context.db.query("update marketing_profile set tags = array(select 'tag ' || n from generate_series(1, 50) n) where key = $1", [second])
    const id = await bulk.create({ kind: "tag", target: { rule: everybody }, add: ["VIP", "New"], remove: ["OLD"] }, actor)
    await finish()
    expect(await one("select tags from marketing_profile where key = $1", [first])).toEqual({ tags: ["vip", "New"] })
    expect(await bulk.retrieve(id)).toMatchObject({ failed: 1, result: { changed: 1, problems: { "A person may have 50 tags.": 1 } } })
    expect(await told(bulk.errors(id, { bom: false }))).toBe("Person,Line,Result,Reason\r\nperson2@example.com,,failed,A person may have 50 tags.\r\n")
  })

  it("lets one line that the database refuses fail alone, and writes each line's consent once though a step is begun twice", async () => {
    const bulk = createBulk(context)
    await context.db.query(`create function refuse() returns trigger language plpgsql as $$ begin if new.email = 'bad13@example.com' then raise exception 'not this one'; end if; return new; end $$`)
    await context.db.query("create trigger refuse before insert on marketing_profile for each row execute function refuse()")
    const lines = Array.from({ length: 40 }, (_, index) => `bad${index}@example.com,Name ${index}`)
    const id = await bulk.upload({ file: "people.csv", actor, bytes: bytesOf(`E-mail,First name\n${lines.join("\n")}\n`) })
    await bulk.startImport(id, {
      mapping: { "E-mail": "email", "First name": "first_name" }, dry_run: false, existing: "replace", tags: [], consent: { state: "subscribed", source: "Till" },
    }, { actor, at: new Date().toISOString() })
    // The first try of the step is lost as by a process that dies before it commits.
    const dies = { ...context, db: { ...context.db, transaction: (work: Parameters<typeof context.db.transaction>[0]) => context.db.transaction(async (db) => { await work(db); throw new Error("killed") }) } }
    await workOff(dies as typeof context).catch(() => undefined)
    expect(await one("select count(*)::int as people from marketing_profile")).toEqual({ people: 0 })
    await context.db.query("update marketing_bulk_job set status = 'waiting', error = null, finished_at = null")
    await finish()
    expect(await bulk.present(id)).toMatchObject({ status: "done", done: 40, failed: 1, result: { created: 39, consented: 39, problems: [{ reason: "not this one", rows: 1 }] } })
    expect(await one("select count(*)::int as told, count(distinct profile_key)::int as people from marketing_consent_event")).toEqual({ told: 39, people: 39 })
    expect(await told(bulk.errors(id, { bom: false }))).toContain("bad13@example.com,Name 13,15,failed,not this one")
  })

  it("exports values with names in place of ids and nothing a spreadsheet would run", async () => {
    const bulk = createBulk(context)
    const [first] = await manyPeople(context.db, 2)
    await context.db.query(`insert into marketing_attribute (id, key, name, type) values ('mattr_1', 'points', 'Points', 'number')`)
    await context.db.query(`insert into customer_group (id, name) values ('cusgroup_1', 'Trade, fair')`)
    await context.db.query(
      `update marketing_profile set first_name = '=cmd|calc', phone = '+49 30 1', spent = 123456, orders = 2, group_ids = '{cusgroup_1}', tags = '{a,b}', birthday = '1990-02-03',
         last_order_at = '2026-01-02T03:04:05Z', attributes = '{"points": 12.5}' where key = $1`, [first])
    const columns = ["email", "first_name", "spent", "orders", "customer_groups", "tags", "last_order_at", "attribute.points", "email_consent"]
    const id = await bulk.create({ kind: "export", target: { ids: ["mprof_person1"] }, columns }, actor)
    await finish()
    const file = await told(bulk.output(id, { bom: true }))
    expect(file.split("\r\n")).toEqual([
      `\uFEFF${[label("email"), label("first_name"), `${label("spent")} (EUR)`, ...columns.slice(3, 7).map(label), "Points", label("email_consent")].join(",")}`,
      "person1@example.com,'=cmd|calc,1234.56,2,\"Trade, fair\",\"a; b\",2026-01-02T03:04:05.000Z,12.5,Never asked",
      "",
    ])
    await expect(bulk.create({ kind: "export", target: { ids: ["mprof_person1"] }, columns: ["key; drop table"] }, actor)).rejects.toThrow(/no column/)
  })

  it("keeps an upload that is started in the moment it would be forgotten", async () => {
    const bulk = createBulk(context)
    const upload = () => bulk.upload({ file: "people.csv", actor, bytes: bytesOf("E-mail\nlate@example.com\n") })
    const [started, left] = [await upload(), await upload()]
    await context.db.query("update marketing_bulk_job set updated_at = now() - interval '3 days'")
    let forgetting: Promise<unknown> = Promise.resolve()
    const db = interrupted(context.db, "update marketing_bulk_job set params", async () => {
      forgetting = forgetOldBulk.run({ ...context, workerId: "by-hand", signal: new AbortController().signal })
      await Promise.race([forgetting, somebodyWaits(context.db)])
    })
    await createBulk({ ...context, db }).startImport(started, { mapping: { "E-mail": "email" }, dry_run: false, existing: "replace", tags: [], consent: null }, { actor, at: new Date().toISOString() })
    await forgetting
    await finish()
    expect(await bulk.retrieve(started)).toMatchObject({ status: "done", result: { created: 1 } })
    await expect(bulk.retrieve(left)).rejects.toThrow()
  })

  it("refuses an erasure that was confirmed for another number, and work about nobody", async () => {
    const bulk = createBulk(context)
    await manyPeople(context.db, 3)
    await expect(bulk.create({ kind: "erase", target: { rule: everybody }, confirm: "2" }, actor)).rejects.toThrow(/3 people would be erased/)
    await expect(bulk.create({ kind: "tag", target: { ids: ["mprof_nobody"] }, add: ["x"], remove: [] }, actor)).rejects.toThrow(/Nobody is found/)
    expect(await one("select count(*)::int as jobs from marketing_bulk_job")).toEqual({ jobs: 0 })
    const id = await bulk.create({ kind: "erase", target: { rule: everybody }, confirm: "3" }, actor)
    await finish()
    expect(await bulk.retrieve(id)).toMatchObject({ status: "done", result: { changed: 3 } })
    expect(await one("select count(*)::int as alive from marketing_profile where deleted_at is null")).toEqual({ alive: 0 })
  })

  async function* bytesOf(text: string) {
    yield Buffer.from(text)
  }
  const told = async (pieces: Promise<AsyncIterable<string>>) => {
    let text = ""
    for await (const piece of await pieces) text += piece
    return text
  }
})
