import { createProfiles } from "../../src/modules/marketing/areas/profiles"
import { createSegments } from "../../src/modules/marketing/areas/segments"
import { evaluateProfiles } from "../../src/modules/marketing/pump/evaluate-profiles"
import { marketingContext, type TestContext } from "../setup/marketing-context"
import { inventPeople } from "../world/invent-people"
import { storePeople } from "../world/people"

const now = new Date("2026-06-15T09:30:00.000Z")
const actor = { type: "user", id: "user_1" }

describe("Tags of a person", () => {
  let context: TestContext
  beforeAll(async () => {
    context = await marketingContext("profile_tags", {}, () => now)
  })
  afterAll(() => context.drop())

  it("are replaced, written into the log, and move the person between segments", async () => {
    const profiles = createProfiles(context)
    const segments = createSegments(context)
    const people = await storePeople(context.db, inventPeople(20, { seed: 5, now }))
    const [{ id }] = (await context.db.query<{ id: string }>("select id from marketing_profile where key = any($1) and deleted_at is null and tags = '{}' limit 1", [people.map(({ key }) => key)])) as [{ id: string }]
    const wholesale = await segments.create({ name: "Wholesale", rule: { version: 1, combinator: "and", rules: [{ field: "tags", operator: "has_any_of", value: ["wholesale"] }] } })
    await segments.refresh([wholesale])
    const evaluate = () => evaluateProfiles.run({ ...context, workerId: "by-hand", signal: new AbortController().signal })

    expect(await profiles.tag(id, { tags: ["Wholesale", "Met at a fair"], actor })).toBe(true)
    await evaluate()
    expect((await profiles.retrieve(id))).toMatchObject({ tags: ["Wholesale", "Met at a fair"], segments: [{ id: wholesale }] })

    expect(await profiles.tag(id, { tags: ["Met at a fair"], actor })).toBe(true)
    await evaluate()
    expect((await profiles.retrieve(id))).toMatchObject({ tags: ["Met at a fair"], segments: [] })

    const deeds = await context.db.query("select action, actor_id, detail from marketing_activity where subject_id = $1 order by key", [id])
    expect(deeds).toHaveLength(2)
    expect(deeds[1]).toEqual({ action: "tagged", actor_id: "user_1", detail: { tags: ["Met at a fair"], former: ["Wholesale", "Met at a fair"] } })
  })

  it("cannot be put on nobody", async () => {
    expect(await createProfiles(context).tag("mprof_nobody", { tags: ["x"], actor })).toBe(false)
  })
})
