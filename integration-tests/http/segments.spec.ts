import type { SegmentDeleteResponse, SegmentDetailResponse, SegmentListResponse, SegmentMembersResponse, SegmentPreviewResponse } from "../../src/core/http"
import type { Group } from "../../src/core/segments/rule.schema"
import { MARKETING_MODULE } from "../../src/modules/marketing"
import type { MarketingModuleService } from "../../src/modules/marketing/service"
import { askJson, describeRunningShop } from "../setup/running-shop"
import { inventPeople } from "../world/invent-people"
import { type Person, storePeople } from "../world/people"

const spentMoreThan = (value: unknown) => ({ version: 1, combinator: "and", rules: [{ field: "spent", operator: "more_than", value }] })

type Refusal = { status: number; type: string; message: string; problems?: { path: unknown[]; message: string }[] }

/** The answer of a request that must be refused. */
async function refused(asking: Promise<unknown>): Promise<Refusal> {
  const error = await asking.then(() => new Error("answered 200: {}"), (error: Error) => error)
  const [, status, body] = /answered (\d+): (.*)$/s.exec(error.message)!
  return { status: Number(status), ...(JSON.parse(body!) as Omit<Refusal, "status">) }
}

describeRunningShop("segments over HTTP", (shop) => {
  let people: Person[]

  const at = "/admin/marketing/segments"
  const marketing = () => shop().container.resolve<MarketingModuleService>(MARKETING_MODULE)
  const get = <Answer>(url: string) => shop().admin<Answer>("GET", at + url)
  const post = <Answer>(url: string, body: object = {}) => shop().admin<Answer>("POST", at + url, body)
  const remove = (id: string) => shop().admin<SegmentDeleteResponse>("DELETE", `${at}/${id}`)
  const aSegment = async (name: string, rule: unknown = spentMoreThan(2_000)) => (await post<SegmentDetailResponse>("", { name, rule })).segment

  beforeAll(async () => {
    people = await storePeople(marketing().context.db, inventPeople(60, { seed: 5, now: new Date() }))
  })

  it("go from a preview to members, an edit, a copy and a deletion", async () => {
    const meant = (least: number) => people.filter(({ removed, spent }) => !removed && spent > least)

    const { preview } = await post<SegmentPreviewResponse>("/preview", { rule: spentMoreThan(2_000) })
    expect(preview).toMatchObject({
      problems: [], sentence: "People who spent more than €20.00.", count: meant(2_000).length,
      of: people.filter(({ removed }) => !removed).length, reporting_currency: "eur",
    })
    expect(preview.sample).toHaveLength(Math.min(10, meant(2_000).length))
    expect(preview.sample[0]).toEqual(expect.objectContaining({ email: expect.stringContaining("@"), spent: expect.any(Number) }))

    const segment = await aSegment("Spenders")
    expect(segment).toMatchObject({ name: "Spenders", description: null, stale: true, refreshed_at: null, used_by: [], sentence: preview.sentence })
    expect((await post<SegmentDetailResponse>(`/${segment.id}/refresh`)).segment).toMatchObject({ stale: false, member_count: preview.count, refresh_error: null })

    const members = await get<SegmentMembersResponse>(`/${segment.id}/members?limit=3&order=-spent`)
    expect(members).toMatchObject({ count: preview.count, limit: 3, offset: 0, reporting_currency: "eur" })
    const dearest = meant(2_000).map(({ spent }) => spent).sort((a, b) => b - a)
    expect(members.members.map(({ spent }) => spent)).toEqual(dearest.slice(0, 3))
    const one = meant(2_000)[0]!
    expect((await get<SegmentMembersResponse>(`/${segment.id}/members?q=${encodeURIComponent(one.email)}`)).members).toHaveLength(1)

    const edited = (await post<SegmentDetailResponse>(`/${segment.id}`, { name: "Big spenders", description: "Over 50", rule: spentMoreThan(5_000) })).segment
    expect(edited).toMatchObject({ name: "Big spenders", description: "Over 50", stale: true, sentence: "People who spent more than €50.00." })
    expect((await post<SegmentDetailResponse>(`/${segment.id}/refresh`)).segment.member_count).toBe(meant(5_000).length)

    const { segment: copy } = await post<SegmentDetailResponse>(`/${segment.id}/duplicate`)
    expect(copy).toMatchObject({ name: "Big spenders (copy)", description: "Over 50", rule: edited.rule })
    expect(copy.id).not.toBe(segment.id)

    expect(await remove(copy.id)).toEqual({ id: copy.id, object: "segment", deleted: true })
    expect(await refused(get(`/${copy.id}`))).toMatchObject({ status: 404, type: "not_found" })
    expect((await get<SegmentListResponse>("")).segments.map(({ id }) => id)).toEqual([segment.id])
    const activity = await marketing().context.db.query<{ action: string }>("select action from marketing_activity where area = 'segments' order by key")
    expect(activity.map(({ action }) => action)).toEqual(["created", "refreshed", "updated", "refreshed", "duplicated", "deleted"])
  })

  it("are searched, sorted and paged", async () => {
    for (const name of ["Beta", "alpha", "Gamma 100%"]) await aSegment(name)
    const named = async (query: string) => (await get<SegmentListResponse>(query)).segments.map(({ name }) => name)
    expect(await named("?order=name")).toEqual(["alpha", "Beta", "Gamma 100%"])
    expect(await named("?order=-name&limit=1&offset=1")).toEqual(["Beta"])
    expect(await named("?q=ALP")).toEqual(["alpha"])
    expect(await named("?q=%25")).toEqual(["Gamma 100%"])
    expect(await get<SegmentListResponse>("?limit=2")).toMatchObject({ count: 3, limit: 2, offset: 0 })
    expect(Object.keys((await get<SegmentListResponse>("?fields=id,name")).segments[0]!)).toEqual(["id", "name"])
    expect(await refused(get("?order=secret"))).toMatchObject({ status: 400, type: "invalid_data" })
  })

  it("say what is wrong with a rule, and where", async () => {
    const nested = (depth: number): Group => ({ combinator: "and", rules: depth > 1 ? [nested(depth - 1)] : [] })
    const wrong: [unknown, (string | number)[], string][] = [
      [{ version: 1, combinator: "and", rules: [{ field: "shoe_size", operator: "is", value: 1 }] }, ["rules", 0, "field"], "There is no field “shoe_size”"],
      [{ version: 1, combinator: "and", rules: [{ field: "spent", operator: "smells_like", value: 1 }] }, ["rules", 0, "operator"], "cannot be compared with “smells_like”"],
      [{ version: 1, combinator: "and", rules: [{ combinator: "or", rules: [{ field: "spent", operator: "is", value: "lots" }] }] }, ["rules", 0, "rules", 0, "value"], "Enter a whole number"],
      [{ version: 1, ...nested(7) }, ["rules", 0, "rules", 0, "rules", 0, "rules", 0, "rules", 0, "rules", 0], "6 deep"],
      ["everyone", [], "A rule is a group of conditions"],
    ]
    for (const [rule, place, words] of wrong) {
      const answer = await refused(post("", { name: "Wrong", rule }))
      expect(answer).toMatchObject({ status: 400, type: "invalid_data", problems: [{ path: ["rule", ...place] }] })
      expect(answer.message).toContain(words)
      const { preview } = await post<SegmentPreviewResponse>("/preview", { rule })
      expect(preview).toMatchObject({ count: null, sample: [], problems: [{ path: place, message: expect.stringContaining(words) }] })
    }
    expect((await get<SegmentListResponse>("")).count).toBe(0)
    const segment = await aSegment("Right")
    expect(await refused(post(`/${segment.id}`, { rule: spentMoreThan("x") }))).toMatchObject({ status: 400, problems: [{ path: ["rule", "rules", 0, "value"] }] })
    expect(await refused(post("", { rule: spentMoreThan(1) }))).toMatchObject({ status: 400, problems: [{ path: ["name"], message: "Give the segment a name." }] })
  })

  it("are answered for signed-in people alone", async () => {
    expect(await refused(askJson("GET", shop().url + at, {}))).toMatchObject({ status: 401 })
    expect(await refused(get("/mseg_nobody"))).toMatchObject({ status: 404, message: "There is no segment with id mseg_nobody." })
  })

  it("are kept while a campaign that is not over names them", async () => {
    const segment = await aSegment("Needed")
    const { db } = marketing().context
    await db.query("insert into marketing_campaign (id, name, status, audience, message) values ('mcamp_1', 'Summer sale', 'draft', $1, '{}')",
      [JSON.stringify({ version: 1, include: [], exclude: [segment.id] })])
    expect((await get<SegmentDetailResponse>(`/${segment.id}`)).segment.used_by).toEqual([{ id: "mcamp_1", name: "Summer sale", status: "draft" }])
    const answer = await refused(remove(segment.id))
    expect(answer).toMatchObject({ status: 400, message: expect.stringContaining("the campaign “Summer sale” (draft) uses it") })
    await db.query("update marketing_campaign set status = 'sent'")
    expect(await remove(segment.id)).toMatchObject({ deleted: true })
  })

  it("speak of products by name", async () => {
    const { product_type } = await shop().admin<{ product_type: { id: string } }>("POST", "/admin/product-types", { value: "Winter coats" })
    const rule = { version: 1, combinator: "and", rules: [{ field: "bought_product_type", operator: "did", value: { ids: [product_type.id], atLeast: 2, window: { kind: "last", days: 90 } } }] }
    expect((await aSegment("Coats", rule)).sentence).toBe("People who bought something of type “Winter coats” (at least 2 items) in the last 90 days.")
  })
}, { pump: { enabled: false }, reportingCurrency: "eur" })
