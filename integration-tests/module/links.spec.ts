import { CLICK_PARAMETER } from "../../src/core/attribution/click-parameter"
import { readToken } from "../../src/core/base/signed-token"
import { createLinks } from "../../src/modules/marketing/areas/links"
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

it("whoever was erased keeps a working link", async () => {
  const mail = await aSentMail(context, { urls: ["http://localhost:8000/sale", "http://localhost:8000/for/{{ person.first_name }}"] })
  await context.db.query("with changed as (update marketing_profile set deleted_at = now(), first_name = null where key = $1 returning key) insert into marketing_changed_profile (profile_key) select key from changed", [mail.profileKey])
  const links = createLinks(context)
  expect(await links.follow(tokenOf(mail.clicks[0]!), browser)).toMatch(/^http:\/\/localhost:8000\/sale\?/)
  expect(await links.follow(tokenOf(mail.clicks[1]!), browser)).toMatch(/^http:\/\/localhost:8000\/?\?mkt_click=/)
  expect(await links.unsubscribe(tokenOf(mail.unsubscribe), "one-click unsubscribe")).toBe("unsubscribed")
  expect((await whatIsKnown(context, mail)).suppressions).toEqual(["unsubscribed"])
})
