import type { CampaignActivityResponse, CampaignBreakdownResponse, CampaignDetailResponse, CampaignRecipientsResponse, SenderListResponse } from "../../src/core/http"
import { describeRunningShop } from "../setup/running-shop"
import { aMessage } from "../world/a-draft"

const PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1"
const OTHER_PHONE = PHONE.replace("17_5", "17_4")
const COMPUTER = "Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0"
const PROXY = "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)"
const HOUR = 3_600_000

describeRunningShop("What became of a campaign", (shop) => {
  const get = <Answer>(path: string) => shop().admin<Answer>("GET", `/admin/marketing/campaigns/${path}`)
  const sql = async (statement: string, values: unknown[] = []) => (await shop().sql.raw(statement, values)).rows
  const start = new Date(Date.now() - 5 * 24 * HOUR - HOUR / 2)
  let id: string
  let campaign: number
  let occurrence: number
  const keys: Record<string, number> = {}

  /** A campaign sent five days ago, told in rows, so that each number below can be counted by hand. */
  beforeEach(async () => {
    const { campaign: draft } = await shop().admin<CampaignDetailResponse>("POST", "/admin/marketing/campaigns", { name: "Spring", audience: { version: 1, include: [], exclude: [] }, message: aMessage() })
    id = draft.id
    const [made] = await sql(
      `with begun as (update marketing_campaign set status = 'sent', started_at = ?, finished_at = ? where id = ? returning key),
         occurred as (insert into marketing_occurrence (kind, campaign_key) select 'campaign', key from begun returning key, campaign_key)
       select key::float8 as occurrence, campaign_key::float8 as campaign from occurred`, [start, new Date(start.getTime() + HOUR), id])
    occurrence = Number(made!.occurrence)
    campaign = Number(made!.campaign)
    await sql(`update marketing_campaign set occurrence_key = ?, planned = 7 where key = ?`, [occurrence, campaign])
    for (const [email, state, reason, detail] of [
      ["ada@gmail.com", "accepted", null, "250 ok"],
      ["ben@gmail.com", "accepted", null, "250 ok"],
      ["cleo@gmail.com", "accepted", null, "250 ok"],
      ["dora@example.org", "accepted", null, "250 ok"],
      ["eve@example.org", "failed", "rejected", "550 5.1.1 No such user"],
      ["flo@example.net", "skipped", "unsubscribed", null],
      ["gus@example.net", "failed", "temporary", "452 4.2.2 Mailbox full"],
    ] as const) {
      const [person] = await sql(
        `insert into marketing_profile (id, email, email_hash, first_name, email_consent) values ('mprof_' || ?::text, ?, md5(?), ?, 'subscribed')
         on conflict (email) do update set first_name = excluded.first_name returning key::float8 as key`,
        [email, email, email, email.startsWith("ben") ? "=cmd()" : "Person"])
      keys[email.split("@")[0]!] = Number(person!.key)
      await sql(`insert into marketing_send (occurrence_key, profile_key, state, reason, detail, finished_at) values (?, ?, ?, ?, ?, ?)`, [occurrence, person!.key, state, reason, detail, start])
    }
  })

  const touch = async (person: string, kind: string, userAgent: string | null, machine = false) => Number((await sql(
    `insert into marketing_touch (occurrence_key, profile_key, kind, machine, user_agent, happened_at) values (?, ?, ?, ?, ?, ?) returning key::float8 as key`,
    [occurrence, keys[person], kind, machine, userAgent, new Date(start.getTime() + HOUR)]))[0]!.key)

  const credit = async (person: string, order: string, hours: number, kind: "conversion" | "adjustment", amount: number, sequence: number) => sql(
    `insert into marketing_credit (order_id, sequence, model, kind, occurrence_key, campaign_key, profile_key, touch_key, share, currency_code, amount, reporting_currency, reporting_amount, evidence, window_days, placed_at)
     values (?, ?, 'last_click', ?, ?, ?, ?, 1, 1, 'eur', ?, 'eur', ?, 'token', 5, ?)`,
    [`order_${id}_${order}`, sequence, kind, occurrence, campaign, keys[person], amount, amount, new Date(start.getTime() + hours * HOUR)])

  let tellings = 0
  const told = (person: string, kind: string, code: string | null = null, detail = "") => sql(
    `insert into marketing_provider_event (provider, event_id, kind, bounce, email_hash, occurrence_key, profile_key, code, detail, occurred_at) values ('test', ?, ?, ?, '', ?, ?, ?, ?, now())`,
    [`${id}_${(tellings += 1)}`, kind, kind === "bounced" ? "soft" : null, occurrence, keys[person], code, detail])

  const breakdown = async () => (await get<CampaignBreakdownResponse>(`${id}/breakdown`)).breakdown

  it("counts people once a device and once a program, and leaves machines out", async () => {
    await touch("ada", "click", PHONE)
    await touch("ada", "click", OTHER_PHONE)
    await touch("ada", "click", COMPUTER)
    await touch("ben", "click", PHONE)
    await touch("ben", "open", PROXY)
    await touch("cleo", "click", null)
    await touch("dora", "click", COMPUTER, true)
    const { devices, clients } = await breakdown()
    expect(devices).toEqual([
      { kind: "phone", label: "Phone", people: 2 }, { kind: "desktop", label: "Computer", people: 1 }, { kind: "other", label: "Not told", people: 1 },
    ])
    expect(clients).toEqual([
      { client: "Safari", clicked: 2, opened: 0 }, { client: "Firefox", clicked: 1, opened: 0 }, { client: "Other", clicked: 1, opened: 0 }, { client: "Gmail", clicked: 0, opened: 1 },
    ])
  })

  it("tells domains, bounces in words, and who unsubscribed", async () => {
    await touch("ada", "click", PHONE)
    await touch("dora", "unsubscribe", null)
    await told("ben", "bounced", "5.2.2", "over quota")
    await told("ben", "bounced", null, "452 4.2.2 still full")
    await told("cleo", "complained")
    const { domains, bounces, unsubscribed, told_at } = await breakdown()
    expect(domains).toEqual([
      { domain: "gmail.com", domains: 1, planned: 3, accepted: 3, clicked: 1, bounced: 1, unsubscribed: 0 },
      { domain: "example.net", domains: 1, planned: 2, accepted: 0, clicked: 0, bounced: 0, unsubscribed: 0 },
      { domain: "example.org", domains: 1, planned: 2, accepted: 1, clicked: 0, bounced: 0, unsubscribed: 1 },
    ])
    expect(bounces).toEqual([
      { key: "full", label: "Mailbox full", people: 1, remedy: expect.any(String), example: expect.stringMatching(/quota|full/) },
      { key: "no_mailbox", label: "No such mailbox", people: 1, remedy: expect.any(String), example: "550 5.1.1 No such user" },
    ])
    expect(unsubscribed).toEqual({ people: 1, of: 4, complained: 1 })
    expect(Date.now() - new Date(told_at!).getTime()).toBeLessThan(60_000)
  })

  it("says since when a provider tells anything, which the mail server's own refusals are not", async () => {
    await sql("delete from marketing_provider_event")
    const told_at = async () => [(await breakdown()).told_at, (await shop().admin<SenderListResponse>("GET", "/admin/marketing/senders")).told_at]
    await sql(`insert into marketing_provider_event (provider, event_id, kind, bounce, email_hash, occurrence_key, profile_key, occurred_at) values ('smtp', ?, 'bounced', 'hard', '', ?, ?, now())`, [id, occurrence, keys.eve])
    expect(await told_at()).toEqual([null, null])
    await told("ben", "delivered")
    expect(await told_at()).toEqual([expect.any(String), expect.any(String)])
  })

  it("puts revenue on the hour and the day of its order, refunds too", async () => {
    await credit("ada", "1", 1.5, "conversion", 5_000, 1)
    await credit("ada", "1", 1.5, "adjustment", -2_000, 2)
    await credit("ben", "2", 80, "conversion", 1_000, 1)
    await credit("ben", "3", 26, "conversion", 700, 1)
    await credit("ben", "3", 26, "adjustment", -700, 2)
    const { revenue } = await breakdown()
    expect(revenue.currency).toBe("eur")
    expect(revenue.hours).toHaveLength(72)
    expect(revenue.days).toHaveLength(6)
    expect(revenue.hours[1]).toEqual({ at: new Date(start.getTime() + HOUR).toISOString(), orders: 1, net: 3_000 })
    expect(revenue.hours.reduce((sum, { net }) => sum + net, 0)).toBe(3_000)
    expect(revenue.days.map(({ net, orders }) => [net, orders])).toEqual([[3_000, 1], [0, 0], [0, 0], [1_000, 1], [0, 0], [0, 0]])
  })

  it("finds recipients by state, reason and what they did, and hands them out as a file no spreadsheet runs", async () => {
    await touch("ada", "click", PHONE)
    await touch("dora", "unsubscribe", null)
    await credit("ada", "1", 2, "conversion", 100, 1)
    const found = async (query: string) => (await get<CampaignRecipientsResponse>(`${id}/recipients?${query}`)).recipients.map(({ email }) => email.split("@")[0]).sort()
    expect(await found("reason=rejected")).toEqual(["eve"])
    expect(await found("reason[]=rejected&reason[]=temporary&state=failed")).toEqual(["eve", "gus"])
    expect(await found("result=clicked")).toEqual(["ada"])
    expect(await found("result=not_clicked")).toEqual(["ben", "cleo", "dora"])
    expect(await found("result=ordered")).toEqual(["ada"])
    expect(await found("result=unsubscribed")).toEqual(["dora"])
    await told("ben", "bounced")
    await told("cleo", "complained")
    expect(await found("result=bounced")).toEqual(["ben"])
    expect(await found("result=complained")).toEqual(["cleo"])
    expect(await found("result=not_clicked")).toEqual(["cleo", "dora"])
    expect((await get<CampaignRecipientsResponse>(`${id}/recipients?q=ben`)).recipients).toMatchObject([{ bounced: true, complained: false }])
    await expect(get(`${id}/recipients?result=slept`)).rejects.toThrow("400")

    const file = await shop().raw(`/admin/marketing/campaigns/${id}/recipients/export?state=accepted`)
    expect(file.headers.get("content-type")).toBe("text/csv; charset=utf-8")
    expect(file.headers.get("content-disposition")).toBe(`attachment; filename="recipients-${id}.csv"`)
    const lines = (await file.text()).trim().split("\r\n")
    expect(lines[0]).toMatch(/^\uFEFF?email,name,state,reason/)
    expect(lines).toHaveLength(5)
    expect(lines.find((line) => line.startsWith("ben@"))).toBe(`ben@gmail.com,'=cmd(),accepted,,,250 ok,${start.toISOString()},0,no,yes,no`)
    expect(lines.find((line) => line.startsWith("ada@"))).toMatch(/,1,yes,no,no$/)
    expect(lines.find((line) => line.startsWith("cleo@"))).toMatch(/,0,no,no,yes$/)
    expect((await get<CampaignActivityResponse>(`${id}/activity`)).activity.filter(({ action }) => action === "exported")).toMatchObject([{ detail: { filter: { state: ["accepted"] } } }])
    expect((await shop().raw("/admin/marketing/campaigns/mkcamp_gone/recipients/export")).status).toBe(404)
  })

  it("hands out more recipients than one piece holds, each once", async () => {
    await sql(
      `with people as (
         insert into marketing_profile (id, email, email_hash) select 'mprof_many_' || n, 'many-' || n || '@example.com', md5('many' || n) from generate_series(1, 2500) n
         on conflict (email) do update set email = excluded.email returning key
       ) insert into marketing_send (occurrence_key, profile_key, state) select ?, key, 'queued' from people`, [occurrence])
    const text = await (await shop().raw(`/admin/marketing/campaigns/${id}/recipients/export?state=queued`)).text()
    const addresses = text.trim().split("\r\n").slice(1).map((line) => line.split(",")[0])
    expect(addresses).toHaveLength(2_500)
    expect(new Set(addresses).size).toBe(2_500)
  })

  it("tells who did what to it", async () => {
    const { activity, count } = await get<CampaignActivityResponse>(`${id}/activity`)
    expect(count).toBe(1)
    expect(activity).toEqual([{ id: expect.any(String), at: expect.any(String), action: "created", actor: { type: "api-key", id: expect.any(String), name: null }, detail: expect.any(Object) }])
    await expect(get("mkcamp_gone/activity")).rejects.toThrow("404")
  })
})
