import Redis from "ioredis"
import { eventually } from "../setup/eventually"
import { marketingContext, type TestContext } from "../setup/marketing-context"
import { aDraft, aSegmentOf, campaignsOf } from "../world/a-draft"
import { countsAgree } from "../world/counts-agree"
import { aPumpProcess, type PumpProcess } from "../world/a-pump-process"
import { describeDrivers } from "../world/the-drivers"
import { theMailSink, type MailSink } from "../world/the-mail-sink"

const PEOPLE = 10_000
const KILLS = 20
const PROCESSES = 3
/** How long a busy machine may take. */
const LONG_MS = 300_000
const seed = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000)

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function drawsOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

describeDrivers(`a campaign under kill -9 (KILL_SEED=${seed})`, (driven, driver) => {
  let sink: MailSink
  let context: TestContext
  let running: PumpProcess[] = []

  const beside = async (settings: Parameters<typeof theMailSink>[0], pump: object = {}) => {
    sink = await theMailSink({ keepRaw: 0, ...settings })
    context = await marketingContext(`ledger_kill_${driver}`, {
      ...driven,
      pump: { idleMs: 20, heartbeatSeconds: 0.2, deadAfterSeconds: 4, retryMinutes: [], ...pump },
      email: { from: { email: "shop@example.com" }, postalAddress: "1 Test Street", smtp: { url: sink.url, connections: 5 } },
    })
  }
  afterEach(async () => {
    await Promise.all(running.map((pump) => pump.kill()))
    running = []
    await context?.drop()
    await sink?.stop()
  })

  /** Its connections carry a name of their own, so that the database can tell when the last of a dead process is gone. */
  let named = 0
  const start = async () => {
    const name = `pump_${(named += 1)}`
    const pump = { ...(await aPumpProcess(`${context.url}?application_name=${name}`, context.options)), name }
    running.push(pump)
    return pump
  }
  type Named = Awaited<ReturnType<typeof start>>
  const count = async (sql: string, values: unknown[] = []) => (await context.db.query<{ count: number }>(`select count(*)::int as count from ${sql}`, values))[0]!.count
  /** Kills a process; how many people it had in hand. */
  const kill = async (pump: Named) => {
    await pump.kill()
    await eventually("no statement of the dead process is running", () => count("pg_stat_activity where application_name = $1", [pump.name]), (busy) => busy === 0)
    return count("marketing_send where state in ('sending', 'unknown') and worker_id = $1", [pump.workerId])
  }
  const sent = (id: string) => eventually("the campaign is sent", () => campaignsOf(context).retrieve(id), ({ status }) => status === "sent", LONG_MS)
  /** Everybody is accounted for, nobody was mailed twice, and whoever the ledger calls accepted was mailed. */
  const account = async (id: string) => {
    const { progress } = await campaignsOf(context).report(id)
    const mails = await sink.mails()
    const mailed = new Set(mails.map(({ to }) => to))
    await countsAgree(context.db)
    const { planned, ...states } = progress
    const lost = planned - Object.values(states).reduce((sum, people) => sum + people, 0)
    const accepted = await context.db.query<{ email: string }>("select profile.email from marketing_send send join marketing_profile profile on profile.key = send.profile_key where send.state = 'accepted'")
    expect({ lost, doubled: mails.length - mailed.size, claimedOnly: accepted.filter(({ email }) => !mailed.has(email)).length }).toEqual({ lost: 0, doubled: 0, claimedOnly: 0 })
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(mails.length)
    expect(await context.db.query("select distinct reason from marketing_send where state = 'unknown' and reason <> 'worker_lost'")).toEqual([])
    return { progress, mails: mails.length }
  }

  it(`loses nobody and mails nobody twice, killed at ${KILLS} random moments`, async () => {
    await beside({ delayMs: 25 })
    const draw = drawsOf(seed)
    // What is in hand at a kill is never mailed, so that the last moments would never come.
    const moments = Array.from({ length: KILLS }, () => Math.floor(draw() * PEOPLE * 0.6)).sort((a, b) => a - b)
    const id = await aDraft(context, [await aSegmentOf(context, PEOPLE)])
    expect(await campaignsOf(context).send(id)).toBe(PEOPLE)
    // A replacement is not waited for: the next to die is one of those that are up.
    const up: Named[] = []
    const starting: Promise<unknown>[] = []
    const launch = () => starting.push(start().then((pump) => up.push(pump)))
    for (let process = 0; process < PROCESSES; process += 1) launch()
    const redis = driver === "redis" ? new Redis(driven.redisUrl!) : undefined

    let inHand = 0
    for (const moment of moments) {
      await eventually(`${moment} mails`, () => sink.count(), (mails) => mails >= moment, LONG_MS)
      await eventually("a process is up", () => up.length, (processes) => processes > 0, LONG_MS)
      const [victim] = up.splice(Math.floor(draw() * up.length), 1)
      launch()
      inHand += await kill(victim!)
      if (redis && draw() < 0.5) await redis.flushdb()
    }
    await redis?.quit()
    await Promise.all(starting)
    await sent(id)

    const { progress, mails } = await account(id)
    expect(progress).toMatchObject({ planned: PEOPLE, queued: 0, sending: 0, skipped: 0, failed: 0 })
    expect(progress.unknown).toBeLessThanOrEqual(inHand)
    // In flight are 5 connections with 3 mails each; claimed ahead or not yet written down is what they carry in a tenth of a second.
    expect(progress.unknown).toBeLessThan(KILLS * 100)
    expect(mails).toBeGreaterThanOrEqual(progress.accepted)
    console.info(`seed ${seed}, ${driver}: ${KILLS} kills, ${inHand} in hand at them, ${progress.unknown} unknown, ${progress.accepted} accepted, ${mails} mails`)
  }, 2 * LONG_MS)

  it("mails nobody twice when the mail server takes longer than a process may be silent", async () => {
    await beside({ delayMs: 1_500 }, { deadAfterSeconds: 1 })
    const id = await aDraft(context, [await aSegmentOf(context, 36)])
    await campaignsOf(context).send(id)
    await Promise.all([start(), start()])
    await sent(id)
    const { progress, mails } = await account(id)
    expect(progress).toMatchObject({ planned: 36, accepted: 36, unknown: 0 })
    expect(mails).toBe(36)
  }, LONG_MS)

  it("mails nobody twice when a process stands still until it is taken for dead, and goes on", async () => {
    await beside({ delayMs: 20 }, { deadAfterSeconds: 1 })
    const id = await aDraft(context, [await aSegmentOf(context, 1_500)])
    await campaignsOf(context).send(id)
    const [still] = await Promise.all([start(), start()])
    await eventually("some mails", () => sink.count(), (mails) => mails > 200)
    still!.freeze()
    const held = await eventually("it is taken for dead", () => count("marketing_send where state = 'unknown' and worker_id = $1", [still!.workerId]), (unknown) => unknown > 0)
    still!.thaw()
    await sent(id)
    await eventually("it has told what it knew", () => count("marketing_send where state = 'unknown'"), (unknown) => unknown < held)
    const { progress } = await account(id)
    expect(progress.accepted + progress.unknown + progress.failed).toBe(1_500)
  }, LONG_MS)

  it("fails those only whom the mail server puts off, and mails them alone when tried again", async () => {
    await beside({})
    const id = await aDraft(context, [await aSegmentOf(context, 400), await aSegmentOf(context, 40, { prefix: "once" }), await aSegmentOf(context, 20, { prefix: "defer" })])
    await campaignsOf(context).send(id)
    await Promise.all([start(), start()])
    await sent(id)
    expect((await account(id)).progress).toMatchObject({ planned: 460, accepted: 400, failed: 60, unknown: 0 })
    expect(await campaignsOf(context).retryFailed(id)).toBe(60)
    await sent(id)
    const { progress, mails } = await account(id)
    expect(progress).toMatchObject({ planned: 460, accepted: 440, failed: 20 })
    expect(mails).toBe(440)
  }, LONG_MS)
})
