import type { Audience } from "../../src/core/campaigns/audience.schema"
import type { Problem } from "../../src/core/base/problem"
import type {
  AudienceCountResponse, CampaignDetailResponse, CampaignListResponse, CampaignRecipientsResponse, CampaignReportResponse,
  CampaignResponse, MessagePreviewResponse, SegmentDetailResponse, TestSendResponse,
} from "../../src/core/http"
import { eventually } from "../setup/eventually"
import { describeRunningShop, type RunningShop } from "../setup/running-shop"
import { aMessage } from "../world/a-draft"
import { theMailSink, type MailSink } from "../world/the-mail-sink"

/** Read when Medusa boots, after the sink has told its port. */
const options: Record<string, unknown> = {}
let sink: MailSink

beforeAll(async () => {
  sink = await theMailSink()
  options.email = { from: { name: "Test shop", email: "shop@example.com" }, postalAddress: "1 Test Street, Testville", smtp: { url: sink.url, connections: 3 } }
  // What is put off counts as failed at once: its later tries have a test of their own.
  options.pump = { idleMs: 25, sweepSeconds: 1, segmentMaxAgeSeconds: 5, retryMinutes: [] }
})
afterAll(() => sink.stop())

describeRunningShop("Campaigns", (shop) => {
  const post = <Answer>(path: string, body: object = {}) => shop().admin<Answer>("POST", `/admin/marketing/${path}`, body)
  const get = <Answer>(path: string) => shop().admin<Answer>("GET", `/admin/marketing/${path}`)
  const campaign = async (id: string) => (await get<CampaignDetailResponse>(`campaigns/${id}`)).campaign
  const report = async (id: string) => (await get<CampaignReportResponse>(`campaigns/${id}/report`)).report
  const reach = (id: string, status: CampaignResponse["status"]) => eventually(`campaign ${status}`, () => campaign(id), (found) => found.status === status)
  const people = (prefix: string, count: number) => addPeople(shop(), prefix, count)
  const segment = async (prefix: string) =>
    (await post<SegmentDetailResponse>("segments", { name: prefix, rule: { version: 1, combinator: "and", rules: [{ field: "email", operator: "contains", value: prefix }] } })).segment.id
  const draft = async (include: string[], change: { exclude?: string[]; message?: object; name?: string } = {}) =>
    (await post<CampaignDetailResponse>("campaigns", {
      name: change.name ?? "Spring sale", audience: { version: 1, include, exclude: change.exclude ?? [] }, message: change.message ?? aMessage(),
      // At any hour of the day.
      plan: { quietHours: "ignore" },
    })).campaign

  it("is written, sent, watched and read about, and the log says who did it", async () => {
    await people("ada-", 40)
    const written = await draft([await segment("ada-")])
    expect(written).toMatchObject({ status: "draft", problems: [], progress: { planned: 0 }, audience_segments: [{ role: "include", deleted: false }] })

    const sending = (await post<CampaignDetailResponse>(`campaigns/${written.id}/send`)).campaign
    expect(sending.progress.planned).toBe(40)
    const sent = await reach(written.id, "sent")
    expect(sent.progress).toEqual({ planned: 40, queued: 0, sending: 0, accepted: 40, skipped: 0, failed: 0, unknown: 0 })
    expect(sent.finished_at).not.toBeNull()

    expect(await report(written.id)).toMatchObject({
      funnel: { planned: 40, accepted: 40, clicked: 0, ordered: 0 }, rate: null, links: [{ url: "https://shop.example.com/spring", people: 0, clicks: 0 }],
      revenue: { orders: 0, net: 0, currency: "eur", model: "last_click", window_days: 5 }, reasons: [],
    })
    const page = await get<CampaignRecipientsResponse>(`campaigns/${written.id}/recipients?limit=15&offset=30`)
    expect(page).toMatchObject({ count: 40, offset: 30, limit: 15 })
    expect(page.recipients).toHaveLength(10)
    expect(page.recipients[0]).toMatchObject({ state: "accepted", reason: null, explanation: null, clicks: 0, ordered: false })
    const found = await get<CampaignRecipientsResponse>(`campaigns/${written.id}/recipients?q=ada-7%40&state=accepted`)
    expect(found.recipients.map(({ email }) => email)).toEqual(["ada-7@example.com"])

    const mails = (await sink.mails()).filter(({ to }) => to.startsWith("ada-"))
    expect(new Set(mails.map(({ to }) => to)).size).toBe(40)
    expect(mails).toHaveLength(40)
    expect(mails.find(({ to }) => to === "ada-3@example.com")!.raw).toMatch(/^Subject: Spring is here, Person3\r$/m)
    const { rows } = await shop().sql.raw("select action, actor_type from marketing_activity where subject_id = ? order by action", [written.id])
    expect(rows).toEqual([{ action: "created", actor_type: "api-key" }, { action: "finished", actor_type: "system" }, { action: "sent", actor_type: "api-key" }])
  })

  it("sends once however often the button is pressed", async () => {
    await people("bob-", 12)
    const { id } = await draft([await segment("bob-")])
    const presses = await Promise.allSettled([1, 2, 3, 4].map(() => post(`campaigns/${id}/send`)))
    expect(presses.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
    for (const press of presses) if (press.status === "rejected") expect(String(press.reason)).toMatch(/cannot be sent: it (is being sent already|has been sent)|at the same moment/)
    await reach(id, "sent")
    await expect(post(`campaigns/${id}/send`)).rejects.toThrow("This campaign cannot be sent: it has been sent.")
    expect((await sink.mails()).filter(({ to }) => to.startsWith("bob-"))).toHaveLength(12)
  })

  it("is closed to edits and deletion once it has begun, and open to copying", async () => {
    await people("cleo-", 2)
    const { id } = await draft([await segment("cleo-")])
    const edited = await post<CampaignDetailResponse>(`campaigns/${id}`, { name: "Summer sale" })
    expect(edited.campaign).toMatchObject({ name: "Summer sale", audience: { include: [expect.any(String)] } })
    await post(`campaigns/${id}/send`)
    await expect(post(`campaigns/${id}`, { name: "Too late" })).rejects.toThrow("Duplicate it")
    await expect(shop().admin("DELETE", `/admin/marketing/campaigns/${id}`)).rejects.toThrow("Only drafts can be deleted")
    const copy = (await post<CampaignDetailResponse>(`campaigns/${id}/duplicate`)).campaign
    expect(copy).toMatchObject({ name: "Summer sale (copy)", status: "draft", progress: { planned: 0 } })
    expect(await shop().admin("DELETE", `/admin/marketing/campaigns/${copy.id}`)).toEqual({ id: copy.id, object: "campaign", deleted: true })
    await expect(campaign(copy.id)).rejects.toThrow("404")
  })

  it("overwrites nothing that somebody else saved since it was read, where the client says when that was", async () => {
    const { id, updated_at } = await draft([], {})
    const mine = (await post<CampaignDetailResponse>(`campaigns/${id}`, { name: "Mine", updated_at })).campaign
    await expect(post(`campaigns/${id}`, { name: "Theirs", updated_at })).rejects.toThrow(/409.*Somebody saved “Mine” while you were editing it\. Nothing was overwritten/)
    expect(await campaign(id)).toMatchObject({ name: "Mine", updated_at: mine.updated_at })
    const both = await Promise.allSettled(["One", "Other"].map((name) => post(`campaigns/${id}`, { name, updated_at: mine.updated_at })))
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
    // A script that says nothing of it goes on as before.
    expect((await post<CampaignDetailResponse>(`campaigns/${id}`, { name: "By a script" })).campaign.name).toBe("By a script")
    await expect(post(`campaigns/${id}`, { name: "Wrong", updated_at: "yesterday" })).rejects.toThrow("400")
  })

  it("refuses an empty audience in a sentence, and stays a draft", async () => {
    const { id } = await draft([await segment("nobody-has-this-")])
    await expect(post(`campaigns/${id}/send`)).rejects.toThrow(/400.*Nobody is in this audience/)
    expect(await campaign(id)).toMatchObject({ status: "draft", progress: { planned: 0 }, started_at: null })
    const { rows } = await shop().sql.raw("select count(*)::int as n from marketing_occurrence occurrence join marketing_campaign campaign on campaign.key = occurrence.campaign_key where campaign.id = ?", [id])
    expect(rows[0]!.n).toBe(0)
  })

  it("answers every problem with its place", async () => {
    const { id, problems } = await draft(["mseg_gone"], { message: aMessage({ subject: "", mjml: "<mjml><mj-body><mj-section><mj-column><mj-text>{{ person.nickname }}</mj-text></mj-column></mj-section></mj-body></mjml>" }) })
    expect(problems.map(({ path }) => path.join("."))).toEqual(["audience.include.0", "message.subject", "message.mjml"])
    expect(await refusal(post(`campaigns/${id}/send`))).toMatchObject({ type: "invalid_data", problems })
    expect(await refusal(post("campaigns", { name: "", audience: { version: 1, include: [] }, message: aMessage() }))).toMatchObject({ problems: [{ path: ["name"], message: "Give the campaign a name." }] })
    expect(await refusal(post("campaigns/audience", { audience: { version: 1, include: ["mseg_gone"], exclude: [] } }))).toMatchObject({ problems: [{ path: ["audience", "include", 0] }] })
    await expect(get("campaigns/mcamp_gone")).rejects.toThrow("404")
    await expect(get("campaigns?order=colour")).rejects.toThrow("400")
  })

  it("draws a preview for a person, and says what is wrong with a message that is being written", async () => {
    await people("dora-", 1)
    const { rows } = await shop().sql.raw("select id from marketing_profile where email = 'dora-1@example.com'")
    const { preview } = await post<MessagePreviewResponse>("campaigns/preview", { message: aMessage(), profile_id: rows[0]!.id })
    expect(preview).toMatchObject({ problems: [], subject: "Spring is here, Person1", profile: { email: "dora-1@example.com" } })
    expect(preview.html).toContain('href="https://shop.example.com/spring"')
    expect(preview.size_bytes).toBeGreaterThan(500)
    const invented = await post<MessagePreviewResponse>("campaigns/preview", { message: aMessage() })
    expect(invented.preview).toMatchObject({ subject: "Spring is here, Ada", profile: null })
    const broken = await post<MessagePreviewResponse>("campaigns/preview", { message: aMessage({ subject: "{{ oops" }) })
    expect(broken.preview).toMatchObject({ html: "", problems: [{ path: ["subject"] }] })
  })

  it("waits for quiet hours to end unless its plan says otherwise", async () => {
    const create = async (plan?: object) => (await post<CampaignDetailResponse>("campaigns", { name: "By night", audience: { version: 1, include: [], exclude: [] }, message: aMessage(), plan })).campaign
    expect([(await create()).plan.quietHours, (await create({ holdout: 10 })).plan.quietHours, (await create({ quietHours: "ignore" })).plan.quietHours]).toEqual(["wait", "wait", "ignore"])
    const { id } = await create({ quietHours: "skip" })
    expect((await post<CampaignDetailResponse>(`campaigns/${id}`, { name: "Renamed" })).campaign.plan.quietHours).toBe("skip")
    // Stored before there was this wish.
    await shop().sql.raw(`update marketing_campaign set plan = '{"version": 1}' where id = ?`, [id])
    expect((await campaign(id)).plan.quietHours).toBe("ignore")
  })

  it("counts an audience with those who could not be mailed set apart", async () => {
    await people("eve-", 10)
    await shop().sql.raw("with changed as (update marketing_profile set email_consent = 'unsubscribed' where email in ('eve-1@example.com', 'eve-2@example.com') returning key) insert into marketing_changed_profile (profile_key) select key from changed")
    await shop().sql.raw("with changed as (update marketing_profile set email_consent = 'never_asked' where email = 'eve-3@example.com' returning key) insert into marketing_changed_profile (profile_key) select key from changed")
    await shop().sql.raw("insert into marketing_suppression (email_hash, reason) select email_hash, 'complaint' from marketing_profile where email = 'eve-4@example.com'")
    const [everyone, some] = [await segment("eve-"), await segment("eve-10")]
    await post(`segments/${everyone}/refresh`)
    await post(`segments/${some}/refresh`)
    const { audience } = await post<AudienceCountResponse>("campaigns/audience", { audience: { version: 1, include: [everyone], exclude: [some] } satisfies Audience })
    expect(audience).toMatchObject({
      included: 10, excluded: 1, planned: 9, reachable: 5,
      skips: expect.arrayContaining([
        { reason: "unsubscribed", label: "Unsubscribed", count: 2 },
        { reason: "never_asked", label: "Never agreed to marketing mails", count: 1 },
        { reason: "suppressed", label: "On the suppression list", count: 1 },
      ]),
    })

    await post("topics", { topics: [{ key: "sale", names: { en: "Sales" } }] })
    await shop().sql.raw("insert into marketing_topic_choice (profile_key, topic_key, subscribed) select key, 'sale', false from marketing_profile where email = 'eve-5@example.com'")
    const about = await post<AudienceCountResponse>("campaigns/audience", { audience: { version: 1, include: [everyone], exclude: [some] } satisfies Audience, topic: "sale" })
    expect(about.audience).toMatchObject({ planned: 9, reachable: 4, skips: expect.arrayContaining([{ reason: "topic_opted_out", label: "Does not want this topic", count: 1 }]) })
    const { id } = await draft([everyone], { name: "About nothing" })
    await post(`campaigns/${id}`, { plan: { topic: "gone" } })
    expect((await get<CampaignDetailResponse>(`campaigns/${id}`)).campaign.problems).toMatchObject([{ path: ["plan", "topic"] }])
  })

  it("sends a test past the ledger, marked as a test, with the server's own answer", async () => {
    const { id } = await draft([], {})
    const { test } = await post<TestSendResponse>(`campaigns/${id}/test`, { to: "boss@example.com" })
    expect(test).toMatchObject({ to: "boss@example.com", accepted: true, detail: expect.stringContaining("250") })
    const mail = (await sink.mails()).find(({ to }) => to === "boss@example.com")!
    expect(mail.raw).toMatch(/^Subject: \[Test\] Spring is here, Ada\r$/m)
    const refused = await post<TestSendResponse>(`campaigns/${id}/test`, { to: "reject-me@example.com" })
    expect(refused.test).toMatchObject({ accepted: false, detail: expect.stringContaining("No such mailbox") })
    expect((await campaign(id)).progress.planned).toBe(0)
    await expect(post(`campaigns/${id}/test`, { to: "not an address" })).rejects.toThrow("400")

    await post(`campaigns/${id}`, { plan: { test: { vary: "subject", variants: [{}, { subject: "Only today, {{ person.first_name }}" }] } } })
    for (const variant of [1, 2]) await post(`campaigns/${id}/test`, { to: `variant-${variant}@example.com`, variant })
    const subjects = (await sink.mails()).filter(({ to }) => to.startsWith("variant-")).map(({ to, raw }) => [to, /^Subject: (.*)\r$/m.exec(raw)?.[1]])
    expect(Object.fromEntries(subjects)).toEqual({ "variant-1@example.com": "[Test] Spring is here, Ada", "variant-2@example.com": "[Test] Only today, Ada" })
    await expect(post(`campaigns/${id}/test`, { to: "boss@example.com", variant: 3 })).rejects.toThrow(/400.*This campaign has no variant 3/)
  })

  it("tells the refused from the put off, and tries only the latter again", async () => {
    await people("flo-", 5)
    await people("reject-flo-", 2)
    await people("defer-flo-", 2)
    await people("once-flo-", 3)
    const { id } = await draft([await segment("flo-")])
    await post(`campaigns/${id}/send`)
    const sent = await reach(id, "sent")
    expect(sent.progress).toMatchObject({ planned: 12, accepted: 5, failed: 7 })
    const { reasons } = await report(id)
    expect(reasons).toEqual([
      { state: "failed", reason: "temporary", label: "Put off by the mail server", count: 5 },
      { state: "failed", reason: "rejected", label: "Refused for good", count: 2 },
    ])
    const { recipients } = await get<CampaignRecipientsResponse>(`campaigns/${id}/recipients?state=failed&q=reject`)
    expect(recipients[0]!.explanation).toMatch(/refused this mail for good.*No such mailbox/)

    await post(`campaigns/${id}/retry`)
    const again = await reach(id, "sent")
    expect(again.progress).toMatchObject({ planned: 12, accepted: 8, failed: 4 })
    expect((await sink.mails()).filter(({ to }) => to.startsWith("flo-"))).toHaveLength(5)
  })

  it("lists by name, status and words, in the order asked for", async () => {
    await draft([], { name: "Zebra week" })
    await draft([], { name: "Aardvark days" })
    const names = async (query: string) => (await get<CampaignListResponse>(`campaigns?${query}`)).campaigns.map(({ name }) => name)
    expect(await names("status[]=draft&order=name&limit=1")).toEqual(["Aardvark days"])
    expect(await names("order=-name&limit=1")).toEqual(["Zebra week"])
    expect(await names("q=zebra")).toEqual(["Zebra week"])
    expect(await names("status[]=cancelled")).toEqual([])
    const { count, campaigns } = await get<CampaignListResponse>("campaigns?limit=1&offset=1&fields=id,name")
    expect(count).toBeGreaterThanOrEqual(2)
    expect(Object.keys(campaigns[0]!).sort()).toEqual(["id", "name"])
  })

  it("waits out a mail server that is gone, reads consent last, and can be resumed or cancelled", async () => {
    await people("gus-", 20)
    const { id } = await draft([await segment("gus-")])
    const other = await draft([await segment("gus-1")])
    const { port } = sink
    await sink.stop()
    await post(`campaigns/${id}/send`)
    const paused = await reach(id, "paused")
    expect(paused.paused_reason).toMatch(/^The mail server .* cannot be used: .*[^.]\. Nobody was lost/)
    expect(paused.progress).toMatchObject({ planned: 20, queued: 20, failed: 0 })
    await post(`campaigns/${other.id}/send`)
    await reach(other.id, "paused")

    await shop().sql.raw("with changed as (update marketing_profile set email_consent = 'unsubscribed' where email = 'gus-1@example.com' returning key) insert into marketing_changed_profile (profile_key) select key from changed")
    await shop().sql.raw("with changed as (update marketing_profile set deleted_at = now() where email = 'gus-2@example.com' returning key) insert into marketing_changed_profile (profile_key) select key from changed")
    await shop().sql.raw("insert into marketing_suppression (email_hash, reason) select email_hash, 'hard_bounce' from marketing_profile where email = 'gus-3@example.com'")
    sink = await theMailSink({ port })

    const { campaign: cancelled } = await post<CampaignDetailResponse>(`campaigns/${other.id}/cancel`)
    expect(cancelled).toMatchObject({ status: "cancelled", progress: { planned: 11, queued: 0, skipped: 11 } })
    await expect(post(`campaigns/${other.id}/resume`)).rejects.toThrow("Only a paused campaign can be resumed")

    await post(`campaigns/${id}/resume`)
    const sent = await reach(id, "sent")
    expect(sent.progress).toEqual({ planned: 20, queued: 0, sending: 0, accepted: 17, skipped: 3, failed: 0, unknown: 0 })
    const { reasons } = await report(id)
    expect(reasons.map(({ reason }) => reason).sort()).toEqual(["deleted", "suppressed", "unsubscribed"])
    const mailed = (await sink.mails()).map(({ to }) => to)
    expect(mailed).toHaveLength(17)
    for (const address of ["gus-1@example.com", "gus-2@example.com", "gus-3@example.com"]) expect(mailed).not.toContain(address)
  })

  it("asks who is there", async () => {
    const response = await fetch(`${shop().url}/admin/marketing/campaigns`)
    expect(response.status).toBe(401)
  })
}, options)

/** People who agreed to mails: `<prefix>1@example.com` and on. */
async function addPeople({ sql }: RunningShop, prefix: string, count: number): Promise<void> {
  await sql.raw(
    `with changed as (
       insert into marketing_profile (id, email, email_hash, first_name, email_consent)
       select 'mprof_' || ? || n, ? || n || '@example.com', md5(? || n), 'Person' || n, 'subscribed' from generate_series(1, ?::int) n
       returning key
     )
     insert into marketing_changed_profile (profile_key) select key from changed`,
    [prefix, prefix, prefix, count]
  )
}

/** The body of a refused request. */
async function refusal(asked: Promise<unknown>): Promise<{ type: string; message: string; problems?: Problem[] }> {
  const error = await asked.then(() => undefined, (failure: Error) => failure)
  const text = /answered 400: (.*)$/s.exec(error?.message ?? "")?.[1]
  if (!text) throw new Error(`Was not refused with 400, but: ${error?.message ?? "accepted"}`)
  return JSON.parse(text) as { type: string; message: string; problems?: Problem[] }
}
