import { beginDueCampaign } from "../../src/modules/marketing/areas/campaigns/begin-due-campaign"
import { returnToDraft } from "../../src/modules/marketing/areas/campaigns/return-to-draft"
import { createSenders } from "../../src/modules/marketing/areas/senders"
import { claimWithin } from "../../src/modules/marketing/delivery/claim-within"
import { senderOfOccurrence } from "../../src/modules/marketing/delivery/sender-of"
import { watchLateness } from "../../src/modules/marketing/delivery/watch-lateness"
import { beatWorker } from "../../src/modules/marketing/queries/campaigns/beat-worker"
import { claimSends, type ClaimRules } from "../../src/modules/marketing/queries/campaigns/claim-sends"
import { finishSends } from "../../src/modules/marketing/queries/campaigns/finish-sends"
import { putOffClaimed } from "../../src/modules/marketing/queries/campaigns/put-off-claimed"
import { releaseUnheld } from "../../src/modules/marketing/queries/campaigns/release-unheld"
import { mailRoom } from "../setup/mail-room"
import { somebodyWaits } from "../setup/somebody-waits"
import { interrupted } from "../world/interrupted"
import { aDraft, aMessage, aSegmentOf } from "../world/a-draft"

const HOUR = 3_600_000
const DAY = 86_400_000
const refresher = { refresh: async () => undefined }

/** What two processes, or a process and a person, may do to one campaign in the same moment. */
describe("in the same moment", () => {
  const room = mailRoom("campaign_races")
  const { campaigns, progress } = room
  const db = () => room.context.db
  const keysOf = async (id: string) => (await db().query<{ campaignKey: number; occurrenceKey: number }>(`select key::float8 as "campaignKey", occurrence_key::float8 as "occurrenceKey" from marketing_campaign where id = $1`, [id]))[0]!
  const scheduled = async (prefix: string, people: number, plan: object = {}) => {
    const id = await aDraft(room.context, [await aSegmentOf(room.context, people, { prefix })], { plan: { when: { kind: "at", at: new Date(Date.now() + HOUR).toISOString() }, ...plan } })
    await campaigns().schedule(id)
    return id
  }
  /** Takes people of a campaign in a worker's hand. */
  const claim = async (id: string, workerId: string, limit = 10, rules?: ClaimRules, inner = db()) => {
    await beatWorker(db(), workerId)
    const hand = { ...(await keysOf(id)), workerId }
    const { sends } = await claimSends(inner, { ...hand, after: 0, limit, facts: [], rules })
    return { hand, keys: sends.map(({ profileKey }) => profileKey) }
  }

  describe("a campaign that a person takes back while it begins", () => {
    it("stays a draft, though its segments were being refreshed", async () => {
      const id = await scheduled("back-", 3)
      await db().query("update marketing_campaign set scheduled_for = now() where id = $1", [id])
      await beginDueCampaign(room.context, { refresh: () => returnToDraft(db(), id) }, id)
      expect(await campaigns().retrieve(id)).toMatchObject({ status: "draft", paused_reason: null, progress: { planned: 0 } })
    })

    it("stays a draft, though its people were fixed before", async () => {
      const id = await scheduled("fixed-", 3, { freeze: "schedule" })
      const late = { ...room.context, db: interrupted(db(), /update marketing_campaign\s+set status = \$6/, () => returnToDraft(db(), id)) }
      await beginDueCampaign(late, refresher, id)
      expect(await campaigns().retrieve(id)).toMatchObject({ status: "draft", paused_reason: null, progress: { planned: 0 } })
    })

    it("stays scheduled for the time it was given meanwhile", async () => {
      const id = await scheduled("again-", 3)
      const later = new Date(Date.now() + 2 * DAY).toISOString()
      await beginDueCampaign(room.context, { refresh: async () => {
        await campaigns().unschedule(id)
        await campaigns().update(id, { plan: { when: { kind: "at", at: later } } as never })
        await campaigns().schedule(id)
      } }, id)
      expect(await campaigns().retrieve(id)).toMatchObject({ status: "scheduled", scheduled_for: later })
    })
  })

  it("a campaign that begins too late follows its plan before another process can take anybody", async () => {
    const id = await scheduled("late-", 5, { late: "skip" })
    await db().query("update marketing_campaign set scheduled_for = now() - interval '10 hours', updated_at = now() - interval '1 day' where id = $1", [id])
    let taken: number[] | undefined
    const watched = { ...room.context, db: interrupted(db(), /insert into marketing_activity/, async () => { taken = (await claim(id, "other-process", 2)).keys }) }
    await beginDueCampaign(watched, refresher, id)
    expect(taken).toEqual([])
    expect(await progress(id)).toMatchObject({ planned: 5, skipped: 5, queued: 0, sending: 0 })
  })

  it("a campaign that is cancelled keeps nobody waiting: neither who is put off nor who is let go", async () => {
    const id = await room.send("gone-", 3)
    const { hand, keys: [first] } = await claim(id, "worker-gone")
    await campaigns().cancel(id)
    await putOffClaimed(db(), { ...hand, postponed: [{ profileKey: first!, until: new Date(Date.now() + HOUR) }] })
    await releaseUnheld(db(), "worker-gone")
    expect(await progress(id)).toMatchObject({ planned: 3, skipped: 3, queued: 0, sending: 0 })
    expect((await campaigns().report(id)).reasons).toMatchObject([{ reason: "campaign_cancelled", count: 3 }])
  })

  it("who a worker let go without knowing, or could not reach, is taken by another, with no try used up", async () => {
    const id = await room.send("held-", 3)
    await claim(id, "worker-held")
    await releaseUnheld(db(), "worker-held")
    const { hand, keys } = await claim(id, "worker-next")
    expect(keys).toHaveLength(3)
    await finishSends(db(), { ...hand, outcomes: [
      { profileKey: keys[0]!, state: "queued", reason: null, detail: null }, { profileKey: keys[1]!, state: "queued", reason: null, detail: "451 later", waitMinutes: 15 },
    ] })
    expect(await db().query("select attempts::int from marketing_send where occurrence_key = $1 order by profile_key", [hand.occurrenceKey])).toEqual([{ attempts: 0 }, { attempts: 1 }, { attempts: 1 }])
  })

  it("a code that is made while its mail is put off makes it due at once, one that is not keeps it waiting", async () => {
    const id = await room.send("code-", 2)
    const { hand, keys: [made, wanted] } = await claim(id, "worker-code")
    await db().query(
      `insert into marketing_offer_code (occurrence_key, profile_key, offer_key, code, state) values ($1, $2, 1, 'MADE', 'ready'), ($1, $3, 1, 'WANTED', 'wanted')`, [hand.occurrenceKey, made, wanted])
    const until = new Date(Date.now() + 60_000)
    await putOffClaimed(db(), { ...hand, postponed: [made!, wanted!].map((profileKey) => ({ profileKey, until })) })
    expect((await claim(id, "worker-next")).keys).toEqual([made])
    await db().query("delete from marketing_offer_code")
  })

  it("a campaign that asks for rest between mails sees what one that asks for none takes", async () => {
    const segment = await aSegmentOf(room.context, 1, { prefix: "rest-" })
    const [loud, quiet] = [await aDraft(room.context, [segment], { plan: { smartSending: "ignore", frequencyCap: false } }), await aDraft(room.context, [segment])] as [string, string]
    for (const id of [loud, quiet]) await campaigns().send(id)
    const rules = (contact: Partial<ClaimRules["contact"]>): ClaimRules => ({ contact: { quietHours: null, smartSending: null, frequencyCap: null, ...contact }, perHour: null, timeZone: "UTC", priority: "normal" })
    let second: ReturnType<typeof claim>
    await db().transaction(async (tx) => {
      expect((await claim(loud, "worker-loud", 10, rules({}), tx as never)).keys).toHaveLength(1)
      second = claim(quiet, "worker-quiet", 10, rules({ smartSending: { hours: 16, otherwise: "skip" } }))
      await somebodyWaits(db())
    })
    expect((await second!).keys).toEqual([])
    expect(await progress(quiet)).toMatchObject({ skipped: 1 })
  })

  it("a process whose clock is ahead at midnight does not begin another day of the warm-up", async () => {
    const id = await room.send("clock-", 12)
    const { occurrenceKey } = await keysOf(id)
    const { key } = await senderOfOccurrence(room.context, occurrenceKey, aMessage())
    const [{ today }] = await db().query<{ today: string }>("select (now() at time zone 'UTC')::date::text as today") as [{ today: string }]
    await db().query("update marketing_sender set warm_up = $2 where key = $1", [key, JSON.stringify({ first: 4, target: 1_000, step: 0, day: today })])
    const sender = await senderOfOccurrence(room.context, occurrenceKey, aMessage())
    const ahead = { ...room.context, now: () => new Date(Date.parse(today) + DAY + 1_000), signal: new AbortController().signal, workerId: "worker-clock" }
    const pacing = claimWithin({ context: ahead, sender, limit: undefined, claim: async (tx, after, limit) => claimSends(tx, { ...(await keysOf(id)), workerId: "worker-clock", after, limit, facts: [] }) })
    let mails = 0
    for (let asked = 0; asked < 3; asked += 1) mails += (await pacing.claim(0, 10)).sends.length
    expect(mails).toBe(4)
    await db().query("update marketing_sender set warm_up = null where key = $1", [key])
  })

  it("a sender that a person held for long and lets go does not make its campaigns late", async () => {
    const senders = createSenders(room.context)
    const id = await room.send("patient-", 3, { plan: { late: "skip" } })
    const hand = await keysOf(id)
    const { id: sender } = await senderOfOccurrence(room.context, hand.occurrenceKey, aMessage())
    await senders.pause(sender, "For the holidays.")
    await db().query("update marketing_campaign set worked_at = now() - interval '3 days' where id = $1", [id])
    await senders.resume(sender)
    await watchLateness(room.context, { campaign: { key: hand.campaignKey, id }, occurrenceKey: hand.occurrenceKey, plan: { late: "skip" }, rules: { lateLimitMinutes: 120 } })
    expect(await progress(id)).toMatchObject({ queued: 3, skipped: 0 })
  })
})
