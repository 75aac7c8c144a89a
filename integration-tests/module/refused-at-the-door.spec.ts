import { createSenders } from "../../src/modules/marketing/areas/senders"
import { senderSchema } from "../../src/core/campaigns/senders/sender.schema"
import { BELIEVED_IN_A_ROW, REFUSALS_IN_A_ROW } from "../../src/modules/marketing/delivery/deliver-slice"
import { settleFeedback } from "../../src/modules/marketing/pump/settle-feedback"
import { findTroubledCampaigns } from "../../src/modules/marketing/queries/campaigns/find-troubled-campaigns"
import { hasProviderEvents } from "../../src/modules/marketing/queries/campaigns/has-provider-events"
import { recordOutcomes } from "../../src/modules/marketing/queries/campaigns/record-outcomes"
import { eventually } from "../setup/eventually"
import { mailRoom } from "../setup/mail-room"
import { aDraft, aMessage, aSegmentOf } from "../world/a-draft"

describe("an address that the mail server refuses as unknown", () => {
  const room = mailRoom("refused_at_the_door", { tasks: [settleFeedback], email: { pauseAt: { hardBounces: 20, afterMails: 10 } }, smtp: { connections: 1 } })
  const { campaigns, start, reach, progress } = room

  /** A campaign to so many people of each prefix, by a sender of its own, on its way. */
  const sending = async (people: Record<string, number>, change: Parameters<typeof aDraft>[2] = {}) => {
    const sender = await createSenders(room.context).create(senderSchema.parse({ name: "Own", from_name: "Shop", from_email: "shop@example.com", transport: "smtp" }), null)
    const segments = []
    for (const [prefix, count] of Object.entries(people)) segments.push(await aSegmentOf(room.context, count, { prefix }))
    const id = await aDraft(room.context, segments, { message: aMessage({ sender: { id: sender, name: "", email: "", replyTo: "" } }), ...change })
    await campaigns().send(id)
    return { id, sender, segments }
  }
  const settled = () => eventually("nothing waits to be settled", () => hasProviderEvents(room.context.db), (waiting) => !waiting)
  const listed = (prefix: string) => room.context.db.query<{ email: string; reason: string; note: string | null }>(
    `select profile.email, suppression.reason, suppression.note from marketing_suppression suppression join marketing_profile profile using (email_hash)
     where profile.email like $1 order by profile.key`, [`${prefix}%`])

  it("is suppressed, whoever is refused for policy is not, and the next campaign passes the first by", async () => {
    const { id, segments } = await sending({ reject: 1, policy: 1, door: 8 })
    start()
    await reach(id, "sent")
    await settled()
    expect(await progress(id)).toMatchObject({ accepted: 8, failed: 2 })
    expect(await listed("reject")).toEqual([{ email: "reject1@example.com", reason: "hard_bounce", note: "smtp 5.1.1 550 5.1.1 No such mailbox" }])
    expect(await listed("policy")).toEqual([])
    expect((await campaigns().breakdown(id)).bounces.map(({ key, people }) => ({ key, people }))).toEqual([{ key: "no_mailbox", people: 1 }, { key: "policy", people: 1 }])

    const next = await aDraft(room.context, segments)
    await campaigns().send(next)
    await reach(next, "sent")
    const { recipients } = await campaigns().recipients(next, { state: ["skipped", "failed"], limit: 2, offset: 0 })
    expect(recipients.map(({ email, state, reason }) => ({ email, state, reason }))).toEqual([
      { email: "reject1@example.com", state: "skipped", reason: "suppressed" }, { email: "policy1@example.com", state: "failed", reason: "rejected" },
    ])
  })

  it("takes nothing back of what weighs more on the list, and is put there for good where it only rested or had unsubscribed", async () => {
    const { id } = await sending({ "reject-listed": 3, listed: 6 }, { name: "Listed" })
    await room.context.db.query(
      `insert into marketing_suppression (email_hash, reason, expires_at)
       select email_hash, case email when 'reject-listed1@example.com' then 'complaint' when 'reject-listed2@example.com' then 'unsubscribed' else 'soft_bounces' end,
         case email when 'reject-listed3@example.com' then now() + interval '1 day' end from marketing_profile where email like 'reject-listed%'`)
    const [keys] = await room.context.db.query<{ occurrence: number; people: number[] }>(
      `select occurrence_key::float8 as occurrence, array(select key::float8 from marketing_profile where email like 'reject-listed%' order by key) as people from marketing_campaign where id = $1`, [id])
    await room.context.db.query("update marketing_send set state = 'sending', worker_id = 'by-hand' where occurrence_key = $1 and profile_key = any ($2::bigint[])", [keys!.occurrence, keys!.people])
    const outcomes = keys!.people.map((profileKey) => ({ profileKey, state: "failed" as const, reason: "rejected" as const, detail: "550 5.1.1 No such mailbox", noMailbox: true as const }))
    const record = (workerId: string) => recordOutcomes(room.context.db, { occurrenceKey: keys!.occurrence, workerId, outcomes })
    await record("somebody else")
    expect(await hasProviderEvents(room.context.db)).toBe(false)
    await record("by-hand")
    await record("by-hand")
    start()
    await settled()
    expect((await listed("reject-listed")).map(({ reason }) => reason)).toEqual(["complaint", "hard_bounce", "hard_bounce"])
  })

  it("counts towards the pause of campaign and sender, once also where a provider tells it again", async () => {
    const { id, sender } = await sending({ "reject-much": 4, much: 8, "once-much": 2 }, { name: "Much" })
    await room.context.db.query(
      `insert into marketing_provider_event (provider, event_id, kind, bounce, email_hash, occurrence_key, profile_key, occurred_at, settled_at)
       select 'generic', 'again' || profile.key, 'bounced', 'hard', profile.email_hash, campaign.occurrence_key, profile.key, now(), now()
       from marketing_profile profile, marketing_campaign campaign where campaign.id = $1 and profile.email in ('reject-much1@example.com', 'reject-much2@example.com')`, [id])
    start()
    const { paused_reason } = await reach(id, "paused")
    expect(paused_reason).toMatch(/^Of 12 mails 4 came back for good and 0 were reported as spam/)
    expect(await createSenders(room.context).retrieve(sender)).toMatchObject({ status: "paused", paused_reason: "Of 12 mails of the last days 4 came back for good and 0 were reported as spam." })

    // What stopped it is known: it is counted anew from when a person resumes it.
    const [keys] = await room.context.db.query<{ key: number }>("select occurrence_key::float8 as key from marketing_campaign where id = $1", [id])
    const troubled = () => findTroubledCampaigns(room.context.db, [keys!.key], { hardBounces: 20, complaints: 1, afterMails: 1 })
    await room.stop()
    await room.context.db.query("update marketing_campaign set status = 'sending' where id = $1", [id])
    expect(await troubled()).toMatchObject([{ mails: 12, hardBounces: 4 }])
    await campaigns().pause(id)
    await campaigns().resume(id)
    expect(await troubled()).toEqual([])
    await room.context.db.query(
      "update marketing_provider_event set received_at = now() where event_id in (select occurrence_key || ':' || profile_key from marketing_send where occurrence_key = $1 and state = 'failed' limit 1)", [keys!.key])
    expect(await troubled()).toMatchObject([{ mails: 1, hardBounces: 1 }])
  })

  it("is not believed from a server that knows nobody", async () => {
    const { id } = await sending({ "reject-all": REFUSALS_IN_A_ROW + 20 })
    start()
    await reach(id, "paused")
    await eventually("all refusals are recorded", () => progress(id), ({ failed, sending }) => failed >= REFUSALS_IN_A_ROW && sending === 0)
    await settled()
    expect((await listed("reject-all")).length).toBe(BELIEVED_IN_A_ROW - 1)
  })
})
