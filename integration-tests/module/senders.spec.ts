import { createNotices, type FeedNotification } from "../../src/modules/marketing/areas/notices"
import { createSenders } from "../../src/modules/marketing/areas/senders"
import { senderSchema } from "../../src/core/campaigns/senders/sender.schema"
import { claimWithin } from "../../src/modules/marketing/delivery/claim-within"
import { senderOfOccurrence } from "../../src/modules/marketing/delivery/sender-of"
import { settleFeedbackBatch } from "../../src/modules/marketing/pump/settle-feedback"
import { beatWorker } from "../../src/modules/marketing/queries/campaigns/beat-worker"
import { claimSends } from "../../src/modules/marketing/queries/campaigns/claim-sends"
import { openDatabase } from "../../src/modules/marketing/database"
import { eventually } from "../setup/eventually"
import { mailRoom } from "../setup/mail-room"
import { somebodyWaits } from "../setup/somebody-waits"
import { aDraft, aMessage } from "../world/a-draft"
import { interrupted } from "../world/interrupted"
import { theMailSink, type MailSink } from "../world/the-mail-sink"

const DAY = 86_400_000

describe("senders", () => {
  const few = { connections: 3 }
  let other: MailSink
  beforeAll(async () => { other = await theMailSink() })
  afterAll(() => other?.stop())
  const room = mailRoom("senders", {
    smtp: few,
    email: () => ({ transports: { news: { url: other.url, ...few }, host: { notification: true } }, pauseAt: { afterMails: 10 } }),
  })
  const { campaigns, start, reach, progress } = room
  let clock = new Date("2026-03-01T10:00:00Z")
  const sent: unknown[] = []
  beforeAll(() => { room.context.notifications = () => ({ createNotifications: async (given) => void sent.push(given) }) })
  beforeEach(async () => {
    await Promise.all([room.sink.forget(), other.forget()])
    room.context.now = () => new Date()
  })

  const senders = () => createSenders(room.context)
  const aSender = (given: Partial<Parameters<typeof senderSchema.parse>[0] & object> = {}) =>
    senders().create(senderSchema.parse({ name: "News", from_name: "News of the shop", from_email: "news@example.com", reply_to: "help@example.com", transport: "news", ...given }), null)
  const sending = (people: number, prefix: string, id?: string) =>
    room.send(prefix, people, { message: aMessage({ sender: { ...(id ? { id } : {}), name: "", email: "", replyTo: "" } }), name: `To ${prefix}` })
  const told = async () => {
    const got: FeedNotification[] = []
    await createNotices(room.context).deliver(async (notification) => void got.push(notification))
    return got
  }

  it("the sender of the options is there by itself, and takes campaigns that name none", async () => {
    const { senders: [built, ...more], transports } = await senders().list()
    expect(more).toEqual([])
    expect(built).toMatchObject({ id: "msender_options", name: "Test shop", from_email: "shop@example.com", built_in: true, is_default: true, status: "active", problem: null })
    expect(transports).toEqual([{ name: "smtp", kind: "smtp", host: "127.0.0.1" }, { name: "news", kind: "smtp", host: "127.0.0.1" }, { name: "host", kind: "notification", host: null }])
    const id = await sending(3, "plain")
    start()
    await reach(id, "sent")
    expect((await room.sink.mails())[0]!.raw).toMatch(/^From: "Test shop" <shop@example.com>\r$/m)
    await expect(senders().update("msender_options", { from_email: "other@example.com" })).rejects.toThrow(/plugin's options/)
    await expect(senders().remove("msender_options")).rejects.toThrow(/stays/)
  })

  it("a campaign goes out by the sender it names: its addresses, its way out; and that sender cannot be deleted meanwhile", async () => {
    const sender = await aSender()
    const id = await sending(4, "named", sender)
    await expect(senders().remove(sender)).rejects.toThrow(/“To named” uses it/)
    start()
    await reach(id, "sent")
    expect(await room.sink.count()).toBe(0)
    const [mail] = await other.mails()
    expect(mail!.raw).toMatch(/^From: "News of the shop" <news@example.com>\r$/m)
    expect(mail!.raw).toMatch(/^Reply-To: <help@example.com>\r$/m)
    await senders().remove(sender)
    expect((await campaigns().retrieve(await aDraft(room.context, [], { message: aMessage({ sender: { id: sender, name: "", email: "", replyTo: "" } }) }))).problems)
      .toContainEqual({ path: ["message", "sender", "id"], message: "The chosen sender does not exist any more. Choose another." })
  })

  it("warms up: a day's mails and no more, by any number of processes, then twice as many the next day", async () => {
    const sender = await aSender({ name: "Fresh", warm_up: { first: 10, target: 1_000 } })
    const id = await sending(45, "warm", sender)
    room.context.now = () => clock
    await room.context.db.query("update marketing_send set claimed_at = null")
    start()
    start()
    const full = (mails: number) => eventually(`${mails} mails are out, and it says why it waits`, () => campaigns().retrieve(id), ({ waiting, progress }) => waiting !== null && progress.accepted === mails)
    expect(await full(10)).toMatchObject({ status: "sending", waiting: expect.stringMatching(/“Fresh” is warming up, and the 10 mails of today are out/), progress: { accepted: 10, queued: 35 } })
    expect(await senders().retrieve(sender)).toMatchObject({ warm_up: { step: 0, cap: 10, sent_today: 10 } })

    // The ledger's times are the database's: the mails of "today" are moved into yesterday with the clock.
    await room.context.db.query("update marketing_send set claimed_at = $1 where state = 'accepted'", [clock])
    clock = new Date(clock.getTime() + DAY)
    expect(await full(30)).toMatchObject({ progress: { accepted: 30, queued: 15 } })
    await senders().update(sender, { warm_up: null })
    clock = new Date(clock.getTime() + 60_000)
    await reach(id, "sent")
    expect(await other.count()).toBe(45)
  })

  it("keeps its pace", async () => {
    const sender = await aSender({ name: "Slow", per_second: 10 })
    const id = await sending(25, "slow", sender)
    const begun = Date.now()
    start()
    await reach(id, "sent")
    // Ten at once, the other fifteen a tenth of a second each: a slower machine only takes longer.
    expect(Date.now() - begun).toBeGreaterThan(900)
    expect(await other.count()).toBe(25)
  })

  it("rests between mails that are minutes apart without holding any in hand", async () => {
    const sender = await aSender({ name: "Slower", per_hour: 6 })
    const id = await sending(5, "hourly", sender)
    start()
    await eventually("one mail", () => other.count(), (count) => count === 1)
    await eventually("the others wait", () => progress(id), ({ accepted, sending, queued }) => accepted === 1 && sending === 0 && queued === 4)
    await campaigns().cancel(id)
  })

  it("a paused sender holds its campaigns, which say so, and go on with it", async () => {
    const sender = await aSender({ name: "Held" })
    const id = await sending(5, "held", sender)
    await senders().pause(sender, "For the holidays.")
    start()
    const held = await eventually("it says why it waits", () => campaigns().retrieve(id), ({ waiting }) => waiting !== null)
    expect(held).toMatchObject({ status: "sending", waiting: expect.stringMatching(/“Held” is paused: For the holidays\./), progress: { queued: 5 } })
    await senders().resume(sender)
    await reach(id, "sent")
  })

  it("stops by itself when too many mails come back, tells it once in the admin, and counts anew when resumed", async () => {
    const sender = await aSender({ name: "Unlucky" })
    const id = await sending(40, "unlucky", sender)
    start()
    await reach(id, "sent")
    await told()
    const bounce = (offset: number) => room.context.db.query(
      `insert into marketing_provider_event (provider, event_id, kind, bounce, email_hash, occurrence_key, profile_key, occurred_at)
       select 'test', 'b' || send.profile_key, 'bounced', 'hard', md5(send.profile_key::text), send.occurrence_key, send.profile_key, now()
       from marketing_send send join marketing_campaign campaign on campaign.occurrence_key = send.occurrence_key
       where campaign.id = $1 order by send.profile_key limit 2 offset $2`, [id, offset])
    await bounce(0)
    while (await settleFeedbackBatch(room.context, 100)) { /* until nothing waits */ }
    expect(await senders().retrieve(sender)).toMatchObject({ status: "paused", paused_reason: "Of 40 mails of the last days 2 came back for good and 0 were reported as spam." })
    expect(await told()).toMatchObject([{ channel: "feed", template: "marketing-sender-paused", data: { title: "The sender “Unlucky” was paused" } }])
    expect(await told()).toEqual([])
    await senders().resume(sender)
    await bounce(2)
    while (await settleFeedbackBatch(room.context, 100)) { /* until nothing waits */ }
    expect(await senders().retrieve(sender)).toMatchObject({ status: "active" })
  })

  it("stops with its campaign while mails of both are claimed", async () => {
    const { context } = room
    const named = await aSender({ name: "Unlucky at work", warm_up: { first: 50, target: 1_000 } })
    const id = await sending(40, "unlucky-at-work", named)
    const [campaign] = await context.db.query<{ key: number; occurrence: number }>("select key::float8 as key, occurrence_key::float8 as occurrence from marketing_campaign where id = $1", [id])
    const { key: campaignKey, occurrence: occurrenceKey } = campaign!
    const sender = await senderOfOccurrence(context, occurrenceKey, aMessage({ sender: { id: named, name: "", email: "", replyTo: "" } }))
    await context.db.query(
      `with sent as (
         update marketing_send set state = 'accepted', finished_at = now(), claimed_at = now()
         where occurrence_key = $1 and profile_key in (select profile_key from marketing_send where occurrence_key = $1 order by 1 limit 20) returning profile_key
       )
       insert into marketing_provider_event (provider, event_id, kind, bounce, email_hash, occurrence_key, profile_key, occurred_at)
       select 'test', 'w' || profile_key, 'bounced', 'hard', md5(profile_key::text), $1, profile_key, now() from sent order by profile_key limit 2`, [occurrenceKey])
    await beatWorker(context.db, "by-hand")
    let settling: Promise<number>
    const rules = { contact: { quietHours: null, smartSending: null, frequencyCap: null }, perHour: 100, timeZone: "UTC", priority: "normal" as const }
    const { claim } = claimWithin({
      context: { ...context, workerId: "by-hand", signal: new AbortController().signal }, sender, limit: undefined,
      claim: async (db, after, limit) => {
        settling = settleFeedbackBatch(context, 100)
        settling.catch(() => undefined)
        await somebodyWaits(context.db)
        return claimSends(db, { campaignKey, occurrenceKey, workerId: "by-hand", after, limit, facts: [], rules })
      },
    })
    expect((await claim(0, 10)).sends.length).toBeGreaterThan(0)
    expect(await settling!).toBe(2)
    expect(await senders().retrieve(named)).toMatchObject({ status: "paused" })
    expect(await campaigns().retrieve(id)).toMatchObject({ status: "paused" })
  })

  it("goes out through Medusa's Notification module with headers and a key a try", async () => {
    const sender = await aSender({ name: "Host's own", transport: "host" })
    const id = await sending(3, "host", sender)
    start()
    await reach(id, "sent")
    expect(sent).toHaveLength(3)
    expect(sent[0]).toMatchObject({
      channel: "email", from: "News of the shop <news@example.com>", template: "marketing-campaign",
      content: { subject: expect.stringMatching(/^Spring is here, Person/), html: expect.stringContaining("Hello Person"), text: expect.stringContaining("Hello Person") },
      provider_data: {
        replyTo: "help@example.com", headers: { "List-Unsubscribe-Post": "List-Unsubscribe=One-Click", "List-Unsubscribe": expect.stringMatching(/^<http.*\/marketing\/u\?t=/) },
        personalizations: [{ to: [{ email: expect.stringMatching(/^host\d@example\.com$/) }], custom_args: { message_id: expect.stringMatching(/^marketing\./) } }],
      },
      idempotency_key: expect.stringMatching(/^marketing\..*@example\.com:1:[0-9a-f]{12}$/),
    })
  })

  it("becomes the default one after the other when two are chosen at once", async () => {
    const defaults = async () => (await senders().list()).senders.filter(({ is_default }) => is_default).map(({ id }) => id)
    const [former] = await defaults() as [string]
    const [chosen, alsoChosen] = [await aSender({ name: "Chosen" }), await aSender({ name: "Chosen too" })]
    const another = openDatabase({ connectionString: room.context.url }, { size: 2, statementTimeoutMs: 60_000 })
    try {
      let meanwhile: Promise<unknown> = Promise.resolve()
      const db = interrupted(room.context.db, "set is_default = true", async () => {
        meanwhile = createSenders({ ...room.context, db: another }).makeDefault(alsoChosen)
        meanwhile.catch(() => undefined)
        await somebodyWaits(room.context.db)
      })
      expect(await createSenders({ ...room.context, db }).makeDefault(chosen)).toBe(former)
      expect(await meanwhile).toBe(chosen)
    } finally {
      await another.close()
    }
    expect(await defaults()).toEqual([alsoChosen])
    await senders().makeDefault(former)
  })

  it("word that cannot be told is tried again under another key, and given up in the end", async () => {
    await room.context.db.query("delete from marketing_notice")
    await room.context.db.query("insert into marketing_notice (id, kind, title, description) values ('mnotice_1', 'sender_paused', 'Title', 'Text')")
    const keys: string[] = []
    for (let round = 0; round < 7; round += 1) {
      await createNotices(room.context).deliver(async ({ idempotency_key }) => {
        keys.push(idempotency_key)
        throw new Error("Could not find a notification provider for channel: feed")
      })
    }
    expect(keys).toEqual([0, 1, 2, 3, 4].map((n) => `mnotice_1:${n}`))
  })
})
