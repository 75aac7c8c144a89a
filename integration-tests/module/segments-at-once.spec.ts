import { createSegments, type Segments } from "../../src/modules/marketing/areas/segments"
import { openDatabase, type OwnDatabase } from "../../src/modules/marketing/database"
import { refreshSegment } from "../../src/modules/marketing/membership/refresh-segment"
import { staleScoredSegments } from "../../src/modules/marketing/queries/profiles/stale-scored-segments"
import { marketingContext, type TestContext } from "../setup/marketing-context"
import { aSegmentOf } from "../world/a-draft"
import { interrupted } from "../world/interrupted"
import { somebodyWaits } from "../setup/somebody-waits"

const all = (...rules: object[]) => ({ version: 1, combinator: "and", rules })
const addressHas = (value: string) => all({ field: "email", operator: "contains", value })
const inAnyOf = (...ids: string[]) => all({ field: "segments", operator: "is_in_any", value: { ids, joined: { kind: "any" } } })

describe("Segments that several processes are at", () => {
  let context: TestContext
  let other: TestContext & { db: OwnDatabase }
  let segments: Segments

  beforeAll(async () => {
    context = await marketingContext("segments_at_once")
    other = { ...context, db: openDatabase({ connectionString: context.url }, { size: 2, statementTimeoutMs: 60_000 }) }
    segments = createSegments(context)
    await aSegmentOf(context, 4, { prefix: "many" })
  })
  afterAll(async () => {
    await other?.db.close()
    await context?.drop()
  })

  const keyOf = async (id: string) => (await segments.retrieve(id)).key
  const standing = async (id: string) => {
    const { member_count, stale } = await segments.retrieve(id)
    return { member_count, stale }
  }
  const aSegment = async (name: string, rule: object) => {
    const id = await segments.create({ name, rule })
    await segments.refresh([id])
    return id
  }
  const before = (words: string, deed: () => Promise<unknown>) => ({ ...context, db: interrupted(context.db, words, deed) })

  it.each([["true", false], ["stale already", true]])("stay stale when what they ask about moved while they were refreshed: one that was %s", async (_, stale) => {
    const named = await aSegment("Named", addressHas("many"))
    const asking = await aSegment("Asking", inAnyOf(named))
    await segments.update(named, { rule: addressHas("many1@") })
    await context.db.query("update marketing_segment set stale = $2 where id = $1", [asking, stale])
    const namedKey = await keyOf(named)
    await refreshSegment(before("key for update", () => refreshSegment(other, namedKey)), await keyOf(asking))
    expect(await standing(named)).toEqual({ member_count: 1, stale: false })
    expect(await standing(asking)).toEqual({ member_count: 4, stale: true })
    await segments.refresh([asking])
    expect(await standing(asking)).toEqual({ member_count: 1, stale: false })
  })

  it("stay stale when people were scored while they were refreshed", async () => {
    const id = await aSegment("Champions", all({ field: "recency_score", operator: "at_least", value: 4 }))
    await refreshSegment(before("key for update", () => other.db.transaction(async (inner) => {
      await inner.query("update marketing_profile set recency_score = 5 where email like 'many%'")
      await staleScoredSegments(inner, ["recency_score"])
    })), await keyOf(id))
    expect(await standing(id)).toEqual({ member_count: 0, stale: true })
    await segments.refresh([id])
    expect(await standing(id)).toEqual({ member_count: 4, stale: false })
  })

  it("come to rest: a chain of them is refreshed once each, from what is named to who asks", async () => {
    const first = await aSegment("First", addressHas("many"))
    const second = await aSegment("Second", inAnyOf(first))
    const third = await aSegment("Third", inAnyOf(first, second))
    await segments.update(first, { rule: addressHas("many2@") })
    for (const id of [first, second, third]) await segments.refresh([id])
    for (const id of [first, second, third]) expect(await standing(id)).toEqual({ member_count: 1, stale: false })
  })

  it("keep what another edit says when both are made at once, and what is deleted or asked about in the same moment does not wait in a ring", async () => {
    const id = await aSegment("Edited", addressHas("many1@"))
    let meanwhile: Promise<unknown> = Promise.resolve()
    const atOnce = async (deed: () => Promise<unknown>) => {
      meanwhile = deed()
      await Promise.race([meanwhile, somebodyWaits(context.db)])
    }
    await createSegments(before("update marketing_segment", () => atOnce(() => createSegments(other).update(id, { rule: addressHas("many2@") })))).update(id, { name: "Renamed" })
    await meanwhile
    expect(await segments.retrieve(id)).toMatchObject({ name: "Renamed", rule: addressHas("many2@"), stale: true })

    await createSegments(before("for update", () => atOnce(() => createSegments(other).delete(id)))).update(id, { rule: addressHas("many3@") })
    await meanwhile
    await expect(segments.update(id, { name: "Gone" })).rejects.toThrow(`There is no segment with id ${id}`)
  })

  it("bring their customer group in step one process at a time; one that died or was too slow keeps nobody off for good", async () => {
    const [one, two] = [segments, createSegments(other)]
    const id = await aSegment("Mirrored", addressHas("many"))
    expect(await one.claimMirror(id)).toBeUndefined()
    await one.setMirror(id, "cusgrp_1")
    const claims = (await Promise.all([one, two, one, two].map((at) => at.claimMirror(id)))).filter((claim) => claim !== undefined)
    expect(claims).toEqual([{ key: await keyOf(id), name: "Mirrored", groupId: "cusgrp_1", lease: expect.any(String) }])
    await context.db.query("update marketing_segment set mirror_leased_until = now() - interval '1 second' where id = $1 returning mirror_leased_until", [id])
    const next = await two.claimMirror(id)
    expect(next).toMatchObject({ groupId: "cusgrp_1" })
    await one.releaseMirror(id, claims[0]!.lease)
    expect(await one.claimMirror(id)).toBeUndefined()
    await two.releaseMirror(id, next!.lease)
    expect(await one.claimMirror(id)).toMatchObject({ groupId: "cusgrp_1" })
  })

  it("do not wait for each other in a ring when both are named by a third, older one", async () => {
    const third = await segments.create({ name: "Older", rule: addressHas("nobody") })
    const named = await segments.create({ name: "Named", rule: addressHas("many") })
    const asking = await segments.create({ name: "Asking", rule: inAnyOf(named) })
    await segments.update(third, { rule: inAnyOf(named, asking) })
    for (const id of [named, asking, third]) await segments.refresh([id])
    await segments.update(named, { rule: addressHas("many3@") })
    await context.db.query("delete from marketing_segment_member where segment_key = $1", [await keyOf(asking)])
    const [namedKey, askingKey] = [await keyOf(named), await keyOf(asking)]
    let meanwhile: Promise<unknown> = Promise.resolve()
    await refreshSegment(before("set stale = true", async () => {
      meanwhile = refreshSegment(other, namedKey)
      meanwhile.catch(() => undefined)
      await somebodyWaits(context.db)
    }), askingKey)
    await meanwhile
    expect(await standing(named)).toEqual({ member_count: 1, stale: false })
    expect((await standing(asking)).stale).toBe(true)
    expect((await standing(third)).stale).toBe(true)
  })
})
