import type {
  ProfileListResponse, ReadyMadeListResponse, SegmentCatalogueResponse, SegmentDetailResponse, SegmentHistoryResponse, SegmentInsightResponse, SegmentListResponse,
  SegmentMembersChangedResponse, SegmentMembersResponse, SegmentOverlapResponse, SegmentPreviewResponse, SegmentWhyResponse, StoreSegmentsResponse, WhyNode,
} from "../../src/core/http"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import mirror from "../../src/jobs/marketing-mirror"
import { syncMirrorWorkflow } from "../../src/workflows/segments/sync-mirror"
import { MARKETING_MODULE } from "../../src/modules/marketing"
import type { MarketingModuleService } from "../../src/modules/marketing/service"
import { eventually } from "../setup/eventually"
import { askJson, describeRunningShop } from "../setup/running-shop"
import { aCustomer, profileOf } from "../world/a-customer"
import { aShop } from "../world/a-shop"

const all = (...rules: object[]) => ({ version: 1, combinator: "and", rules })
const tagged = (tag: string) => all({ field: "tags", operator: "has_any_of", value: [tag] })
type Customers = { customers: { id: string }[] }

describeRunningShop("live segments", (shop) => {
  const at = "/admin/marketing/segments"
  const marketing = () => shop().container.resolve<MarketingModuleService>(MARKETING_MODULE)
  const get = <Answer>(url: string) => shop().admin<Answer>("GET", at + url)
  const post = <Answer>(url: string, body: object = {}) => shop().admin<Answer>("POST", at + url, body)
  const aSegment = async (body: object) => (await post<SegmentDetailResponse>("", body)).segment
  const segment = async (id: string) => (await get<SegmentDetailResponse>(`/${id}`)).segment
  const tag = (profile: string, ...tags: string[]) => shop().admin("POST", `/admin/marketing/profiles/${profile}`, { tags })
  const members = async (id: string) => (await get<SegmentMembersResponse>(`/${id}/members?order=email`)).members.map(({ email }) => email)
  const settled = (id: string) => eventually("a refreshed segment", () => segment(id), ({ stale }) => !stale)
  const inGroup = async (id: string) => (await shop().admin<Customers>("GET", `/admin/customers?groups[]=${id}&fields=id`)).customers.map((customer) => customer.id).sort()
  const refused = (asking: Promise<unknown>) => asking.then(() => "answered 200", (error: Error) => error.message)

  const anAccount = async (firstName: string) =>
    shop().container.resolve(Modules.CUSTOMER).createCustomers({ email: `${firstName.toLowerCase()}@example.com`, first_name: firstName, has_account: true })

  it("let people in and out at once, the segments that ask about others too, and say why", async () => {
    const ada = await profileOf(shop(), (await aCustomer(shop(), "Ada")).email)
    const first = await aSegment({ name: "Friends", rule: tagged("friend") })
    const second = await aSegment({ name: "Strangers", rule: all({ field: "segments", operator: "is_in_none", value: { ids: [first.id], joined: { kind: "any" } } }) })
    expect(second).toMatchObject({ kind: "dynamic", asks_about: [{ id: first.id, name: "Friends" }], group: null, is_public: false })
    expect((await segment(first.id)).asked_by).toEqual([{ id: second.id, name: "Strangers" }])
    await Promise.all([settled(first.id), settled(second.id)])
    expect(await members(second.id)).toContain("ada@example.com")

    for (const tags of [["friend"], [], ["friend"]]) {
      await tag(ada, ...tags)
      const friend = tags.length > 0
      await eventually("Ada's moves", async () => [(await members(first.id)).includes("ada@example.com"), (await members(second.id)).includes("ada@example.com")],
        ([is, isNot]) => is === friend && isNot === !friend)
    }

    const { why } = await post<SegmentWhyResponse>("/why", { profile_id: ada, segment_id: second.id })
    expect(why).toMatchObject({ holds: false, is_member: false, root: { combinator: "and", not: false, holds: false, path: [] } })
    expect((why.root as Extract<WhyNode, { nodes: unknown }>).nodes).toEqual([{ path: ["rules", 0], holds: false, sentence: expect.stringContaining("“Friends”"), value: "Friends" }])
    const rule = { version: 1, combinator: "or", not: true, rules: [
      { field: "spent", operator: "more_than", value: 5_000 },
      { combinator: "and", rules: [{ field: "last_order_at", operator: "in_the_last", value: 30 }, { field: "has_account", operator: "is", value: true }] },
      { field: "did", operator: "at_least", value: { event: "viewed_product", filters: [], measure: { of: "count" }, amount: 1, window: { kind: "any" } } },
    ] }
    const other = (await post<SegmentWhyResponse>("/why", { profile_id: ada, rule })).why
    expect(other).toMatchObject({ holds: true, is_member: false, member_as_of: null, root: { not: true, holds: true, nodes: [
      { path: ["rules", 0], sentence: "who spent more than €50.00", holds: false, value: "€0.00" },
      { path: ["rules", 1], combinator: "and", holds: false, nodes: [{ holds: false, value: "never" }, { holds: false, value: "no" }] },
      { path: ["rules", 2], holds: false, value: "never" },
    ] } })
    expect(await refused(post("/why", { profile_id: "mprof_nobody", segment_id: first.id }))).toContain("There is no profile with id mprof_nobody")
    expect(await refused(post("/why", { profile_id: ada }))).toContain("Name either a segment or a rule")
    expect(await refused(shop().admin("DELETE", `${at}/${first.id}`))).toContain("the rule of “Strangers” asks about it")
  })

  it("take people by hand, show what an edit changes, and stop counting for who has gone", async () => {
    await profileOf(shop(), (await aCustomer(shop(), "Ben")).email)
    const list = await aSegment({ name: "List", kind: "static" })
    expect(list).toMatchObject({ kind: "static", stale: false, sentence: "People on a list kept by hand.", refreshes_at: null })
    const changed = await post<SegmentMembersChangedResponse>(`/${list.id}/members`, { add: { emails: ["BEN@example.com", "nobody@example.com"] } })
    expect(changed).toMatchObject({ added: 1, removed: 0, unknown: ["nobody@example.com"], segment: { member_count: 1 } })
    expect((await get<SegmentListResponse>("?kind=static")).segments.map(({ id }) => id)).toEqual([list.id])
    const copy = (await post<SegmentDetailResponse>(`/${list.id}/duplicate`)).segment
    expect(copy).toMatchObject({ kind: "static", member_count: 1 })
    expect(await post(`/${list.id}/members`, { remove: { emails: ["ben@example.com"] } })).toMatchObject({ removed: 1, segment: { member_count: 0 } })

    const everyone = await aSegment({ name: "Everyone", rule: all() })
    await settled(everyone.id)
    const { preview } = await post<SegmentPreviewResponse>("/preview", { rule: tagged("nobody has it"), segment_id: everyone.id })
    expect(preview).toMatchObject({ count: 0, difference: { joins: 0, leaves: preview.of, joining: [] } })
    expect(preview.difference!.leaving[0]).toMatchObject({ email: expect.stringContaining("@") })
    const frozen = (await post<SegmentDetailResponse>(`/${everyone.id}/freeze`)).segment
    expect(frozen).toMatchObject({ kind: "static", member_count: preview.of })

    // A lock makes the counting wait for ever; the asker goes away.
    const knex = shop().container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const waiting = async () => (await knex.raw<{ rows: unknown[] }>(
      "select pid from pg_stat_activity where wait_event_type = 'Lock' and query like 'select count(*)::int as count from (select profile.key%' and datname = current_database()")).rows.length
    const lock = await knex.transaction()
    try {
      await lock.raw("lock table marketing_segment_change in access exclusive mode")
      const leaving = new AbortController()
      const rule = all({ field: "did", operator: "at_least", value: { event: "joined_segment", filters: [], measure: { of: "count" }, amount: 1, window: { kind: "any" } } })
      const asking = shop().raw(`${at}/preview`, { method: "POST", signal: leaving.signal, body: JSON.stringify({ rule }), headers: { "content-type": "application/json" } })
      asking.catch(() => undefined)
      await eventually("a counting that waits", waiting, (count) => count > 0)
      leaving.abort()
      await expect(asking).rejects.toThrow("abort")
      await eventually("the end of the counting", waiting, (count) => count === 0, 10_000)
    } finally {
      await lock.rollback()
    }
  })

  it("are mirrored to a customer group that promotions and price lists know", async () => {
    const [cara, dan, guest] = [await anAccount("Cara"), await anAccount("Dan"), await aCustomer(shop(), "Guest")]
    const [caraProfile, danProfile] = [await profileOf(shop(), cara.email), await profileOf(shop(), dan.email)]
    const vip = await aSegment({ name: "VIP", rule: tagged("vip") })
    await tag(caraProfile, "vip")
    await tag(await profileOf(shop(), guest.email), "vip")
    await eventually("Cara's joining", () => members(vip.id), (emails) => emails.join() === [cara.email, guest.email].join())

    const mirrored = (await post<SegmentDetailResponse>(`/${vip.id}/mirror`, { name: "Very important" })).segment
    expect(mirrored.group).toMatchObject({ name: "Very important", error: null, members_in_group: 1, mirrored_at: expect.any(String) })
    const group = mirrored.group!.id
    expect(await inGroup(group)).toEqual([cara.id])
    expect((await get<SegmentListResponse>(`?group_id=${group}`)).segments.map(({ id }) => id)).toEqual([vip.id])
    expect(await refused(post(`/${vip.id}/mirror`))).toContain("is mirrored to a customer group already")
    expect(await refused(shop().admin("DELETE", `${at}/${vip.id}`))).toContain("a customer group mirrors it")
    expect(await refused(post(`/${vip.id}`, { rule: all({ field: "customer_groups", operator: "has_any_of", value: [group] }) }))).toContain("cannot ask about itself")

    await tag(danProfile, "vip")
    await tag(caraProfile)
    await eventually("the exchange", () => members(vip.id), (emails) => emails.join() === [dan.email, guest.email].join())
    for (let twice = 0; twice < 2; twice++) {
      await mirror(shop().container)
      expect(await inGroup(group)).toEqual([dan.id])
    }
    // Somebody puts Cara back by hand; the mirror does not agree, as soon as it compares.
    await shop().admin("POST", `/admin/customer-groups/${group}/customers`, { add: [cara.id] })
    await marketing().context.db.query("update marketing_segment set mirrored_at = now() - interval '1 hour' where id = $1", [vip.id])
    await mirror(shop().container)
    expect(await inGroup(group)).toEqual([dan.id])
    const asking = await aSegment({ name: "In the group", rule: all({ field: "customer_groups", operator: "has_any_of", value: [group] }) })
    await eventually("Dan's group on his profile", () => members(asking.id), (emails) => emails.join() === dan.email)

    await shop().admin("DELETE", `/admin/customer-groups/${group}`)
    await marketing().context.db.query("update marketing_segment set mirrored_at = null where id = $1", [vip.id])
    await mirror(shop().container)
    expect((await segment(vip.id)).group).toMatchObject({ error: expect.stringContaining("The customer group was deleted"), name: null })
    expect((await shop().admin<SegmentDetailResponse>("DELETE", `${at}/${vip.id}/mirror`)).segment.group).toBeNull()
  })

  it("are mirrored by one process at a time, so that nobody is in the group twice", async () => {
    const fay = await anAccount("Fay")
    const once = await aSegment({ name: "Once", rule: tagged("once") })
    const group = (await post<SegmentDetailResponse>(`/${once.id}/mirror`)).segment.group!.id
    await tag(await profileOf(shop(), fay.email), "once")
    await eventually("Fay's joining", () => members(once.id), (emails) => emails.join() === fay.email)
    const { db } = marketing().context
    const writing = () => db.query("select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%customer_group_customer%'")
    const run = () => syncMirrorWorkflow(shop().container).run({ input: once.id })
    const lock = await shop().container.resolve(ContainerRegistrationKeys.PG_CONNECTION).transaction()
    const runs: Promise<unknown>[] = []
    try {
      await lock.raw("lock table customer_group_customer in exclusive mode")
      runs.push(run())
      await eventually("one that writes", writing, ({ length }) => length > 0)
      let left = false
      runs.push(run().finally(() => { left = true }))
      await eventually("the other writes too, or leaves it to the first", async () => left || (await writing()).length > 1, Boolean)
    } finally {
      await lock.rollback()
    }
    await Promise.all(runs)
    await mirror(shop().container)
    expect(await db.query("select customer_id from customer_group_customer where customer_group_id = $1 and deleted_at is null", [group])).toEqual([{ customer_id: fay.id }])
  })

  it("are known to the logged-in customer where they are public, and to the query graph", async () => {
    const { publishableKey } = await aShop(shop())
    const signUp = { email: "eve@example.com", password: "a-long-password" }
    const { token } = await askJson<{ token: string }>("POST", `${shop().url}/auth/customer/emailpass/register`, {}, signUp)
    const store = { "x-publishable-api-key": publishableKey }
    await askJson("POST", `${shop().url}/store/customers`, { ...store, authorization: `Bearer ${token}` }, { email: signUp.email })
    const { token: login } = await askJson<{ token: string }>("POST", `${shop().url}/auth/customer/emailpass`, {}, signUp)
    const mine = () => askJson<StoreSegmentsResponse>("GET", `${shop().url}/store/marketing/segments`, { ...store, authorization: `Bearer ${login}` })
    const eve = await profileOf(shop(), signUp.email)
    const [open, hidden] = [await aSegment({ name: "Café friends", rule: tagged("café") }), await aSegment({ name: "Secret", rule: tagged("café") })]
    await tag(eve, "café")
    await eventually("Eve's joining", async () => [...(await members(open.id)), ...(await members(hidden.id))], (emails) => emails.length === 2)
    expect(await mine()).toEqual({ segments: [] })
    const published = (await post<SegmentDetailResponse>(`/${open.id}`, { is_public: true })).segment
    expect(published).toMatchObject({ is_public: true, handle: "cafe-friends", stale: false })
    expect(await mine()).toEqual({ segments: [{ handle: "cafe-friends", name: "Café friends" }] })
    expect(await refused(post(`/${hidden.id}`, { is_public: true, handle: "cafe-friends" }))).toContain("has the handle “cafe-friends” already")
    expect(await refused(askJson("GET", `${shop().url}/store/marketing/segments`, store))).toContain("401")

    const query = shop().container.resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({ entity: "customer", fields: ["email", "marketing_profile.segments.name"], filters: { email: signUp.email } })
    expect(data).toMatchObject([{ marketing_profile: { segments: expect.arrayContaining([expect.objectContaining({ name: "Café friends" }), expect.objectContaining({ name: "Secret" })]) } }])
  })

  it("come ready-made, with a catalogue, a past, a worth and an overlap", async () => {
    const { ready_made } = await get<ReadyMadeListResponse>("/ready-made")
    expect(ready_made.length).toBeGreaterThanOrEqual(24)
    const vip = ready_made.find(({ key }) => key === "vip")!
    expect(vip).toMatchObject({ problems: [], segment_id: null, sentence: expect.stringMatching(/^People who/) })
    expect(ready_made.find(({ key }) => key === "category_fans")!.problems).toEqual([{ path: ["rules", 0, "value", "ids"], message: expect.stringContaining("Choose at least one.") }])
    const made = await aSegment({ name: vip.name, rule: vip.rule, ready_made: vip.key })
    expect((await get<ReadyMadeListResponse>("/ready-made")).ready_made.find(({ key }) => key === "vip")).toMatchObject({ segment_id: made.id })
    expect(await settled(made.id)).toMatchObject({ ready_made: "vip", time_dependent: true, refreshes_at: expect.any(String) })
    expect(await refused(post("", { name: "Wrong", rule: vip.rule, ready_made: "nonsense" }))).toContain("There is no ready-made segment of that key")

    expect(await get<SegmentCatalogueResponse>("/catalogue")).toMatchObject({ attributes: [], custom_events: [], reporting_currency: "eur" })
    expect(await get<SegmentHistoryResponse>(`/${made.id}/history`)).toMatchObject({ backwards: "impossible", reason: expect.any(String) })
    const everyone = await aSegment({ name: "All", rule: all() })
    await settled(everyone.id)
    const { insight } = await get<SegmentInsightResponse>(`/${everyone.id}/insight`)
    expect(insight.members).toEqual(insight.everybody)
    expect(insight).toMatchObject({ reporting_currency: "eur", members: { people: (await shop().admin<ProfileListResponse>("GET", "/admin/marketing/profiles?limit=1")).count } })
    const { overlap } = await post<SegmentOverlapResponse>("/overlap", { ids: [made.id, everyone.id] })
    expect(overlap.areas.reduce((sum, { people }) => sum + people, 0)).toBe(insight.members.people)
    expect(await refused(post("/overlap", { ids: [made.id] }))).toContain("two or three")
  })
}, { reportingCurrency: "eur", pump: { idleMs: 25, sweepSeconds: 1, segmentMaxAgeSeconds: 5 } })
