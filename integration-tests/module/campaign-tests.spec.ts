import { decideTest } from "../../src/modules/marketing/queries/campaigns/decide-test"
import { sleepCampaign } from "../../src/modules/marketing/queries/campaigns/sleep-campaign"
import { decideOpenTests } from "../../src/modules/marketing/areas/campaigns/decide-tests"
import { writeSetting } from "../../src/modules/marketing/queries/settings/write-setting"
import { decideCampaignTests } from "../../src/modules/marketing/pump/decide-campaign-tests"
import { eventually } from "../setup/eventually"
import { mailRoom } from "../setup/mail-room"
import { somebodyWaits } from "../setup/somebody-waits"
import { aDraft, aSegmentOf } from "../world/a-draft"

const subjects = { vary: "subject", variants: [{ name: "Plain" }, { subject: "Only today" }] }

describe("A/B tests and holdouts", () => {
  const room = mailRoom("campaign_tests", { tasks: [decideCampaignTests], sink: { keepRaw: 20_000 } })
  const { campaigns, start } = room
  const set = (sql: string, values: unknown[] = []) => room.context.db.query(sql, values)
  const sent = (prefix: string, people: number, plan: object) => room.send(prefix, people, { plan })
  const report = (id: string) => campaigns().report(id)
  const test = async (id: string) => (await report(id)).test!
  const idle = (id: string) => eventually("nobody is due", async () => ({ wakes: (await campaigns().retrieve(id)).wake_at, ...(await report(id)).progress }), ({ wakes, sending }) => wakes !== null && sending === 0)
  const lots = (id: string) => room.context.db.query<{ profile: string; variant: number | null; reason: string | null; waits: boolean }>(
    `select profile.id as profile, send.variant::int as variant, send.reason, coalesce(send.due_at = 'infinity', false) as waits
     from marketing_send send join marketing_campaign campaign on campaign.occurrence_key = send.occurrence_key join marketing_profile profile on profile.key = send.profile_key
     where campaign.id = $1 order by profile.key`, [id])
  /** So many of the people who got a variant click. */
  const clicks = (id: string, variant: number, people: number) => set(
    `insert into marketing_touch (occurrence_key, profile_key, kind)
     select send.occurrence_key, send.profile_key, 'click' from marketing_send send join marketing_campaign campaign on campaign.occurrence_key = send.occurrence_key
     where campaign.id = $1 and send.variant = $2 order by send.profile_key limit $3`, [id, variant, people])
  const timeComes = (id: string) => set("update marketing_campaign set started_at = now() - interval '25 hours' where id = $1", [id])

  it("sends to a share first, and the clear winner to the rest, each person one mail with their own subject", async () => {
    const id = await sent("winner-", 4_000, { test: { ...subjects, share: 60, metric: "clicks", decideAfterHours: 24 } })
    start()
    await idle(id)
    const first = await test(id)
    expect(first.verdict.kind).toBe("running")
    expect(first.rest.waiting).toBe(first.rest.people)
    expect(first.variants.map(({ name, subject }) => [name, subject])).toEqual([["Plain", "Spring is here, {{ person.first_name }}"], ["B", "Only today"]])
    expect(first.sample_ratio.fine).toBe(true)
    for (const { assigned, accepted } of first.variants) {
      expect(Math.abs(assigned - 1_200)).toBeLessThan(150)
      expect(accepted).toBe(assigned)
    }

    await clicks(id, 1, 60)
    await clicks(id, 2, 160)
    expect((await test(id)).verdict).toMatchObject({ kind: "running", words: expect.stringContaining("leads") })
    await timeComes(id)
    await eventually("the winner went to the rest", () => campaigns().retrieve(id), ({ status }) => status === "sent")
    const decided = await test(id)
    expect(decided).toMatchObject({ verdict: { kind: "winner", variant: 2 }, rest: { waiting: 0, variant: 2 } })
    expect(decided.decided_at).not.toBeNull()
    expect(await room.context.db.query("select action, detail from marketing_activity where subject_id = $1 order by key", [id])).toMatchObject([
      { action: "decided", detail: { variant: 2, people: decided.rest.people } }, { action: "finished" },
    ])
    // Whom the winner was sent to is not in the test.
    expect(decided.variants.map(({ assigned }) => assigned)).toEqual(first.variants.map(({ assigned }) => assigned))
    const mails = (await room.sink.mails()).filter(({ to }) => to.startsWith("winner-"))
    expect(mails).toHaveLength(4_000)
    expect(new Set(mails.map(({ to }) => to)).size).toBe(4_000)
    const ours = mails.filter(({ raw }) => /^Subject: Only today\r$/m.test(raw)).length
    expect(ours).toBe(first.variants[1]!.assigned + first.rest.people)
  })

  it("ends honestly without a clear winner: the control goes out, and says so", async () => {
    const id = await sent("even-", 2_600, { test: { ...subjects, share: 90, metric: "clicks", decideAfterHours: 24 } })
    start()
    await idle(id)
    await clicks(id, 1, 50)
    await clicks(id, 2, 52)
    await timeComes(id)
    await eventually("it is sent", () => campaigns().retrieve(id), ({ status }) => status === "sent")
    expect(await test(id)).toMatchObject({ verdict: { kind: "no_clear_winner", variant: 1 }, rest: { variant: 1, waiting: 0 } })
  })

  it("gives no verdict over groups that are not as large as they were meant to be, and waits for a person", async () => {
    const id = await sent("odd-", 1_000, { test: { ...subjects, share: 80, metric: "clicks", decideAfterHours: 24 } })
    start()
    await idle(id)
    await set(`delete from marketing_send send using marketing_campaign campaign where campaign.occurrence_key = send.occurrence_key and campaign.id = $1 and send.variant = 2
      and send.profile_key % 2 = 0`, [id])
    await timeComes(id)
    for (const again of [1, 2]) expect([again, await decideOpenTests(room.context)]).toEqual([again, 0])
    const waiting = (await test(id)).rest.waiting
    expect(await room.context.db.query("select title, description from marketing_notice where kind = 'test_unbalanced'")).toEqual([
      { title: "The test of the campaign “Spring sale” waits for you", description: expect.stringContaining(`${waiting} people wait: choose a variant`) },
    ])
    expect(await test(id)).toMatchObject({ verdict: { kind: "unbalanced", variant: null }, sample_ratio: { fine: false } })
    await campaigns().decideTest(id, 1)
    await eventually("it is sent", () => campaigns().retrieve(id), ({ status }) => status === "sent")
    expect(await test(id)).toMatchObject({ verdict: { kind: "winner", variant: 1, words: "“Plain” was chosen by hand." } })
    await expect(campaigns().decideTest(id, 2)).rejects.toThrow("decided already")
  })

  it("is decided once by any number of processes", async () => {
    const id = await sent("race-", 300, { test: { ...subjects, share: 50, metric: "clicks", decideAfterHours: 24 } })
    await timeComes(id)
    const decided = await Promise.all([1, 2, 3, 4].map(() => decideOpenTests(room.context)))
    expect(decided.reduce((sum, one) => sum + one, 0)).toBe(1)
    expect((await lots(id)).filter(({ waits }) => waits)).toHaveLength(0)
  })

  it("wakes a campaign that lies down to rest in the very moment of the decision", async () => {
    const id = await sent("doze-", 100, { test: { ...subjects, share: 50, metric: "clicks", decideAfterHours: 24 } })
    const { db } = room.context
    const [campaign] = await db.query<{ key: number; occurrence_key: number }>("select key::float8 as key, occurrence_key::float8 as occurrence_key from marketing_campaign where id = $1", [id])
    await set("update marketing_send set state = 'accepted' where occurrence_key = $2 and due_at is null and $1::text is not null", [id, campaign!.occurrence_key])
    let resting: Promise<void>
    await db.transaction(async (inner) => {
      await decideTest(inner, { campaignKey: campaign!.key, occurrenceKey: campaign!.occurrence_key, variant: 1, verdict: { kind: "winner" } })
      resting = sleepCampaign(db, campaign!.key)
      await somebodyWaits(db)
    })
    await resting!
    expect(await db.query("select wake_at from marketing_campaign where id = $1", [id])).toEqual([{ wake_at: null }])
  })

  it("draws the same lots for the same campaign, and other lots for another", async () => {
    const segment = await aSegmentOf(room.context, 500, { prefix: "lots-" })
    const plan = { test: { ...subjects, share: 100 }, holdout: 10 }
    const [one, other] = [await aDraft(room.context, [segment], { plan }), await aDraft(room.context, [segment], { plan })]
    for (const id of [one, other]) await campaigns().send(id)
    const [first, second] = [await lots(one), await lots(other)]
    expect(first.filter(({ variant }, index) => variant !== second[index]!.variant).length).toBeGreaterThan(100)
    // Frozen a second time, after it was taken back, everybody is where they were.
    const again = await aDraft(room.context, [segment], { plan: { ...plan, when: { kind: "at", at: new Date(Date.now() + 3_600_000).toISOString() }, freeze: "schedule" } })
    await campaigns().schedule(again)
    const before = await lots(again)
    await campaigns().unschedule(again)
    await campaigns().schedule(again)
    expect(await lots(again)).toEqual(before)
  })

  it("puts the sender and the content to the test, with each variant's own links", async () => {
    const other = `<mjml><mj-body><mj-section><mj-column><mj-button href="https://shop.example.com/b">B</mj-button></mj-column></mj-section></mj-body></mjml>`
    const id = await sent("content-", 60, { test: { vary: "content", variants: [{}, { subject: "B", mjml: other }], share: 100, metric: "clicks" } })
    start()
    await eventually("it is sent", () => campaigns().retrieve(id), ({ status }) => status === "sent")
    expect((await report(id)).links.map(({ url }) => url).sort()).toEqual(["https://shop.example.com/b", "https://shop.example.com/spring"])
    const sender = await sent("sender-", 60, { test: { vary: "sender", variants: [{}, { sender: { name: "Ada of the shop", email: "ada@example.com" } }], share: 100 } })
    await eventually("it is sent", () => campaigns().retrieve(sender), ({ status }) => status === "sent")
    const from = new Set((await room.sink.mails()).filter(({ to }) => to.startsWith("sender-")).map(({ raw }) => /^From: .*<(.*)>/m.exec(raw)![1]))
    expect(from).toEqual(new Set(["shop@example.com", "ada@example.com"]))
  })

  it("refuses a test whose variant cannot be drawn, with its letter and place", async () => {
    const id = await aDraft(room.context, [await aSegmentOf(room.context, 2, { prefix: "bad-" })], { plan: { test: { vary: "subject", variants: [{}, { subject: "{{ person.oops }}" }] } } })
    const { problems } = await campaigns().retrieve(id)
    expect(problems).toMatchObject([{ path: ["message", "variants", 1, "subject"], message: expect.stringMatching(/^Variant B: .*is not a merge tag/) }])
    await expect(campaigns().send(id)).rejects.toThrow("Variant B")
  })

  it("checks what each variant says as it checks the message", async () => {
    const bare = `<mjml><mj-body><mj-section><mj-column><mj-image src="http://shop.example.com/a.jpg" /><mj-button href="/spring">See</mj-button></mj-column></mj-section></mj-body></mjml>`
    const id = await aDraft(room.context, [await aSegmentOf(room.context, 2, { prefix: "checked-" })], { plan: { test: { vary: "content", variants: [{}, { mjml: bare }] } } })
    const { problems, checks } = await campaigns().retrieve(id)
    expect(problems).toMatchObject([{ path: ["message", "variants", 1, "mjml"], message: expect.stringContaining("/spring") }])
    expect(problems[0]!.message).toMatch(/^Variant B: /)
    const ofB = checks.filter(({ message }) => message.startsWith("Variant B: ")).map(({ name, level }) => [name, level])
    expect(ofB).toEqual(expect.arrayContaining([["links", "problem"], ["pictures", "warning"]]))
    expect(ofB.some(([, level]) => level === "fine")).toBe(false)
  })

  it("mails nobody who is held out, and measures what mailing did against them", async () => {
    const id = await sent("held-", 4_000, { holdout: 25 })
    start()
    await eventually("it is sent", () => campaigns().retrieve(id), ({ status }) => status === "sent")
    const { progress, reasons } = await report(id)
    expect(progress.planned).toBe(4_000)
    expect(Math.abs(progress.skipped - 1_000)).toBeLessThan(120)
    expect(reasons).toMatchObject([{ reason: "holdout", count: progress.skipped }])
    expect((await room.sink.mails()).filter(({ to }) => to.startsWith("held-"))).toHaveLength(progress.accepted)

    expect((await report(id)).holdout).toMatchObject({ percent: 25, verdict: "inconclusive", held: { people: progress.skipped, ordered: 0 } })
    // A tenth of those mailed order for 50.00, a twentieth of those held out.
    await set(
      `insert into marketing_purchase (id, order_id, order_version, profile_key, profile_id, placed_at, currency_code, gross, net, refunded, reporting_currency, reporting_net)
       select 'h' || profile.key, 'h' || profile.key, 1, profile.key, profile.id, now(), 'eur', 5000, 5000, 0, 'eur', 5000
       from marketing_send send join marketing_campaign campaign on campaign.occurrence_key = send.occurrence_key join marketing_profile profile on profile.key = send.profile_key
       where campaign.id = $1 and send.profile_key % case when send.reason = 'holdout' then 20 else 10 end = 0`, [id])
    const holdout = (await report(id)).holdout!
    expect(holdout).toMatchObject({ verdict: "more", currency: "eur", window_days: 5 })
    expect(holdout.sent.people + holdout.held.people).toBe(4_000)
    expect(holdout.order_lift.value).toBeCloseTo(0.05, 1)
    expect(holdout.order_lift.interval[0]).toBeGreaterThan(0)
    expect(holdout.incremental_revenue.value).toBe(Math.round(holdout.revenue_lift.value * holdout.sent.people))
  })

  it("measures a holdout without those whom the shop never mails, who are no part of its lot", async () => {
    await writeSetting(room.context.db, "sending", { holdoutAlways: 10 })
    const id = await sent("always-", 4_000, { holdout: 10 })
    await writeSetting(room.context.db, "sending", {})
    const { progress, reasons, holdout } = await report(id)
    const always = reasons.find(({ reason }) => reason === "always_held_out")!.count
    expect(Math.abs(always - 400)).toBeLessThan(100)
    expect(Math.abs(reasons.find(({ reason }) => reason === "holdout")!.count - 360)).toBeLessThan(100)
    expect(holdout!.sent.people + holdout!.held.people).toBe(progress.planned - always)
    expect(holdout!.verdict).toBe("inconclusive")
  })

  it("finds a winner among few people once all of the test are mailed", async () => {
    const id = await sent("few-", 1_000, { test: { ...subjects, share: 60, metric: "clicks", decideAfterHours: 24 } })
    start()
    await idle(id)
    await clicks(id, 1, 10)
    await clicks(id, 2, 60)
    await timeComes(id)
    await eventually("it is sent", () => campaigns().retrieve(id), ({ status }) => status === "sent")
    expect((await test(id)).verdict).toMatchObject({ kind: "winner", variant: 2 })
  })

  it("goes again to those who got a campaign, whose mail did not come back, who did not click in it though that would be seen, and who ordered nothing since", async () => {
    const id = await sent("again-", 20, {})
    start()
    await eventually("it is sent", () => campaigns().retrieve(id), ({ status }) => status === "sent")
    await set(
      `insert into marketing_touch (occurrence_key, profile_key, kind, machine)
       select occurrence_key, profile.key, 'click', profile.email = 'again-2@example.com' from marketing_campaign, marketing_profile profile
       where marketing_campaign.id = $1 and profile.email in ('again-1@example.com', 'again-2@example.com')`, [id])
    await set(
      `insert into marketing_provider_event (provider, event_id, kind, bounce, email_hash, occurrence_key, profile_key, occurred_at)
       select 'test', profile.id, told.kind, told.bounce, profile.email_hash, campaign.occurrence_key, profile.key, now()
       from marketing_campaign campaign, (values ('again-3', 'bounced', 'policy'), ('again-4', 'delivered', null)) as told (name, kind, bounce)
       join marketing_profile profile on profile.email = told.name || '@example.com' where campaign.id = $1`, [id])
    await set("update marketing_profile set click_consent = 'unsubscribed' where email = 'again-5@example.com'")
    await set(`update marketing_profile set last_order_at = now() + case email when 'again-6@example.com' then interval '1 minute' else interval '-1 day' end where email in ('again-6@example.com', 'again-7@example.com')`)
    await set(`update marketing_campaign set plan = plan || '{"freeze":"schedule"}' where id = $1`, [id])
    const copy = await campaigns().resend(id, { id: campaigns().newId(), createdBy: null })
    // Who clicks until it goes out is left out.
    expect(copy.plan).toMatchObject({ freeze: "send" })
    expect((await campaigns().countAudience(copy.audience)).planned).toBe(16)
    await campaigns().update(copy.id, { plan: { ...(await campaigns().retrieve(copy.id)).plan, smartSending: "ignore" } })
    await campaigns().send(copy.id)
    await eventually("it is sent", () => campaigns().retrieve(copy.id), ({ status }) => status === "sent")
    expect((await report(copy.id)).progress).toMatchObject({ planned: 16, accepted: 16 })
  })
})
