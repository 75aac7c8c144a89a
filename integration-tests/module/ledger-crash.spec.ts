import { eventually } from "../setup/eventually"
import { marketingContext, type TestContext } from "../setup/marketing-context"
import { aDraft, aSegmentOf, campaignsOf } from "../world/a-draft"
import { aPumpProcess } from "../world/a-pump-process"
import { theMailSink, type MailSink } from "../world/the-mail-sink"

const PEOPLE = 5_000

describe("a campaign whose processes are killed", () => {
  let sink: MailSink
  let context: TestContext
  const running: { kill(): Promise<void> }[] = []

  beforeAll(async () => {
    // Slow enough that every kill lands in the middle.
    sink = await theMailSink({ delayMs: 10, keepRaw: 0 })
    context = await marketingContext("ledger_crash", {
      pump: { idleMs: 20, heartbeatSeconds: 0.2, deadAfterSeconds: 4 },
      email: { from: { email: "shop@example.com" }, postalAddress: "1 Test Street", smtp: { url: sink.url, connections: 10 } },
    })
  })
  afterAll(async () => {
    await Promise.all(running.map((pump) => pump.kill()))
    await context?.drop()
    await sink?.stop()
  })

  const start = async () => {
    const pump = await aPumpProcess(context.url, context.options)
    running.push(pump)
    return pump
  }
  const count = async (sql: string) => (await context.db.query<{ count: number }>(`select count(*)::int as count from ${sql}`))[0]!.count
  /** A statement the dead process had sent may still be running. */
  const quiet = () => eventually("no statement of the dead process is running",
    () => count("pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'"), (busy) => busy === 0)

  it("loses nobody and mails nobody twice, through three kill -9", async () => {
    const campaigns = campaignsOf(context)
    const id = await aDraft(context, [await aSegmentOf(context, PEOPLE)])
    expect(await campaigns.send(id)).toBe(PEOPLE)

    let atRisk = 0
    for (const mailed of [600, 1_500, 2_500]) {
      const pump = await start()
      await eventually(`${mailed} mails`, () => sink.count(), (count) => count >= mailed)
      await pump.kill()
      await quiet()
      expect(await count("marketing_send where state = 'sending'")).toBeGreaterThan(0)
      atRisk = await count("marketing_send where state in ('sending', 'unknown')")
    }
    await start()
    await eventually("the campaign is sent", () => campaigns.retrieve(id), ({ status }) => status === "sent", 60_000)

    const { progress } = await campaigns.report(id)
    const mails = await sink.mails()
    const mailed = new Set(mails.map(({ to }) => to))
    expect(mailed.size).toBe(mails.length)
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(mails.length)
    expect(progress).toMatchObject({ planned: PEOPLE, queued: 0, sending: 0, skipped: 0, failed: 0 })
    expect(progress.accepted + progress.unknown).toBe(PEOPLE)
    // Only what a dead process held in hand is unknown; everyone else is known to have been mailed.
    expect(progress.unknown).toBe(atRisk)
    expect(progress.unknown).toBeLessThan(PEOPLE / 5)
    expect(mails.length).toBeGreaterThanOrEqual(progress.accepted)

    const rows = await context.db.query<{ email: string; state: string; reason: string | null }>(
      "select profile.email, send.state, send.reason from marketing_send send join marketing_profile profile on profile.key = send.profile_key")
    expect(rows).toHaveLength(PEOPLE)
    for (const { email, state, reason } of rows) {
      if (state === "accepted") expect(mailed.has(email)).toBe(true)
      else expect({ state, reason }).toEqual({ state: "unknown", reason: "worker_lost" })
    }
  })
})
