import { weighOnce } from "../../src/modules/marketing/pump/weigh-visits"
import { createLinks } from "../../src/modules/marketing/areas/links"
import { rescoreTouches } from "../../src/modules/marketing/links/rescore-touches"
import { erasePeople } from "../../src/modules/marketing/memory/erase-people"
import { acquitTouches } from "../../src/modules/marketing/queries/attribution/acquit-touches"
import { countMachines } from "../../src/modules/marketing/queries/campaigns/count-machines"
import { countTouches } from "../../src/modules/marketing/queries/campaigns/count-touches"
import { makePartitions } from "../../src/modules/marketing/queries/events/make-partitions"
import { marketingContext, type TestContext } from "../setup/marketing-context"
import { aSentMail, whatIsKnown, type SentMail } from "../world/a-sent-mail"

const browser = { userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0", prefetch: false, ip: "203.0.113.77" }
const tokenOf = (url: string) => new URL(url).searchParams.get("t")!
const urls = (count: number) => Array.from({ length: count }, (_, index) => `http://localhost:8000/${index}`)

let context: TestContext
/** The clock of clicks and of the pump; mails lie in its past. */
let clock: Date
const later = (seconds: number) => { clock = new Date(clock.getTime() + seconds * 1_000) }
beforeAll(async () => {
  context = await marketingContext("visits", {}, () => clock)
  await makePartitions(context.db, [0, 1].map((months) => new Date(Date.UTC(new Date().getUTCFullYear(), new Date().getUTCMonth() + months)).toISOString().slice(0, 10)))
})
beforeEach(async () => {
  clock = new Date()
  await context.db.query("truncate marketing_touch")
  await context.db.query("delete from marketing_setting where name = 'visits_weighed'")
})
afterAll(() => context.drop())

const click = (mail: SentMail, link = 0, more: Partial<typeof browser> & { head?: boolean } = {}) => createLinks(context).follow(tokenOf(mail.clicks[link]!), { ...browser, ...more })
const weigh = async () => { while ((await weighOnce(context, 50)).more); }
const machinesOf = async (mail: SentMail) => (await whatIsKnown(context, mail)).touches.filter(({ kind }) => kind === "click").map(({ machine_reason }) => machine_reason)

describe("visits are weighed", () => {
  it("a lone click stays a person's, and nobody is asked again", async () => {
    const mail = await aSentMail(context, { urls: urls(4) })
    await click(mail)
    later(20)
    await weigh()
    expect(await machinesOf(mail)).toEqual([null])
  })

  it("three links in five seconds are a scanner's, all three of them; the person's engagement is summed again", async () => {
    const mail = await aSentMail(context, { urls: urls(5) })
    for (const link of [0, 1, 2]) {
      await click(mail, link)
      later(1)
    }
    later(20)
    await context.db.query("truncate marketing_changed_profile")
    await weigh()
    expect(await machinesOf(mail)).toEqual(["many_links", "many_links", "many_links"])
    expect((await whatIsKnown(context, mail)).toEvaluate).toBe(true)
    expect(await countMachines(context.db, mail.occurrenceKey)).toEqual([{ reason: "many_links", clicks: 3, mails: 1 }])
    expect(await countTouches(context.db, mail.occurrenceKey)).toMatchObject({ clicks: 0, click_people: 0, machine_clicks: 3 })
  })

  it("three links in a minute are a reader's", async () => {
    const mail = await aSentMail(context, { urls: urls(5) })
    for (const link of [0, 1, 2]) {
      await click(mail, link)
      later(15)
    }
    later(20)
    await weigh()
    expect(await machinesOf(mail)).toEqual([null, null, null])
  })

  it("a burst on a mail with two links and the unsubscribe page is a scanner's; with an unsubscription it is a person's", async () => {
    const [scanned, left] = [await aSentMail(context, { urls: urls(2) }), await aSentMail(context, { urls: urls(2) })]
    for (const mail of [scanned, left]) {
      await Promise.all([click(mail, 0), click(mail, 1), createLinks(context).subscription(tokenOf(mail.unsubscribe), browser)])
    }
    await createLinks(context).unsubscribe(tokenOf(left.unsubscribe), "unsubscribe page")
    await context.db.query("update marketing_touch set happened_at = $2 where kind = 'unsubscribe' and profile_key = $1", [left.profileKey, clock])
    later(20)
    await weigh()
    expect(await machinesOf(scanned)).toEqual(["all_links", "all_links"])
    expect(await machinesOf(left)).toEqual([null, null])
  })

  it("headers give away what follows them", async () => {
    const mail = await aSentMail(context, { urls: urls(3) })
    await click(mail, 0, { head: true })
    later(1)
    await click(mail, 0)
    later(20)
    await weigh()
    expect(await machinesOf(mail)).toEqual(["head", "head_too"])
  })

  it("many people's mails from one network within seconds of delivery are a scanner's; a few are an office", async () => {
    const many = await Promise.all(Array.from({ length: 10 }, () => aSentMail(context, { urls: urls(3), age: 0 })))
    const few = await Promise.all(Array.from({ length: 3 }, () => aSentMail(context, { urls: urls(3), age: 0 })))
    clock = new Date(Math.ceil(Date.now() / 60_000) * 60_000)
    await context.db.query("update marketing_send set finished_at = $1", [new Date(clock.getTime() - 5_000)])
    await Promise.all([...many.map((mail) => click(mail, 0, { ip: "198.51.100.4" })), ...few.map((mail) => click(mail, 0, { ip: "192.0.2.9" }))])
    later(20)
    await weigh()
    expect((await Promise.all(many.map(machinesOf))).flat()).toEqual(Array(10).fill("soon"))
    expect((await Promise.all(few.map(machinesOf))).flat()).toEqual(Array(3).fill(null))
  })

  it("a scanner's network counts when nobody looked around, which is known eleven minutes later", async () => {
    const [gone, seen] = [await aSentMail(context, { urls: urls(3) }), await aSentMail(context, { urls: urls(3) })]
    for (const mail of [gone, seen]) await click(mail, 0, { ip: "40.107.3.4" })
    await context.db.query(`insert into marketing_event (occurred_at, profile_key, event_id, kind, source) values ($1, $2, gen_random_uuid(), 'active_on_site', 'storefront')`, [new Date(clock.getTime() + 30_000), seen.profileKey])
    later(20)
    await weigh()
    expect([await machinesOf(gone), await machinesOf(seen)]).toEqual([[null], [null]])
    later(700)
    await weigh()
    expect([await machinesOf(gone), await machinesOf(seen)]).toEqual([["scanner_network"], [null]])
  })

  it("what bought is a person's, however it looks", async () => {
    const mail = await aSentMail(context, { urls: urls(3) })
    for (const link of [0, 1, 2]) await click(mail, link)
    const { touches } = await whatIsKnown(context, mail)
    await acquitTouches(context.db, [touches[1]!.key])
    later(20)
    await weigh()
    expect(await machinesOf(mail)).toEqual(["many_links", null, "many_links"])
  })

  it("in batches, in any number of processes, and never a row whose score stays", async () => {
    const mails = await Promise.all(Array.from({ length: 30 }, () => aSentMail(context, { urls: urls(4) })))
    for (const mail of mails) await Promise.all([0, 1, 2].map((link) => click(mail, link)))
    later(20)
    await Promise.all([weigh(), weigh(), weigh()])
    await weigh()
    expect((await Promise.all(mails.map(machinesOf))).flat()).toEqual(Array(90).fill("many_links"))
    const keys = (await context.db.query<{ key: number }>("select key::float8 as key from marketing_touch")).map(({ key }) => key)
    expect(await rescoreTouches(context.db, keys, clock)).toEqual({ changed: 0, turned: 0 })
  })

  it("tells nothing of whoever was erased while their click was written", async () => {
    const mail = await aSentMail(context, { urls: urls(1) })
    await click(mail)
    const [before] = await context.db.query<{ profile_key: number; ip: string; user_agent: string }>("select profile_key::float8 as profile_key, ip, user_agent from marketing_touch")
    expect(before).toMatchObject({ ip: "203.0.113.0", user_agent: browser.userAgent })
    await erasePeople(context.db, [before!.profile_key])
    // As it is when the click read the person before the erasure ended, and was written after it.
    await context.db.query("update marketing_touch set ip = $1, user_agent = $2", [before!.ip, before!.user_agent])
    later(20)
    await weigh()
    expect(await context.db.query("select ip, user_agent from marketing_touch")).toEqual([{ ip: null, user_agent: null }])
  })

  it("again from any moment on, when somebody asks for it", async () => {
    const mail = await aSentMail(context, { urls: urls(4) })
    await click(mail)
    later(3_600)
    await weigh()
    await context.db.query("update marketing_touch set machine = true, machine_reason = 'many_links', machine_score = 90")
    await weigh()
    expect(await machinesOf(mail)).toEqual(["many_links"])
    await createLinks(context).weighAgain(new Date(clock.getTime() - 7_200_000))
    await weigh()
    expect(await machinesOf(mail)).toEqual([null])
  })
})
