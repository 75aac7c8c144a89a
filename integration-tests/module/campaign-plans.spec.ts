import { hourArm } from "../../src/core/insights/statistics/best-hour"
import { sendingSetting } from "../../src/core/settings/sending"
import { beginDueCampaign } from "../../src/modules/marketing/areas/campaigns/begin-due-campaign"
import { beginCampaigns } from "../../src/modules/marketing/pump/begin-campaigns"
import { writeSetting } from "../../src/modules/marketing/queries/settings/write-setting"
import { eventually } from "../setup/eventually"
import { mailRoom } from "../setup/mail-room"
import { aDraft, aMessage, aSegmentOf, campaignsOf } from "../world/a-draft"

const HOUR = 3_600_000
const refresher = { refresh: async () => undefined }

describe("campaign plans", () => {
  const room = mailRoom("campaign_plans", { tasks: [beginCampaigns] })
  const { campaigns, start, reach, progress } = room

  const reasons = async (id: string) => Object.fromEntries((await campaigns().report(id)).reasons.map(({ reason, count }) => [reason, count]))
  const sends = (id: string) => room.context.db.query<{ email: string; state: string; reason: string | null; variant: number | null; due_at: Date | null }>(
    `select profile.email, send.state, send.reason, send.variant::int as variant, nullif(send.due_at, 'infinity') as due_at
     from marketing_send send join marketing_campaign campaign on campaign.occurrence_key = send.occurrence_key join marketing_profile profile on profile.key = send.profile_key
     where campaign.id = $1 order by profile.key`, [id])
  const draft = async (prefix: string, people: number, plan: object = {}, more: { message?: ReturnType<typeof aMessage> } = {}) => {
    const segment = await aSegmentOf(room.context, people, { prefix })
    // The pump brings segments up to date before it begins a campaign; these stand as written.
    await set("update marketing_segment set kind = 'static' where id = $1", [segment])
    return aDraft(room.context, [segment], { plan, ...more })
  }
  const soon = (ms: number) => new Date(Date.now() + ms).toISOString()
  const set = (sql: string, values: unknown[] = []) => room.context.db.query(sql, values)

  describe("a schedule", () => {
    it("begins at its time by itself, with the audience of that time", async () => {
      const id = await draft("sched", 5, { when: { kind: "at", at: soon(HOUR) } })
      expect(await campaigns().schedule(id)).toBeNull()
      expect(await campaigns().retrieve(id)).toMatchObject({ status: "scheduled", scheduled_for: expect.any(String), progress: { planned: 0 } })
      await expect(campaigns().update(id, { name: "Other" })).rejects.toThrow("Take it back to the drafts")
      start()
      await set("update marketing_campaign set scheduled_for = now() where id = $1", [id])
      await reach(id, "sent")
      expect(await progress(id)).toMatchObject({ planned: 5, accepted: 5 })
    })

    it("fixes the audience when it is made, if the plan says so, and lets it go when it is taken back", async () => {
      const id = await draft("frozen", 4, { when: { kind: "at", at: soon(HOUR) }, freeze: "schedule" })
      expect(await campaigns().schedule(id)).toBe(4)
      expect(await progress(id)).toMatchObject({ planned: 4, queued: 4 })
      await campaigns().unschedule(id)
      expect(await campaigns().retrieve(id)).toMatchObject({ status: "draft", scheduled_for: null, progress: { planned: 0 } })
      const [left] = await room.context.db.query<{ rows: number }>("select count(*)::int as rows from marketing_send where occurrence_key not in (select key from marketing_occurrence)")
      expect(left!.rows).toBe(0)
      await campaigns().schedule(id)
      expect(await progress(id)).toMatchObject({ planned: 4 })
    })

    it("is begun once by any number of processes", async () => {
      const id = await draft("once", 3, { when: { kind: "at", at: soon(HOUR) } })
      await campaigns().schedule(id)
      await set("update marketing_campaign set scheduled_for = now() where id = $1", [id])
      await Promise.all([1, 2, 3, 4].map(() => beginDueCampaign(room.context, refresher, id)))
      const found = await campaigns().retrieve(id)
      expect(found).toMatchObject({ status: "sending", paused_reason: null, progress: { planned: 3, queued: 3 } })
    })

    it("goes back to the drafts with the reason when it cannot be sent any more", async () => {
      const id = await draft("empty", 2, { when: { kind: "at", at: soon(HOUR) } })
      await campaigns().schedule(id)
      await set("update marketing_profile set deleted_at = now() where email like 'empty%'")
      await set("update marketing_campaign set scheduled_for = now() where id = $1", [id])
      await beginDueCampaign(room.context, refresher, id)
      const reason = expect.stringMatching(/could not be sent at its time.*Nobody is in this audience/)
      expect(await campaigns().retrieve(id)).toMatchObject({ status: "draft", paused_reason: reason })
      expect(await room.context.db.query("select actor_type, action, detail from marketing_activity where subject_id = $1", [id])).toEqual([{ actor_type: "system", action: "returned", detail: { reason } }])
    })

    it("refuses a moment that is over, and sending now what has a time", async () => {
      const id = await draft("past", 1, { when: { kind: "at", at: soon(-HOUR) } })
      await expect(campaigns().schedule(id)).rejects.toThrow("This moment is over")
      await expect(campaigns().send(id)).rejects.toThrow("has a time of its own")
      await expect(campaigns().schedule(await draft("no-time", 1))).rejects.toThrow("has no time")
    })
  })

  describe("lateness", () => {
    const late = async (prefix: string, plan: object, hours: number) => {
      const id = await draft(prefix, 3, { when: { kind: "at", at: soon(HOUR) }, ...plan })
      await campaigns().schedule(id)
      await set("update marketing_campaign set scheduled_for = now() - make_interval(hours => $2), updated_at = now() - make_interval(hours => $2 + 1) where id = $1", [id, hours])
      await beginDueCampaign(room.context, refresher, id)
      return id
    }

    it("of an hour sends all the same", async () => {
      const id = await late("hour", {}, 1)
      start()
      await reach(id, "sent")
      expect(await progress(id)).toMatchObject({ accepted: 3 })
    })

    it("of half a day waits for the same clock time of the next day", async () => {
      const id = await late("waits", {}, 12)
      start()
      await eventually("it rests", () => campaigns().retrieve(id), ({ wake_at }) => wake_at !== null)
      const rows = await sends(id)
      for (const { state, due_at } of rows) {
        expect(state).toBe("queued")
        expect(Math.round((due_at!.getTime() - Date.now()) / HOUR)).toBe(12)
      }
      expect(await room.sink.count()).toBe((await room.sink.mails()).filter(({ to }) => !to.startsWith("waits")).length)
    })

    it("of half a day skips everybody with the reason, if the plan says so", async () => {
      const id = await late("skips", { late: "skip" }, 12)
      start()
      await reach(id, "sent")
      expect(await reasons(id)).toEqual({ too_late: 3 })
    })

    it("is not that of a local time which was over when the campaign was scheduled: those get their mail at once", async () => {
      const zone = "Pacific/Kiritimati"
      const [clock] = await room.context.db.query<{ day: string; time: string }>(
        "select to_char(at, 'YYYY-MM-DD') as day, to_char(at, 'HH24:MI') as time from (select (now() - interval '7 hours') at time zone $1 as at) local", [zone])
      const id = await draft("past", 3, { late: "skip", when: { kind: "local", past: "send", ...clock! } })
      await set("update marketing_profile set time_zone = $1 where email like 'past%'", [zone])
      await campaigns().schedule(id)
      await beginDueCampaign(room.context, refresher, id)
      start()
      await reach(id, "sent")
      expect(await progress(id)).toMatchObject({ planned: 3, accepted: 3 })
    })

    it("is noticed in the middle of a campaign nobody could work on, not of one that a person had paused", async () => {
      const id = await draft("gap", 3)
      await campaigns().send(id)
      await set("update marketing_campaign set worked_at = now() - interval '12 hours', started_at = now() - interval '13 hours' where id = $1", [id])
      start()
      await eventually("it rests", () => campaigns().retrieve(id), ({ wake_at }) => wake_at !== null)
      expect(await progress(id)).toMatchObject({ queued: 3, accepted: 0 })
      await room.stop()

      const paused = await draft("pausedgap", 3)
      await campaigns().send(paused)
      await campaigns().pause(paused)
      await set("update marketing_campaign set worked_at = now() - interval '12 hours' where id = $1", [paused])
      await campaigns().resume(paused)
      start()
      await reach(paused, "sent")
      expect(await progress(paused)).toMatchObject({ accepted: 3 })
    })
  })

  describe("each recipient's own time", () => {
    it("is their clock's, through daylight saving and half-hour zones; those who have no zone keep the shop's", async () => {
      const id = await draft("zone", 4, { when: { kind: "local", day: "2027-03-28", time: "02:30" }, freeze: "schedule" })
      const zones = { "zone1@example.com": "Europe/Paris", "zone2@example.com": "Asia/Kolkata", "zone3@example.com": "America/New_York", "zone4@example.com": null }
      for (const [email, zone] of Object.entries(zones)) await set("update marketing_profile set time_zone = $2 where email = $1", [email, zone])
      await campaigns().schedule(id)
      const due = Object.fromEntries((await sends(id)).map(({ email, due_at }) => [email, due_at!.toISOString()]))
      expect(due).toEqual({
        // 02:30 does not exist in Paris that night: it is 03:30 there.
        "zone1@example.com": "2027-03-28T01:30:00.000Z", "zone2@example.com": "2027-03-27T21:00:00.000Z",
        "zone3@example.com": "2027-03-28T06:30:00.000Z", "zone4@example.com": "2027-03-28T02:30:00.000Z",
      })
    })

    it("sends to each when theirs has come, and finishes with the last", async () => {
      const id = await draft("turn", 3, { when: { kind: "at", at: soon(HOUR) }, freeze: "schedule" })
      await campaigns().schedule(id)
      await set(`update marketing_send send set due_at = case profile.email when 'turn1@example.com' then now() - interval '1 minute' else now() + interval '1 hour' end
        from marketing_profile profile where profile.key = send.profile_key and profile.email like 'turn%'`)
      await set("update marketing_campaign set scheduled_for = now() where id = $1", [id])
      start()
      await eventually("the first is sent", () => progress(id), ({ accepted }) => accepted === 1)
      await eventually("it rests", () => campaigns().retrieve(id), ({ wake_at }) => wake_at !== null)
      await set("update marketing_send set due_at = now() where due_at > now() and due_at < 'infinity'")
      await set("update marketing_campaign set wake_at = now() where id = $1", [id])
      await reach(id, "sent")
      expect(await progress(id)).toMatchObject({ planned: 3, accepted: 3 })
    })

    it("skips those whose time is over, if the plan says so", async () => {
      const today = new Date().toISOString().slice(0, 10)
      const id = await draft("over", 2, { when: { kind: "local", day: today, time: "00:00", past: "skip" }, freeze: "send" })
      await set("update marketing_profile set time_zone = 'Etc/GMT+12' where email = 'over1@example.com'")
      await set("update marketing_profile set time_zone = 'Pacific/Kiritimati' where email = 'over2@example.com'")
      const moment = new Date(`${today}T11:00:00Z`)
      const before = { ...room.context, now: () => moment }
      await campaignsOf(before).schedule(id)
      await beginDueCampaign(before, refresher, id)
      const rows = Object.fromEntries((await sends(id)).map(({ email, reason }) => [email, reason]))
      expect(rows["over2@example.com"]).toBe("too_late")
    })
  })

  describe("the best hour", () => {
    const PEOPLE = 120

    it("is that at which a person acts, outside quiet hours, on the campaign's day, and everybody has one", async () => {
      const day = new Date(Date.now() + 48 * HOUR).toISOString().slice(0, 10)
      const id = await draft("hour-of", PEOPLE, { when: { kind: "best_hour", day } })
      const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
      // One shopper is there every week of that day at 19:00; another's zone is two hours ahead; a third forbade to conclude from it.
      for (const [email, hour, times] of [["hour-of1@example.com", 19, 30], ["hour-of2@example.com", 6, 30], ["hour-of3@example.com", 13, 20]] as const) {
        await set(
          `insert into marketing_purchase (id, order_id, order_version, profile_key, profile_id, placed_at, currency_code, gross, net, refunded, reporting_currency)
           select 'p' || $1 || n, 'o' || $1 || n, 1, key, id, date_trunc('day', now()) - make_interval(days => (extract(dow from now())::int - $2 + 7) % 7 + 7 * n) + make_interval(hours => $3), 'eur', 1, 1, 0, 'eur'
           from marketing_profile, generate_series(1, $4::int) n where email = $1`, [email, weekday, hour, times])
      }
      await set("update marketing_profile set time_zone = 'Etc/GMT-2' where email = 'hour-of2@example.com'")
      await set("update marketing_profile set profiling_consent = 'unsubscribed' where email = 'hour-of3@example.com'")
      await campaigns().schedule(id)
      await set("update marketing_campaign set scheduled_for = now() where id = $1", [id])
      start()
      await eventually("all have their hour", () => sends(id), (rows) => rows.length === PEOPLE && rows.every(({ due_at }) => due_at !== null))
      const rows = await sends(id)
      for (const { due_at, email } of rows) {
        const local = (due_at!.getUTCHours() + (email === "hour-of2@example.com" ? 2 : 0)) % 24
        expect(local).toBeGreaterThanOrEqual(8)
        expect(local).toBeLessThan(21)
      }
      const of = (email: string) => rows.find((row) => row.email === email)!.due_at!.getUTCHours()
      // Who gets another hour is drawn by lot from the campaign and the person; all others follow themselves or the shop's pattern.
      const ids = Object.fromEntries((await room.context.db.query<{ email: string; id: string }>("select email, id from marketing_profile where email like 'hour-of%'")).map((row) => [row.email, row.id]))
      const arm = (email: string) => hourArm(id, ids[email]!)
      if (arm("hour-of1@example.com") === "best") expect(of("hour-of1@example.com")).toBe(19)
      if (arm("hour-of2@example.com") === "best") expect(of("hour-of2@example.com")).toBe(6)
      for (const { email, due_at } of rows) if (arm(email) !== "explore" && !/hour-of[12]@/.test(email)) expect([8, 19]).toContain(due_at!.getUTCHours())

      const told = async () => (await campaigns().report(id)).best_hour!
      expect(await told()).toMatchObject({ verdict: "waiting" })
      await set("update marketing_send set due_at = now() where due_at > now() and due_at < 'infinity'")
      await set("update marketing_campaign set wake_at = null where id = $1", [id])
      await reach(id, "sent")
      await set(
        `insert into marketing_touch (occurrence_key, profile_key, kind)
         select send.occurrence_key, send.profile_key, 'click' from marketing_send send
         join marketing_campaign campaign on campaign.occurrence_key = send.occurrence_key join marketing_profile profile on profile.key = send.profile_key
         where campaign.id = $1 and profile.id = any ($2)`, [id, Object.values(ids).filter((person) => hourArm(id, person) === "best")])
      const people = (wished: string) => Object.values(ids).filter((person) => hourArm(id, person) === wished).length
      expect(await told()).toMatchObject({ verdict: "more", best: { people: people("best"), clicked: people("best") }, fixed: { people: people("fixed"), clicked: 0 } })
    })
  })

  describe("the shop's rules", () => {
    const mailed = async (prefix: string, hoursAgo: number, { times = 1, state = "accepted" } = {}) => {
      for (let time = 0; time < times; time += 1) {
        await set(
          `insert into marketing_send (occurrence_key, profile_key, state, finished_at)
           select -1 - $3::int, key, $4, now() - make_interval(hours => $2) from marketing_profile where email like $1 || '%'`, [prefix, hoursAgo, Math.floor(Math.random() * 1e9), state])
      }
    }

    it("keep sixteen hours between two mails", async () => {
      const id = await draft("smart", 4)
      await mailed("smart1", 3)
      await mailed("smart2", 20)
      // Nobody knows whether it went out, so it counts as if it had.
      await mailed("smart3", 3, { state: "unknown" })
      await campaigns().send(id)
      start()
      await reach(id, "sent")
      expect(await progress(id)).toMatchObject({ accepted: 2, skipped: 2 })
      expect(await reasons(id)).toEqual({ smart_sending: 2 })
    })

    it("are counted before sending as they then hold, with those whom the shop never mails", async () => {
      start()
      const first = await draft("told1", 12)
      await campaigns().send(first)
      await reach(first, "sent")
      const segment = await aSegmentOf(room.context, 40, { prefix: "told2" })
      await set("insert into marketing_segment_member (segment_key, profile_key) select segment.key, profile.key from marketing_segment segment, marketing_profile profile where segment.id = $1 and profile.email like 'told1%'", [segment])
      await set("update marketing_segment set kind = 'static' where id = $1", [segment])
      await writeSetting(room.context.db, "sending", sendingSetting.schema.parse({ version: 1, holdoutAlways: 20 }))
      const id = await aDraft(room.context, [segment])
      const { audience, plan } = await campaigns().retrieve(id)
      const counted = await campaigns().countAudience(audience, plan)
      expect(counted.skips.map(({ reason }) => reason).sort()).toEqual(["always_held_out", "smart_sending"])
      expect(await campaigns().countAudience(audience, { ...plan, smartSending: "postpone" })).toMatchObject({
        later: counted.skips.find(({ reason }) => reason === "smart_sending")!.count, skips: [{ reason: "always_held_out" }],
      })
      expect(await campaigns().countAudience(audience)).toMatchObject({ later: 0, skips: [{ reason: "always_held_out" }] })
      await campaigns().send(id)
      await reach(id, "sent")
      expect(await reasons(id)).toEqual(Object.fromEntries(counted.skips.map(({ reason, count }) => [reason, count])))
      expect(await progress(id)).toMatchObject({ accepted: counted.reachable })
      await set("delete from marketing_setting where name = 'sending'")
    })

    it("let a mail wait instead, and send it when the hours are over", async () => {
      const id = await draft("later", 2, { smartSending: "postpone" })
      await mailed("later1", 10)
      await campaigns().send(id)
      start()
      await eventually("one is sent, one waits", () => progress(id), ({ accepted, queued, sending }) => accepted === 1 && queued === 1 && sending === 0)
      const [waits] = await sends(id)
      expect(Math.round((waits!.due_at!.getTime() - Date.now()) / HOUR)).toBe(6)
      await set("update marketing_send set due_at = now() where due_at > now() and due_at < 'infinity'")
      await set("update marketing_send set finished_at = finished_at - interval '10 hours' where occurrence_key < 0")
      await set("update marketing_campaign set wake_at = null where id = $1", [id])
      await reach(id, "sent")
      expect(await progress(id)).toMatchObject({ accepted: 2 })
    })

    it("cap the mails of a week, unless the campaign says otherwise", async () => {
      const id = await draft("cap", 3)
      await mailed("cap1", 40, { times: 3 })
      await mailed("cap2", 40, { times: 2 })
      await campaigns().send(id)
      start()
      await reach(id, "sent")
      expect(await reasons(id)).toEqual({ frequency_cap: 1 })
      const free = await draft("uncapped", 1, { frequencyCap: false, smartSending: "ignore" })
      await mailed("uncapped1", 1, { times: 9 })
      await campaigns().send(free)
      await reach(free, "sent")
      expect(await progress(free)).toMatchObject({ accepted: 1 })
    })

    it("leave the room they leave to the more important of two campaigns", async () => {
      const segment = await aSegmentOf(room.context, 40, { prefix: "prio-" })
      const later = await aDraft(room.context, [segment], { plan: { priority: "high", freeze: "schedule", when: { kind: "at", at: soon(3 * HOUR) } } })
      await campaigns().schedule(later)
      const [low, wide] = [await aDraft(room.context, [segment], { plan: { priority: "low" } }), await aDraft(room.context, [segment], { plan: { priority: "low", smartSending: "ignore" } })]
      await campaigns().send(low)
      start()
      await reach(low, "sent")
      expect(await reasons(low)).toEqual({ gave_way: 40 })
      // The cap of three leaves room for both.
      await campaigns().send(wide)
      await reach(wide, "sent")
      expect(await progress(wide)).toMatchObject({ accepted: 40 })
      // What is as important gives way to nothing.
      await set("update marketing_send set finished_at = finished_at - interval '1 day' where state = 'accepted'")
      const equal = await aDraft(room.context, [segment], { plan: { priority: "high" } })
      await campaigns().send(equal)
      await reach(equal, "sent")
      expect(await progress(equal)).toMatchObject({ accepted: 40 })
    })

    it("hold for two campaigns at the same moment: each person gets one of them", async () => {
      const segment = await aSegmentOf(room.context, 400, { prefix: "both-" })
      const ids = [await aDraft(room.context, [segment]), await aDraft(room.context, [segment])]
      for (const id of ids) await campaigns().send(id)
      start()
      const second = start()
      await Promise.all(ids.map((id) => reach(id, "sent")))
      await second.stop()
      const mails = (await room.sink.mails()).filter(({ to }) => to.startsWith("both-"))
      expect(new Set(mails.map(({ to }) => to)).size).toBe(400)
      expect(mails).toHaveLength(400)
    })

    it("let nobody's phone ring at night", async () => {
      const id = await draft("night", 2, { quietHours: "wait" })
      const hour = new Date().getUTCHours()
      // Where it is two in the morning, and where it is noon.
      const zone = (wanted: number) => `Etc/GMT${(hour - wanted + 36) % 24 - 12 >= 0 ? "+" : "-"}${Math.abs((hour - wanted + 36) % 24 - 12)}`
      await set("update marketing_profile set time_zone = $1 where email = 'night1@example.com'", [zone(2)])
      await set("update marketing_profile set time_zone = $1 where email = 'night2@example.com'", [zone(12)])
      await campaigns().send(id)
      start()
      await eventually("one is sent, one waits", () => progress(id), ({ accepted, queued, sending }) => accepted === 1 && queued === 1 && sending === 0)
      const [asleep] = await sends(id)
      expect(asleep!.due_at!.getTime() - Date.now()).toBeGreaterThan(4.9 * HOUR)
      expect(asleep!.due_at!.getTime() - Date.now()).toBeLessThan(6.1 * HOUR)
    })
  })

  it("keeps to its limit an hour, and says when it goes on", async () => {
    const id = await draft("pace", 50, { perHour: 600 })
    await campaigns().send(id)
    const begun = Date.now()
    start()
    await eventually("a minute's worth is sent", () => progress(id), ({ accepted }) => accepted >= 10)
    await eventually("it rests", () => campaigns().retrieve(id), ({ wake_at }) => wake_at !== null)
    const { accepted } = await progress(id)
    expect(accepted).toBeLessThanOrEqual(10 + Math.ceil((Date.now() - begun) / 6_000))
  })

  it("marks links that lead to the storefront, and counts their clicks", async () => {
    const message = aMessage({ mjml: `<mjml><mj-body><mj-section><mj-column><mj-button href="http://localhost:8000/spring#top">Shop</mj-button></mj-column></mj-section></mj-body></mjml>` })
    const id = await draft("utm", 1, { utm: { source: "email", campaign: "spring" } }, { message })
    await campaigns().send(id)
    start()
    await reach(id, "sent")
    expect((await campaigns().report(id)).links).toMatchObject([{ url: "http://localhost:8000/spring?utm_source=email&utm_medium=email&utm_campaign=spring#top" }])
  })
})
