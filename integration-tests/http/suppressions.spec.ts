import { hashEmail } from "../../src/core/base/hash-email"
import type { BulkJobDetailResponse, BulkJobListResponse } from "../../src/core/http/bulk"
import type { CampaignReportResponse } from "../../src/core/http/campaigns"
import type { SuppressionAddResponse, SuppressionDetailResponse, SuppressionListResponse } from "../../src/core/http/suppressions"
import type { MarketingModuleService } from "../../src/modules/marketing/service"
import { eventually } from "../setup/eventually"
import { describeRunningShop } from "../setup/running-shop"
import { aSentMail } from "../world/a-sent-mail"

const path = "/admin/marketing/suppressions"

describeRunningShop("suppressions", (shop) => {
  const db = () => shop().container.resolve<MarketingModuleService>("marketing").context.db
  const deeds = () => db().query<{ action: string; subject_id: string | null; detail: Record<string, unknown> }>("select action, subject_id, detail from marketing_activity order by key")

  it("are added, listed, looked up, released and exported, each deed in the activity log", async () => {
    const { context } = shop().container.resolve<MarketingModuleService>("marketing")
    const { email, profileKey } = await aSentMail(context, { firstName: "Ada" })
    expect(await shop().admin<SuppressionAddResponse>("POST", path, { addresses: [email, "stranger@example.org"], note: "asked by telephone" })).toEqual({ added: 2, already: 0 })

    const wrong = await shop().raw(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ addresses: ["a@example.org", "no address"] }) })
    expect([wrong.status, await wrong.json()]).toEqual([400, expect.objectContaining({ problems: [{ path: ["addresses", 1], message: "Line 2, “no address”, is not an e-mail address." }] })])

    const list = await shop().admin<SuppressionListResponse>("GET", `${path}?q=${encodeURIComponent(email)}`)
    expect(list).toMatchObject({ count: 1, suppressions: [{ id: hashEmail(email), email, reason: { code: "manual", label: "Put on by hand" }, note: "asked by telephone" }] })
    expect((await shop().admin<SuppressionListResponse>("GET", `${path}?reason=complaint`)).count).toBe(0)
    expect((await shop().raw(`${path}?order=name`)).status).toBe(400)

    const file = await (await shop().raw(`${path}/export`)).text()
    expect(file.split("\r\n").slice(0, 1)).toEqual(["Email,Hash,Reason,Since,Until,Note"])
    expect(file).toContain(`${email},${hashEmail(email)},manual,`)
    expect(file).not.toContain("stranger@example.org")

    const bare = await shop().raw(`${path}/${hashEmail(email)}/release`, { method: "POST", headers: { "content-type": "application/json" }, body: "{}" })
    expect(bare.status).toBe(400)
    const released = await shop().admin<SuppressionDetailResponse>("POST", `${path}/${hashEmail(email)}/release`, { note: "they wrote again" })
    expect(released).toMatchObject({ suppression: null, events: [{ action: "released", note: "they wrote again", actor: { id: expect.any(String) } }, { action: "suppressed" }] })
    expect(await shop().admin<SuppressionDetailResponse>("GET", `${path}/${encodeURIComponent(email)}`)).toMatchObject({ id: hashEmail(email), suppression: null })
    expect((await shop().raw(`${path}/nothing`)).status).toBe(404)
    expect(await db().query("select email_consent from marketing_profile where key = $1", [profileKey])).toEqual([{ email_consent: "subscribed" }])

    await db().query("insert into marketing_suppression (email_hash, reason) values ($1, 'complaint')", [hashEmail("angry@example.org")])
    const refused = await shop().raw(`${path}/${hashEmail("angry@example.org")}/release`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ note: "please" }) })
    expect([refused.status, ((await refused.json()) as { message: string }).message]).toEqual([400, expect.stringContaining("Type “release”")])

    const imported = await shop().raw(`${path}/import?name=left.csv&note=${encodeURIComponent("old system")}`, {
      method: "POST", headers: { "content-type": "text/csv" }, body: "Mail,Why\none@example.org,left\nnot an address,left\n",
    })
    const { job } = (await imported.json()) as BulkJobDetailResponse
    const done = await eventually("the import", async () => (await shop().admin<BulkJobDetailResponse>("GET", `/admin/marketing/bulk-jobs/${job.id}`)).job, ({ status }) => status === "done")
    expect(done).toMatchObject({ failed: 1, result: { changed: 1 } })
    expect(await shop().admin<BulkJobListResponse>("GET", "/admin/marketing/bulk-jobs?kind=suppress")).toMatchObject({ count: 1, jobs: [{ id: job.id }] })
    expect(await (await shop().raw(`/admin/marketing/bulk-jobs/${job.id}/errors`)).text()).toContain("not an address,left,3,failed,“not an address” is not an e-mail address.")

    expect((await deeds()).map(({ action }) => action)).toEqual(["suppressed addresses", "exported suppressions", "released a suppression", "imported suppressions"])
    expect(JSON.stringify(await deeds())).not.toContain("@")

    const weighed = await shop().raw("/admin/marketing/visits/weigh", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ from: "2026-01-01T00:00:00Z" }) })
    expect(weighed.status).toBe(202)
    expect((await deeds()).at(-1)).toMatchObject({ action: "weighed visits again" })
  })

  it("and a campaign's report tells machines' clicks from people's", async () => {
    const { context } = shop().container.resolve<MarketingModuleService>("marketing")
    const sent = await aSentMail(context)
    const [campaign] = await db().query<{ id: string }>(
      `update marketing_campaign campaign set occurrence_key = occurrence.key from marketing_occurrence occurrence
       where occurrence.campaign_key = campaign.key and occurrence.key = $1 returning campaign.id`, [sent.occurrenceKey])
    const visit = (agent: string) => fetch(sent.clicks[0]!, { redirect: "manual", headers: { "user-agent": agent } })
    await visit("Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0")
    await visit("curl/8.5.0")
    const { report } = await shop().admin<CampaignReportResponse>("GET", `/admin/marketing/campaigns/${campaign!.id}/report`)
    expect(report).toMatchObject({ clicks: { people: 1, total: 1, machine: 1 }, machines: [{ reason: "robot", label: "Known robot", clicks: 1, mails: 1 }] })
  })
})
