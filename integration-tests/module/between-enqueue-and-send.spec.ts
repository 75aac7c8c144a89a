import { simpleParser } from "mailparser"
import { mailRoom } from "../setup/mail-room"
import { aDraft, aMessage, aSegmentOf } from "../world/a-draft"

/** What may happen to a person after the audience was fixed, as the statement that does it, and what becomes of the mail. */
const happenings: { what: string; sql: string; reason: string | null }[] = [
  { what: "unsubscribes", sql: "update marketing_profile set email_consent = 'unsubscribed' where email = $1", reason: "unsubscribed" },
  { what: "takes the consent back to nothing", sql: "update marketing_profile set email_consent = 'never_asked' where email = $1", reason: "never_asked" },
  { what: "is asked to confirm again", sql: "update marketing_profile set email_consent = 'pending' where email = $1", reason: "pending" },
  { what: "bounces for good", sql: "insert into marketing_suppression (email_hash, reason) select email_hash, 'hard_bounce' from marketing_profile where email = $1", reason: "suppressed" },
  { what: "complains", sql: "insert into marketing_suppression (email_hash, reason) select email_hash, 'complaint' from marketing_profile where email = $1", reason: "suppressed" },
  { what: "is deleted", sql: "update marketing_profile set deleted_at = now() where email = $1", reason: "deleted" },
  { what: "loses the address", sql: "update marketing_profile set email = '' where email = $1", reason: "no_email" },
  { what: "takes a break", sql: "insert into marketing_preference (profile_key, paused_until) select key, now() + interval '30 days' from marketing_profile where email = $1", reason: "paused" },
  { what: "gets another mail", sql: "insert into marketing_send (occurrence_key, profile_key, state, finished_at) select -1, key, 'accepted', now() from marketing_profile where email = $1", reason: "smart_sending" },
  { what: "orders", sql: "update marketing_profile set orders = orders + 1, last_order_at = now() where email = $1", reason: null },
  { what: "leaves the segment", sql: "delete from marketing_segment_member where profile_key = (select key from marketing_profile where email = $1)", reason: null },
]

describe("between enqueue and send", () => {
  const room = mailRoom("enqueue_send")
  const { campaigns } = room
  const finish = async (id: string) => {
    room.start()
    await room.reach(id, "sent")
  }

  it("the truth is read last, whatever happens to a person", async () => {
    const id = await aDraft(room.context, [await aSegmentOf(room.context, happenings.length + 1, { prefix: "fate-" })])
    await campaigns().send(id)
    for (const [index, { sql }] of happenings.entries()) await room.context.db.query(sql, [`fate-${index + 1}@example.com`])
    await finish(id)
    const rows = await room.context.db.query<{ place: number; reason: string | null; state: string }>(
      `select row_number() over (order by send.profile_key)::int as place, send.reason, send.state
       from marketing_send send join marketing_campaign campaign on campaign.occurrence_key = send.occurrence_key where campaign.id = $1 order by send.profile_key`, [id])
    const told = happenings.map(({ what }, index) => `${what}: ${rows[index]!.reason ?? rows[index]!.state}`)
    expect(told).toEqual(happenings.map(({ what, reason }) => `${what}: ${reason ?? "accepted"}`))
    expect(rows.at(-1)).toMatchObject({ state: "accepted" })
    const { progress } = await campaigns().report(id)
    expect(progress.planned).toBe(progress.accepted + progress.skipped)
  })

  it("lists everybody once while states change between two pages", async () => {
    const id = await aDraft(room.context, [await aSegmentOf(room.context, 120, { prefix: "page-" })])
    await campaigns().send(id)
    const seen: string[] = []
    for (let offset = 0; offset < 120; offset += 20) {
      const { recipients } = await campaigns().recipients(id, { limit: 20, offset })
      seen.push(...recipients.map(({ email }) => email))
      // All at one instant, so that nothing but the key tells them apart.
      await room.context.db.query("update marketing_send set state = 'skipped', reason = 'unsubscribed', finished_at = date_trunc('day', now()) where profile_key in (select key from marketing_profile where email like 'page-%' order by random() limit 30)")
    }
    expect(new Set(seen).size).toBe(120)
    expect(seen).toHaveLength(120)
  })

  it("prints the unsubscribe link and the postal address in both parts of every mail: a campaign's, each variant's, a test's, and one sent again", async () => {
    const bare = aMessage({ mjml: "<mjml><mj-body><mj-section><mj-column><mj-text>Hello</mj-text></mj-column></mj-section></mj-body></mjml>" })
    await room.sink.forget()
    const id = await aDraft(room.context, [await aSegmentOf(room.context, 12, { prefix: "foot-" })], {
      message: bare, plan: { test: { vary: "content", variants: [{}, { mjml: bare.mjml.replace("Hello", "Hi") }], share: 100 } },
    })
    await campaigns().sendTest(id, { to: "boss@example.com" })
    await campaigns().send(id)
    await finish(id)
    const again = await campaigns().resend(id, { id: campaigns().newId(), createdBy: null })
    await campaigns().update(again.id, { plan: { ...(await campaigns().retrieve(again.id)).plan, smartSending: "ignore" } })
    await campaigns().send(again.id)
    await room.reach(again.id, "sent")
    const mails = await room.sink.mails()
    expect(mails).toHaveLength(25)
    for (const { raw } of mails) {
      // The sink keeps what came over the wire as latin1.
      const { html, text } = await simpleParser(Buffer.from(raw, "latin1"))
      const parts = [html || "", text ?? ""]
      for (const part of parts) {
        expect(part).toContain("/marketing/u?t=")
        expect(part).toContain("1 Test Street")
      }
      expect(raw).toMatch(/^List-Unsubscribe: <http.*\/marketing\/u\?t=/m)
      expect(raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m)
    }
  })
})
