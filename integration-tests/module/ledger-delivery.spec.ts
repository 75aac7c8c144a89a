import { createServer, type AddressInfo, type Server } from "node:net"
import { claimSends } from "../../src/modules/marketing/queries/campaigns/claim-sends"
import { beatWorker } from "../../src/modules/marketing/queries/campaigns/beat-worker"
import { finishSends } from "../../src/modules/marketing/queries/campaigns/finish-sends"
import type { Outcome } from "../../src/modules/marketing/queries/campaigns/record-outcomes"
import { settleLostSends as settle } from "../../src/modules/marketing/queries/campaigns/settle-lost-sends"
import { settleLostSends } from "../../src/modules/marketing/pump/settle-lost-sends"
import { openDatabase } from "../../src/modules/marketing/database"
import { eventually } from "../setup/eventually"
import { mailRoom } from "../setup/mail-room"
import type { TestContext } from "../setup/marketing-context"
import { aMessage } from "../world/a-draft"
import { describeDrivers } from "../world/the-drivers"

describeDrivers("delivery", (driven, driver) => {
  const room = mailRoom(`ledger_delivery_${driver}`, {
    tasks: [settleLostSends], options: driven,
  })
  /** The room's context with little patience for a mail server, where another address is given for that one. */
  const impatient = (url = room.sink.url): TestContext => {
    const { options } = room.context
    const smtp = { ...options.email.smtp!, url, connectionTimeoutMs: 300, greetingTimeoutMs: 300, socketTimeoutMs: 500 }
    return { ...room.context, options: { ...options, email: { ...options.email, smtp } } }
  }
  const { campaigns, start, send, reach, progress } = room
  beforeEach(() => room.sink.forget())

  it("shares one campaign among five pumps, each person mailed once", async () => {
    const id = await send("five", 2_000)
    const others = Array.from({ length: 4 }, () => ({ ...room.context, db: openDatabase({ connectionString: room.context.url }, { size: 3, statementTimeoutMs: 60_000 }) }))
    start()
    for (const other of others) start(other)
    await reach(id, "sent")
    await room.stop()
    await Promise.all(others.map(({ db }) => db.close()))

    expect(await progress(id)).toEqual({ planned: 2_000, queued: 0, sending: 0, accepted: 2_000, skipped: 0, failed: 0, unknown: 0 })
    const mails = await room.sink.mails()
    expect(mails).toHaveLength(2_000)
    expect(new Set(mails.map(({ to }) => to)).size).toBe(2_000)
    const [workers] = await room.context.db.query<{ count: number }>("select count(distinct worker_id)::int as count from marketing_send where state = 'accepted'")
    expect(workers!.count).toBeGreaterThan(1)
  })

  it("goes on through lost database connections without mailing anybody twice", async () => {
    const id = await send("lost", 3_000)
    start()
    for (const mailed of [300, 900, 1_600]) {
      await eventually(`${mailed} mails`, () => room.sink.count(), (count) => count >= mailed)
      // The test's own connections are cut too: what it asks is asked again.
      await eventually("all other connections are cut", () => room.context.db.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'").catch(() => undefined), Boolean)
    }
    await eventually("the campaign is sent", () => campaigns().retrieve(id).catch(() => undefined), (campaign) => campaign?.status === "sent")
    expect(await progress(id)).toMatchObject({ planned: 3_000, queued: 0, sending: 0, accepted: 3_000, unknown: 0 })
    const mails = await room.sink.mails()
    expect(new Set(mails.map(({ to }) => to)).size).toBe(mails.length)
    expect(mails).toHaveLength(3_000)
  })

  it("fails one person's mail that cannot be written, and no other's", async () => {
    const id = await send("loop", 10, { message: aMessage({
      mjml: "<mjml><mj-body><mj-section><mj-column><mj-text>{% for n in (1..person.orders) %}{{ n }}{% endfor %}</mj-text></mj-column></mj-section></mj-body></mjml>",
    }) })
    await room.context.db.query("update marketing_profile set orders = 2000000000 where email = 'loop7@example.com'")
    start()
    await reach(id, "sent")
    expect(await progress(id)).toMatchObject({ accepted: 9, failed: 1 })
    const { recipients } = await campaigns().recipients(id, { state: ["failed"], limit: 5, offset: 0 })
    expect(recipients).toMatchObject([{ email: "loop7@example.com", reason: "render_error", explanation: expect.stringContaining("could not be filled in") }])
  })

  it("pauses itself when nobody is let through, and leaves those who wait in the queue", async () => {
    const id = await send("reject", 600)
    start()
    const paused = await reach(id, "paused")
    expect(paused.paused_reason).toMatch(/took none of the last mails.*No such mailbox/)
    const then = await progress(id)
    expect(then.failed).toBeGreaterThanOrEqual(100)
    expect(then.queued).toBeGreaterThan(0)
    expect(then).toMatchObject({ planned: 600, sending: 0, accepted: 0, unknown: 0 })
  })

  it("calls a mail unknown when the server takes it and falls silent, and never sends it again", async () => {
    const id = await send("silent", 4)
    start(impatient())
    await reach(id, "sent")
    expect(await progress(id)).toMatchObject({ planned: 4, unknown: 4 })
    const { reasons } = await campaigns().report(id)
    expect(reasons).toMatchObject([{ state: "unknown", reason: "connection_lost", count: 4 }])
    await expect(campaigns().retryFailed(id)).rejects.toThrow("There is nobody to try again")
    expect(await room.sink.count()).toBe(4)
  })

  it("pauses with everyone in the queue when the server never greets", async () => {
    const mute: Server = createServer(() => undefined)
    await new Promise<void>((listening) => mute.listen(0, "127.0.0.1", listening))
    const id = await send("mute", 30)
    const pump = start(impatient(`smtp://127.0.0.1:${(mute.address() as AddressInfo).port}`))
    const paused = await reach(id, "paused")
    expect(paused.paused_reason).toMatch(/^The mail server 127\.0\.0\.1:\d+ cannot be used: .*[^.]\. Nobody was lost/)
    expect(await progress(id)).toMatchObject({ planned: 30, queued: 30, sending: 0, failed: 0, unknown: 0 })
    await pump.stop()
    mute.close()

    await campaigns().resume(id)
    start()
    await reach(id, "sent")
    expect(await progress(id)).toMatchObject({ accepted: 30 })
  })

  it("stops at the next batch when paused or cancelled, and lets go of everything when the process stops", async () => {
    const id = await send("stop", 3_000)
    const pump = start()
    await eventually("some mails", () => room.sink.count(), (count) => count > 100)
    await pump.stop()
    const stopped = await progress(id)
    expect(stopped).toMatchObject({ planned: 3_000, sending: 0, failed: 0, unknown: 0 })
    expect(stopped.accepted).toBe(await room.sink.count())

    start()
    await campaigns().cancel(id)
    await eventually("nothing is in hand", () => progress(id), ({ sending }) => sending === 0)
    const cancelled = await progress(id)
    expect(cancelled).toMatchObject({ planned: 3_000, queued: 0, failed: 0, unknown: 0 })
    expect(cancelled.accepted + cancelled.skipped).toBe(3_000)
    expect(await room.sink.count()).toBe(cancelled.accepted)
  })

  describe("by hand", () => {
    const accepted = (profileKey: number): Outcome => ({ profileKey, state: "accepted", reason: null, detail: "250 ok" })
    const back = (profileKey: number): Outcome => ({ profileKey, state: "queued", reason: null, detail: null })
    const sending = async (people: number, prefix: string) => {
      const id = await send(prefix, people)
      const [keys] = await room.context.db.query<{ campaignKey: number; occurrenceKey: number }>(
        `select key::float8 as "campaignKey", occurrence_key::float8 as "occurrenceKey" from marketing_campaign where id = $1`, [id])
      return { id, ...keys! }
    }
    const claimed = async (people: number, prefix: string) => {
      const { id, ...keys } = await sending(people, prefix)
      const hand = { ...keys, workerId: `worker_${prefix}` }
      const { sends } = await claimSends(room.context.db, { ...hand, facts: [], after: 0, limit: people })
      await campaigns().pause(id)
      return { id, hand, keys: sends.map(({ profileKey }) => profileKey) }
    }

    it("lets two claims at once take different people", async () => {
      const { campaignKey, occurrenceKey } = await sending(100, "both")
      const claim = (workerId: string) => claimSends(room.context.db, { campaignKey, occurrenceKey, workerId, facts: [], after: 0, limit: 60 })
      const taken = (await Promise.all(["a", "b", "c"].map(claim))).flatMap(({ sends }) => sends.map(({ profileKey }) => profileKey))
      expect(new Set(taken).size).toBe(taken.length)
    })

    it("takes a late answer for a row that was given up, and never queues it again", async () => {
      const { id, hand, keys } = await claimed(3, "late")
      expect(await settle(room.context.db, 0)).toBeGreaterThanOrEqual(3)
      expect(await progress(id)).toMatchObject({ unknown: 3 })
      await finishSends(room.context.db, { ...hand, outcomes: [accepted(keys[0]!), back(keys[1]!)] })
      expect(await progress(id)).toMatchObject({ planned: 3, accepted: 1, failed: 1, unknown: 1, queued: 0 })
      const { reasons } = await campaigns().report(id)
      expect(reasons.map(({ reason }) => reason).sort()).toEqual(["unreachable", "worker_lost"])
    })

    it("keeps what a living worker holds", async () => {
      const { id, hand } = await claimed(2, "alive")
      await beatWorker(room.context.db, hand.workerId)
      await settle(room.context.db, 30)
      expect(await progress(id)).toMatchObject({ sending: 2, unknown: 0 })
    })

    it("takes no answer from a worker that does not hold the row, nor a second answer", async () => {
      const { id, hand, keys } = await claimed(1, "foreign")
      await finishSends(room.context.db, { ...hand, workerId: "somebody else", outcomes: [accepted(keys[0]!)] })
      expect(await progress(id)).toMatchObject({ sending: 1, accepted: 0 })
      await finishSends(room.context.db, { ...hand, outcomes: [accepted(keys[0]!)] })
      await finishSends(room.context.db, { ...hand, outcomes: [back(keys[0]!)] })
      expect(await progress(id)).toMatchObject({ accepted: 1, queued: 0 })
    })

    it("skips what comes back to a campaign that was cancelled meanwhile", async () => {
      const { id, hand, keys } = await claimed(2, "gone")
      await campaigns().cancel(id)
      await finishSends(room.context.db, { ...hand, outcomes: keys.map(back) })
      expect(await progress(id)).toMatchObject({ planned: 2, skipped: 2, queued: 0 })
    })
  })
})
