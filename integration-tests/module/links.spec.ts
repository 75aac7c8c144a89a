import { CLICK_PARAMETER } from "../../src/core/attribution/click-parameter"
import { readToken } from "../../src/core/base/signed-token"
import { createLinks } from "../../src/modules/marketing/areas/links"
import { erasePeople } from "../../src/modules/marketing/memory/erase-people"
import { identifyVisitors } from "../../src/modules/marketing/queries/events/identify-visitors"
import { marketingContext, type TestContext } from "../setup/marketing-context"
import { aSentMail, whatIsKnown } from "../world/a-sent-mail"

const browser = { userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0", prefetch: false, ip: "203.0.113.77" }
const tokenOf = (url: string) => new URL(url).searchParams.get("t")!

let context: TestContext
beforeAll(async () => {
  context = await marketingContext("links")
})
afterAll(() => context.drop())

it("a thousand clicks at once share few commits, and each gets the key of its own row", async () => {
  const mails = await Promise.all(Array.from({ length: 50 }, (_, index) => aSentMail(context, { urls: Array.from({ length: 20 }, (_, link) => `http://localhost:8000/${index}/${link}`) })))
  let statements = 0
  const counting = { ...context, db: { ...context.db, query: (...given: Parameters<TestContext["db"]["query"]>) => { statements += 1; return context.db.query(...given) } } as TestContext["db"] }
  const links = createLinks(counting, 120_000)
  const followed = await Promise.all(mails.flatMap((mail) => mail.clicks.map(async (click, index) => ({ mail, index, url: (await links.follow(tokenOf(click), browser))! }))))
  expect(followed).toHaveLength(1_000)
  expect(statements).toBeLessThan(20)
  const byKey = new Map<number, { profile_key: number; link_key: number }>()
  for (const row of await context.db.query<{ key: number; profile_key: number; link_key: number }>(
    "select key::float8 as key, profile_key::float8 as profile_key, link_key::float8 as link_key from marketing_touch")) byKey.set(row.key, row)
  expect(byKey.size).toBe(1_000)
  for (const { mail, index, url } of followed) {
    const [key] = readToken(new URL(url).searchParams.get(CLICK_PARAMETER)!, "touch", context.options)!
    expect(byKey.get(key!)).toMatchObject({ profile_key: mail.profileKey, link_key: mail.linkKeys[index] })
  }
})

it("a click on a link that was never stored is nobody's", async () => {
  const mail = await aSentMail(context)
  await context.db.query("delete from marketing_link where key = $1", [mail.linkKeys[0]])
  expect(await createLinks(context).follow(tokenOf(mail.clicks[0]!), browser)).toBeUndefined()
  expect((await whatIsKnown(context, mail)).touches).toEqual([])
})

it("when touches cannot be written the shopper still reaches the page, and one line is logged", async () => {
  const mail = await aSentMail(context)
  const errors: unknown[] = []
  const links = createLinks({ ...context, logger: { ...context.logger, error: (text: unknown) => errors.push(text) } as TestContext["logger"] })
  await context.db.query("alter table marketing_touch rename to marketing_touch_away")
  try {
    const urls = await Promise.all(Array.from({ length: 5 }, () => links.follow(tokenOf(mail.clicks[0]!), browser)))
    expect(urls).toEqual(Array(5).fill("http://localhost:8000/sale"))
    expect(errors).toHaveLength(1)
  } finally {
    await context.db.query("alter table marketing_touch_away rename to marketing_touch")
  }
  expect(await links.follow(tokenOf(mail.clicks[0]!), browser)).toContain(CLICK_PARAMETER)
})

it("whoever the shop does not know any more keeps a working link", async () => {
  const mail = await aSentMail(context, { urls: ["http://localhost:8000/sale", "http://localhost:8000/for/{{ person.first_name }}"] })
  await context.db.query("with changed as (update marketing_profile set deleted_at = now(), first_name = null where key = $1 returning key) insert into marketing_changed_profile (profile_key) select key from changed", [mail.profileKey])
  const links = createLinks(context)
  expect(await links.follow(tokenOf(mail.clicks[0]!), browser)).toMatch(/^http:\/\/localhost:8000\/sale\?/)
  expect(await links.follow(tokenOf(mail.clicks[1]!), browser)).toMatch(/^http:\/\/localhost:8000\/?\?mkt_click=/)
  expect(await links.unsubscribe(tokenOf(mail.unsubscribe), "one-click unsubscribe")).toBe("unsubscribed")
  expect((await whatIsKnown(context, mail)).suppressions).toEqual(["unsubscribed"])
})

it("of whoever was erased nothing is kept when an old mail is opened, and no visitor becomes them", async () => {
  const mail = await aSentMail(context, { openTracking: true })
  const links = createLinks(context)
  const before = new URL((await links.follow(tokenOf(mail.clicks[0]!), browser))!).searchParams.get(CLICK_PARAMETER)!
  expect(await erasePeople(context.db, [mail.profileKey])).toBe(1)
  const state = () => context.db.query(
    `select (select jsonb_agg(touch) from marketing_touch touch where profile_key = $1) as touches, (select jsonb_agg(said) from marketing_consent_event said where profile_key = $1) as said,
       to_jsonb(profile) as profile, (select jsonb_agg(reason) from marketing_suppression suppression where suppression.email_hash = profile.email_hash) as suppressions
     from marketing_profile profile where key = $1`, [mail.profileKey])
  const erased = await state()
  // The right to be counted stands in no column any more, so it is put there: the pseudonym alone must do.
  await context.db.query("update marketing_profile set open_tracking = true where key = $1", [mail.profileKey])
  expect(await links.follow(tokenOf(mail.clicks[0]!), browser)).toBe("http://localhost:8000/sale")
  expect(await links.follow(tokenOf(mail.clicks[0]!), { ...browser, head: true })).toBe("http://localhost:8000/sale")
  expect(await links.open(tokenOf(mail.open), browser)).toBe(true)
  expect(await links.subscription(tokenOf(mail.unsubscribe), browser)).toBe("unsubscribed")
  for (const source of ["unsubscribe page", "one-click unsubscribe"] as const) expect(await links.unsubscribe(tokenOf(mail.unsubscribe), source, { ip: "203.0.113.77", user_agent: "Browser", locale: "de" })).toBe("unsubscribed")
  expect(await links.subscribeAgain(tokenOf(mail.unsubscribe), { ip: "203.0.113.77" })).toBe("unsubscribed")
  await context.db.query("update marketing_profile set open_tracking = false where key = $1", [mail.profileKey])
  expect(await state()).toEqual(erased)

  const [touchKey] = readToken(before, "touch", context.options)!
  const at = new Date()
  await context.db.query("update marketing_profile set customer_ids = '{cus_erased}' where key = $1", [mail.profileKey])
  await identifyVisitors(context.db, [
    { visitorId: "00000000-0000-4000-8000-00000000e001", at, evidence: "click", touchKey: touchKey! },
    { visitorId: "00000000-0000-4000-8000-00000000e002", at, evidence: "checkout", profileKey: mail.profileKey },
    { visitorId: "00000000-0000-4000-8000-00000000e003", at, evidence: "login", customerId: "cus_erased" },
  ])
  expect(await context.db.query("select id from marketing_visitor where profile_key = $1", [mail.profileKey])).toEqual([])
})
