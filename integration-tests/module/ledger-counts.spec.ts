import { createCampaigns } from "../../src/modules/marketing/areas/campaigns"
import { rememberFigures } from "../../src/modules/marketing/areas/campaigns/remember-figures"
import { foldSendCounts } from "../../src/modules/marketing/queries/campaigns/fold-send-counts"
import { marketingContext, type TestContext } from "../setup/marketing-context"
import { aDraft, aSegmentOf, campaignsOf } from "../world/a-draft"
import { countsAgree } from "../world/counts-agree"

const STATES = ["queued", "sending", "accepted", "skipped", "failed", "unknown"]

describe("the counts beside the ledger", () => {
  let context: TestContext
  beforeAll(async () => {
    context = await marketingContext("ledger_counts", { email: { from: { email: "shop@example.com" }, postalAddress: "1 Test Street", smtp: { url: "smtp://127.0.0.1:1" } as never } })
  })
  afterAll(() => context.drop())

  const sql = <Row = Record<string, unknown>>(statement: string, values: unknown[] = []) => context.db.query<Row>(statement, values)
  const rows = async () => Number((await sql("select count(*) as count from marketing_send_count"))[0]!.count)
  const age = () => sql("update marketing_send_count set counted_at = counted_at - interval '1 hour'")

  it("say what the ledger says after whatever is written to it, by whomever", async () => {
    const id = await aDraft(context, [await aSegmentOf(context, 300, { prefix: "counted" })])
    expect(await campaignsOf(context).send(id)).toBe(300)
    await countsAgree(context.db)
    for (const statement of [
      "update marketing_send set state = 'failed', reason = 'rejected' where profile_key % 3 = 0",
      "update marketing_send set variant = 2 where profile_key % 5 = 0",
      "update marketing_send set detail = 'nothing that is counted'",
      "with gone as (delete from marketing_send where profile_key % 7 = 0 returning *) insert into marketing_send select occurrence_key + 1000, profile_key, channel, 'unknown' from gone",
      "insert into marketing_send (occurrence_key, profile_key, state) select occurrence_key, profile_key, 'sending' from marketing_send on conflict (occurrence_key, profile_key, channel) do update set state = excluded.state",
    ]) {
      await sql(statement)
      await countsAgree(context.db)
    }
    await expect(context.db.transaction(async (db) => {
      await db.query("update marketing_send set state = 'accepted'")
      throw new Error("changed its mind")
    })).rejects.toThrow("changed its mind")
    await countsAgree(context.db)
    await sql("truncate marketing_send")
    expect(await rows()).toBe(0)
  })

  it("agree while four write at once and two fold", async () => {
    await sql("insert into marketing_send (occurrence_key, profile_key) select 1 + number % 3, number from generate_series(1, 400) number")
    let writing = true
    const write = async (worker: number) => {
      for (let turn = 0; turn < 120; turn += 1) {
        await sql("update marketing_send set state = $1, reason = $2 where profile_key % 4 = $3 and profile_key % 9 = $4", [STATES[turn % 6], turn % 2 ? "rejected" : null, worker, turn % 9])
      }
    }
    const fold = async () => {
      while (writing) {
        await age()
        await foldSendCounts(context.db)
        await countsAgree(context.db)
      }
    }
    await Promise.all([Promise.all([0, 1, 2, 3].map(write)).finally(() => { writing = false }), fold(), fold()])
    await age()
    await foldSendCounts(context.db)
    await countsAgree(context.db)
    expect(await rows()).toBeLessThanOrEqual(200 * 3)
  })

  it("keep the rows of the last two minutes when they are folded, from which the pace is read", async () => {
    await sql("truncate marketing_send")
    await sql("insert into marketing_send (occurrence_key, profile_key) select 9, number from generate_series(1, 300) number")
    for (let key = 1; key <= 300; key += 1) await sql("update marketing_send set state = 'accepted' where profile_key = $1", [key])
    const before = await rows()
    await foldSendCounts(context.db)
    expect(await rows()).toBe(before)
    await age()
    await foldSendCounts(context.db)
    expect(await sql("select occurrence_key::int as occurrence, state, sends::int as sends from marketing_send_count")).toEqual([{ occurrence: 9, state: "accepted", sends: 300 }])
  })

  it("are added up for a list of recipients by state and reason, and the last page is that of the ledger", async () => {
    const id = await aDraft(context, [await aSegmentOf(context, 50, { prefix: "paged" })])
    await campaignsOf(context).send(id)
    await sql("update marketing_send set state = 'failed', reason = case when profile_key % 2 = 0 then 'rejected' else 'temporary' end where occurrence_key = (select occurrence_key from marketing_campaign where id = $1) and profile_key % 5 < 2", [id])
    const campaigns = createCampaigns(context, { refresh: async () => undefined })
    const all = await campaigns.recipients(id, { limit: 100, offset: 0 })
    expect([all.count, all.recipients.length]).toEqual([50, 50])
    const last = await campaigns.recipients(id, { limit: 20, offset: 40 })
    expect(last.recipients).toEqual(all.recipients.slice(40))
    for (const narrowed of [{ state: ["failed" as const] }, { reason: ["rejected"] }, { state: ["queued" as const, "failed" as const], reason: ["temporary"] }, { q: "PAGED1" }, { q: "nobody" }]) {
      const found = await campaigns.recipients(id, { limit: 100, offset: 0, ...narrowed })
      expect(found.recipients).toHaveLength(found.count)
    }
    expect((await campaigns.recipients(id, { limit: 5, offset: 0, q: "paged1" })).count).toBe(11)
  })
})

describe("figures of a large campaign", () => {
  let clock = 0
  let asked = 0
  /** Each count takes a second of the clock. */
  const count = async () => {
    asked += 1
    clock += 1_000
    return asked
  }
  beforeEach(() => {
    clock = 1_000_000
    asked = 0
  })
  const remembering = () => rememberFigures(() => new Date(clock))

  it("are counted once for whoever asks within twenty times what that took, and say from when they are", async () => {
    const figures = remembering()
    expect(await figures("report", 1_000_000, count)).toEqual({ answer: 1, at: new Date(1_000_000) })
    clock += 18_000
    expect(await figures("report", 1_000_000, count)).toEqual({ answer: 1, at: new Date(1_000_000) })
    expect(await figures("another", 1_000_000, count)).toMatchObject({ answer: 2 })
  })

  it("are given once more while they are counted anew, and are waited for when they are old", async () => {
    const figures = remembering()
    await figures("report", 1_000_000, count)
    clock += 25_000
    expect(await figures("report", 1_000_000, count)).toMatchObject({ answer: 1 })
    await new Promise(setImmediate)
    expect(await figures("report", 1_000_000, count)).toMatchObject({ answer: 2 })
    clock += 120_000
    expect(await figures("report", 1_000_000, count)).toMatchObject({ answer: 3 })
  })

  it("are asked anew after a failure, and each time for a small campaign", async () => {
    const figures = remembering()
    await expect(figures("report", 1_000_000, async () => { throw new Error("lost") })).rejects.toThrow("lost")
    expect(await figures("report", 1_000_000, count)).toMatchObject({ answer: 1 })
    expect(await figures("small", 1_000, count)).toMatchObject({ answer: 2 })
    expect(await figures("small", 1_000, count)).toMatchObject({ answer: 3 })
  })
})
