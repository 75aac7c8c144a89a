import { createOfferSchema, updateOfferSchema } from "../../src/core/campaigns/offers/offer.schema"
import { createOffers } from "../../src/modules/marketing/areas/offers"
import { giveCoupons } from "../../src/modules/marketing/blocks/give-coupons"
import { openDatabase, type Database, type OwnDatabase } from "../../src/modules/marketing/database"
import { postponeSends } from "../../src/modules/marketing/queries/campaigns/postpone-sends"
import { findMissingColumns } from "../../src/modules/marketing/queries/profiles/find-missing-columns"
import { marketingContext, type TestContext } from "../setup/marketing-context"
import { aSegmentOf } from "../world/a-draft"
import { interrupted } from "../world/interrupted"
import { somebodyWaits } from "../setup/somebody-waits"

describe("the codes of offers", () => {
  let context: TestContext
  let keys: number[]
  let others: OwnDatabase[]
  let made = 0

  beforeAll(async () => {
    context = await marketingContext("offer_codes")
    await aSegmentOf(context, 300, { prefix: "coupon" })
    keys = (await context.db.query<{ key: number }>("select key::float8 as key from marketing_profile order by key")).map(({ key }) => key)
    others = Array.from({ length: 4 }, () => openDatabase({ connectionString: context.url }, { size: 2, statementTimeoutMs: 60_000 }))
  })
  afterAll(async () => {
    await Promise.all((others ?? []).map((db) => db.close()))
    await context?.drop()
  })

  const offers = (db: Database = context.db) => createOffers({ ...context, db })
  const anOffer = (change: object = {}) => offers().create(createOfferSchema.parse({ name: "Spring", kind: "unique", prefix: "SPRING", value: { type: "percentage", percent: 10 }, ...change }), null)
  const give = (id: string, occurrenceKey: number, among = keys, db = context.db) => giveCoupons({ ...context, db }, [id], { occurrenceKey, profileKeys: among, language: "en" })
  const finish = async (db = context.db) => {
    const claimed = await offers(db).claimWanted(50)
    await offers(db).issued(claimed.map(({ codeKey, code }) => ({ codeKey, code, promotionId: `promo_${code}` })))
    return claimed
  }
  const states = async (id: string) => Object.fromEntries((await context.db.query<{ state: string; count: number }>(
    "select code.state, count(*)::int as count from marketing_offer_code code join marketing_offer offer on offer.key = offer_key where offer.id = $1 group by 1", [id])).map(({ state, count }) => [state, count]))

  it("are read from columns that Medusa has", async () => {
    expect(await findMissingColumns(context.db)).toEqual([])
  })

  it("are one a person and sending, however many ask at once and however often", async () => {
    const id = await anOffer()
    await Promise.all([context.db, ...others].map((db) => give(id, 1, keys, db)))
    const before = await context.db.query("select profile_key, code from marketing_offer_code where occurrence_key = 1 order by 1")
    expect(before).toHaveLength(300)
    expect(new Set(before.map(({ code }) => code)).size).toBe(300)
    const waiting = await give(id, 1)
    expect(keys.map((key) => waiting.of(key))).toEqual(keys.map(() => ({ wait: true })))
    expect(waiting.until.getTime()).toBeGreaterThan(Date.now())

    const claims = await Promise.all([context.db, ...others].map(async (db) => {
      const mine: number[] = []
      for (let batch = await finish(db); batch.length; batch = await finish(db)) mine.push(...batch.map(({ codeKey }) => codeKey))
      return mine
    }))
    expect(claims.flat()).toHaveLength(300)
    expect(new Set(claims.flat()).size).toBe(300)
    const given = await give(id, 1)
    const codes = keys.map((key) => { const coupons = given.of(key); return "coupons" in coupons ? coupons.coupons[0]!.code : null })
    expect(codes.sort()).toEqual(before.map(({ code }) => code as string).sort())
    expect(await context.db.query("select profile_key, code from marketing_offer_code where occurrence_key = 1 order by 1")).toEqual(before)
  })

  it("stop at the cap, however many make them at once, and say so to those who come after", async () => {
    const id = await anOffer({ max_codes: 120 })
    await give(id, 2)
    await Promise.all([context.db, ...others].map(async (db) => { while ((await finish(db)).length); }))
    expect(await states(id)).toEqual({ ready: 120, refused: 180 })
    const given = await give(id, 2)
    expect(keys.filter((key) => "reason" in given.of(key) && (given.of(key) as { reason: string }).reason === "coupon_budget")).toHaveLength(180)
    await give(id, 3, keys.slice(0, 5))
    expect(await finish()).toEqual([])
    expect(await states(id)).toEqual({ ready: 120, refused: 185 })
  })

  it("are made by another when whoever held them dies", async () => {
    const id = await anOffer()
    await give(id, 4, keys.slice(0, 10))
    const lost = await offers().claimWanted(50)
    expect(lost).toHaveLength(10)
    expect(await offers(others[0]).claimWanted(50)).toEqual([])
    await context.db.query("update marketing_offer_code set leased_until = now() - interval '1 second' where leased_until is not null")
    expect((await finish(others[0])).map(({ code }) => code).sort()).toEqual(lost.map(({ code }) => code).sort())
    expect(await states(id)).toEqual({ ready: 10 })
  })

  it("stop at the cap also when whoever holds one is slower than it may be", async () => {
    const id = await anOffer({ max_codes: 1 })
    await give(id, 7, keys.slice(0, 1))
    const [slow] = await offers().claimWanted(50)
    await give(id, 7, keys.slice(1, 2))
    await context.db.query("update marketing_offer_code set leased_until = now() - interval '1 second' where key = $1", [slow!.codeKey])
    expect((await offers().retrieve(id)).facts).toMatchObject({ issued: 1, reserved: 1 })
    await others[0]!.transaction(async (inner) => {
      await inner.query("select 1 from marketing_offer_code where key = $1 for update", [slow!.codeKey])
      expect(await offers().claimWanted(50)).toEqual([])
    })
    await offers().issued([{ codeKey: slow!.codeKey, code: slow!.code, promotionId: "promo_slow" }])
    expect(await states(id)).toEqual({ ready: 1, refused: 1 })
  })

  it("leave the place of one whose maker died to whoever takes it in hand next", async () => {
    const id = await anOffer({ max_codes: 2 })
    await give(id, 8, keys.slice(0, 2))
    expect(await offers().claimWanted(50)).toHaveLength(2)
    await give(id, 8, keys.slice(2, 3))
    await context.db.query("update marketing_offer_code set leased_until = now() - interval '1 second' where leased_until is not null")
    // One at a time: the one left over keeps its place meanwhile.
    expect([...await offers(others[0]).claimWanted(1), ...await offers(others[0]).claimWanted(1), ...await offers(others[0]).claimWanted(1)]).toHaveLength(2)
    expect(await states(id)).toEqual({ wanted: 2, refused: 1 })
    await context.db.query("update marketing_offer_code set leased_until = now() - interval '1 second' where leased_until is not null")
    await finish(others[0])
    expect(await states(id)).toEqual({ ready: 2, refused: 1 })
  })

  it("are what the mail says: whoever was too slow does not make another's word ready", async () => {
    const id = await anOffer()
    await give(id, 6, keys.slice(0, 1))
    const [slow] = await offers().claimWanted(50)
    await context.db.query("update marketing_offer_code set leased_until = now() - interval '1 second' where key = $1", [slow!.codeKey])
    const [failed] = await offers(others[0]).claimWanted(50)
    expect(failed!.code).toBe(slow!.code)
    await offers(others[0]).renew(failed!)
    await offers().issued([{ codeKey: slow!.codeKey, code: slow!.code, promotionId: "promo_of_the_first_word" }])
    // Nor is the second word taken away by one more who failed with the first.
    const code = () => context.db.query("select code, state, failures, promotion_id from marketing_offer_code where key = $1", [slow!.codeKey])
    const [renewed] = await code()
    expect(renewed).toEqual({ code: expect.not.stringMatching(slow!.code), state: "wanted", failures: 1, promotion_id: null })
    await offers().renew(slow!)
    expect(await code()).toEqual([renewed])
    await offers().issued([{ codeKey: slow!.codeKey, code: renewed!.code as string, promotionId: "promo_of_the_second" }])
    expect(await code()).toEqual([{ ...renewed, state: "ready", promotion_id: "promo_of_the_second" }])
  })

  it("make the mails that wait for them due at once, and wake their campaign; other mails keep their moment", async () => {
    const id = await anOffer()
    const { db } = context
    const [campaign] = await db.query<{ key: number; occurrence: number }>("insert into marketing_campaign (id, name, status, audience, message, occurrence_key, wake_at) values ('mcamp_wait', 'Waiting', 'sending', '{}', '{}', 900, now() + interval '5 minutes') returning key::float8 as key, occurrence_key::float8 as occurrence")
    const [first, second, later, undecided, away] = keys as [number, number, number, number, number]
    await db.query(
      `insert into marketing_send (occurrence_key, profile_key, due_at) select $1, person.key, case person.key when $3 then 'infinity' when $4 then now() + interval '1 hour' else now() + interval '50 seconds' end from unnest($2::bigint[]) person (key)`,
      [campaign!.occurrence, [first, second, later, undecided, away], undecided, away])
    await give(id, campaign!.occurrence, [first, second, undecided, away])
    await finish()
    const due = await db.query<{ profile: number; due: boolean; open: boolean }>(
      "select profile_key::float8 as profile, due_at <= now() as due, due_at = 'infinity' as open from marketing_send where occurrence_key = $1 order by profile_key", [campaign!.occurrence])
    expect(due).toEqual([[first, true, false], [second, true, false], [later, false, false], [undecided, false, true], [away, false, false]].map(([profile, due, open]) => ({ profile, due, open })))
    expect(await db.query("select wake_at from marketing_campaign where key = $1", [campaign!.key])).toEqual([{ wake_at: null }])
  })

  it.each(["sending", "paused"])("make the mail due that is put off in the moment they are made, be its campaign %s", async (status) => {
    const id = await anOffer()
    made += 1
    const occurrenceKey = 900 + made
    const [profileKey] = keys as [number]
    await context.db.query("insert into marketing_campaign (id, name, status, audience, message, occurrence_key) values ($1, 'Hurried', $2, '{}', '{}', $3)", [`mcamp_${status}`, status, occurrenceKey])
    await context.db.query("insert into marketing_send (occurrence_key, profile_key, state, worker_id, claimed_at, attempts) values ($1, $2, 'sending', 'slow', now(), 1)", [occurrenceKey, profileKey])
    await give(id, occurrenceKey, [profileKey])
    let finishing: Promise<unknown> = Promise.resolve()
    // Whoever puts mails off for their codes shares the campaign's row meanwhile.
    await others[0]!.transaction(async (inner) => {
      await inner.query("select 1 from marketing_campaign where occurrence_key = $1 for share", [occurrenceKey])
      finishing = finish()
      await Promise.race([finishing, somebodyWaits(context.db)])
      await postponeSends(inner, { occurrenceKey, workerId: "slow", postponed: [{ profileKey, until: new Date(Date.now() + 30_000) }] })
    })
    await finishing
    expect(await context.db.query("select state, due_at <= now() as due from marketing_send where occurrence_key = $1", [occurrenceKey])).toEqual([{ state: "queued", due: true }])
  })

  it("shared by all are there at once and go the same way; a word is taken once", async () => {
    const id = await anOffer({ kind: "shared", prefix: "", code: "HELLO" })
    const given = await give(id, 5)
    expect(new Set(keys.map((key) => JSON.stringify(given.of(key))))).toEqual(new Set([JSON.stringify({ coupons: [{ code: "HELLO", value: "10%", expires_at: null }] })]))
    await expect(anOffer({ kind: "shared", prefix: "", code: "HELLO" })).rejects.toThrow(/Another offer has the code HELLO/)
  })

  it.each([
    ["was ended", "update marketing_offer set status = 'inactive' where id = $1"],
    ["is past its date", "update marketing_offer set ends_at = now() - interval '1 second' where id = $1"],
    ["is not there", "update marketing_offer set deleted_at = now() where id = $1"],
  ])("are never empty in a mail: an offer that %s", async (_, change) => {
    const id = await anOffer()
    made += 1
    await give(id, 100 + made, keys.slice(0, 2))
    await finish()
    await context.db.query(change, [id])
    const given = await give(id, 100 + made, keys.slice(0, 3))
    expect(keys.slice(0, 3).map((key) => given.of(key))).toEqual(Array.from({ length: 3 }, () => ({ reason: "coupon_ended" })))
  })

  const change = async (id: string, wish: object) => {
    const planned = await offers().planChange(id, updateOfferSchema.parse(wish))
    await offers().change(id, updateOfferSchema.parse(wish), { actor: { type: "user", id: null }, plannedAt: planned.before.updated_at.getTime() })
  }

  it("bound what may still be changed: those being made count as issued, those kept for people do not", async () => {
    const id = await anOffer({ max_codes: 50 })
    await give(id, 300, keys.slice(0, 20))
    expect((await offers().retrieve(id)).facts).toMatchObject({ issued: 0, reserved: 20, refused: 0, orders: 0, saved: { amount: 0, counted: false } })
    await expect(change(id, { value: { type: "percentage", percent: 50 } })).rejects.toThrow(/is fixed: 20 codes/)
    await change(id, { max_codes: 8 })
    const claimed = await offers().claimWanted(5)
    expect((await offers().retrieve(id)).facts).toMatchObject({ issued: 5, reserved: 15 })
    await expect(change(id, { max_codes: 4 })).rejects.toThrow(/Write at least 5 \(max_codes\)/)
    await change(id, { max_codes: 5 })
    await offers().issued(claimed.map(({ codeKey, code }) => ({ codeKey, code, promotionId: `promo_${code}` })))
    while ((await offers().claimWanted(50)).length);
    expect(await states(id)).toEqual({ ready: 5, refused: 15 })
  })

  it("are refused to whoever planned a change before another's", async () => {
    const id = await anOffer()
    const planned = await offers().planChange(id, { name: "Mine" })
    await change(id, { name: "Theirs" })
    await expect(offers().change(id, { name: "Mine" }, { actor: { type: "user", id: null }, plannedAt: planned.before.updated_at.getTime() })).rejects.toThrow(/Somebody changed “Theirs” at the same moment/)
    expect((await offers().reach(id)).name).toBe("Theirs")
  })

  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)
  const until = (days: number) => ({ type: "date", at: inDays(days).toISOString() })
  it.each<[string, object, object, number | null]>([
    ["a later date takes them along", until(5), until(9), 9],
    ["an earlier date takes them along", until(5), until(2), 2],
    ["no date any more frees those that had it", until(5), { type: "never" }, null],
    ["days leave them their date", until(5), { type: "days", days: 3 }, 5],
    ["other days leave them theirs", { type: "days", days: 14 }, { type: "days", days: 3 }, 14],
    ["no end any more leaves them their days", { type: "days", days: 14 }, { type: "never" }, 14],
    ["a date before their days is first", { type: "days", days: 14 }, until(9), 9],
    ["a date after their days leaves them these", { type: "days", days: 14 }, until(20), 14],
    ["a date is new to those without an end", { type: "never" }, until(9), 9],
    ["days are nothing to those without an end", { type: "never" }, { type: "days", days: 3 }, null],
  ])("that are open, when an offer's end is changed: %s", async (_, before, after, days) => {
    const id = await anOffer({ expires: before })
    made += 1
    await give(id, 400 + made, keys.slice(0, 2))
    await finish()
    const ends = () => context.db.query<{ expires_at: Date | null }>("select expires_at from marketing_offer_code where occurrence_key = $1 order by key", [400 + made])
    await context.db.query("update marketing_offer_code set expires_at = now() - interval '1 second' where key = (select min(key) from marketing_offer_code where occurrence_key = $1)", [400 + made])
    const [over] = await ends()
    await change(id, { expires: after })
    const [stillOver, open] = await ends()
    expect(stillOver).toEqual(over)
    // Days end with the last of them.
    expect(open!.expires_at && Math.floor((open!.expires_at.getTime() - Date.now()) / 86_400_000 + 0.0001)).toBe(days)
  })

  it("keep to the new end when it is changed in the moment they are made", async () => {
    const id = await anOffer({ expires: until(1) })
    await give(id, 500, keys.slice(0, 1))
    const [made] = await offers().claimWanted(50)
    const planned = await offers().planChange(id, updateOfferSchema.parse({ expires: until(31) }))
    let finishing: Promise<unknown> = Promise.resolve()
    const changing = offers(interrupted(others[0]!, "insert into marketing_activity", async () => {
      finishing = offers().issued([{ codeKey: made!.codeKey, code: made!.code, promotionId: "promo_new_end" }])
      await Promise.race([finishing, somebodyWaits(context.db)])
    }))
    await changing.change(id, updateOfferSchema.parse({ expires: until(31) }), { actor: { type: "user", id: null }, plannedAt: planned.before.updated_at.getTime() })
    await finishing
    expect(await context.db.query("select code.state, code.expires_at = offer.ends_at as kept from marketing_offer_code code join marketing_offer offer on offer.key = offer_key where offer.id = $1", [id])).toEqual([{ state: "ready", kept: true }])
  })

  it("are claimed and made at once without anybody waiting in a ring", async () => {
    const id = await anOffer()
    await give(id, 501, keys.slice(0, 1))
    const [made] = await offers().claimWanted(50)
    await context.db.query("update marketing_offer_code set leased_until = now() - interval '1 second' where key = $1", [made!.codeKey])
    let claiming: Promise<unknown[]> = Promise.resolve([])
    await offers(interrupted(others[0]!, "update marketing_offer_code", async () => {
      claiming = offers().claimWanted(50)
      claiming.catch(() => undefined)
      await somebodyWaits(context.db)
    })).issued([{ codeKey: made!.codeKey, code: made!.code, promotionId: "promo_once" }])
    expect(await claiming).toEqual([])
    expect(await states(id)).toEqual({ ready: 1 })
  })

  it("are called ended after Medusa was told, and told again when whoever was to tell it died", async () => {
    await offers().ended(await offers().claimOver(1_000))
    const id = await anOffer({ expires: { type: "days", days: 14 } })
    await give(id, 502, keys.slice(0, 3))
    await finish()
    await context.db.query("update marketing_offer_code set expires_at = now() - interval '1 second' where occurrence_key = 502")
    const lost = await offers().claimOver(50)
    expect(lost).toHaveLength(3)
    expect(await offers(others[0]).claimOver(50)).toEqual([])
    expect(await states(id)).toEqual({ ready: 3 })
    await context.db.query("update marketing_offer_code set leased_until = now() - interval '1 second' where occurrence_key = 502")
    const claims = await Promise.all(others.map((db) => offers(db).claimOver(2)))
    expect(claims.flat().map(({ promotionId }) => promotionId).sort()).toEqual(lost.map(({ promotionId }) => promotionId).sort())
    await offers().ended(claims.flat())
    await offers().ended(lost)
    expect(await states(id)).toEqual({ ended: 3 })
    expect(await offers().claimOver(50)).toEqual([])
  })

  it("stop when the discounts given have reached the budget in Medusa", async () => {
    const id = await anOffer({ budget: { amount: 3_000, currency_code: "eur" } })
    await give(id, 200, keys.slice(0, 2))
    await finish()
    await context.db.query("insert into promotion_campaign (id, name, campaign_identifier) values ('procamp_spent', 'Spent', 'spent')")
    await context.db.query(`insert into promotion_campaign_budget (id, type, campaign_id, "limit", raw_limit, used, raw_used) values ('probudg_spent', 'spend', 'procamp_spent', 30, '{"value":"30"}', 30, '{"value":"30"}')`)
    await offers().made(id, { campaignId: "procamp_spent", promotionId: null })
    const given = await give(id, 200, keys.slice(0, 2))
    expect(keys.slice(0, 2).map((key) => given.of(key))).toEqual([{ reason: "coupon_budget" }, { reason: "coupon_budget" }])
  })
})
