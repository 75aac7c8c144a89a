import { readFileSync } from "node:fs"
import path from "node:path"
import { compileToLookAt } from "../../compile-message"
import { fillMessage } from "../../fill-message"
import { examplePerson } from "../../merge-tags"
import { systemTemplates } from "../../templates/system-templates"
import { checkBeforeSending, messageChecks } from "../check-before-sending"
import { readyTemplates, sampleCheck } from "../sample-check"

const shop = { name: "Harbour", url: "https://harbour.shop", postalAddress: "1 Harbour Street,\n20457 Hamburg", currency: "eur", language: "en" as const }
const unsubscribeUrl = "https://api.harbour.shop/marketing/u?t=abc&x=1"
const page = (inner: string, more = "") => `<mjml><mj-body><mj-section><mj-column>\n${inner}\n</mj-column></mj-section>${more}</mj-body></mjml>`
const WORDS = "<mj-text>The lamps of the season are here, in seven colours, made to last for years and shipped within two days.</mj-text>"

type Given = { mjml?: string; subject?: string; preheader?: string; from?: { email: string; replyTo?: string } }

async function check({ mjml = page(WORDS), subject = "New lamps", preheader = "In seven colours", from = { email: "shop@harbour.shop" } }: Given = {}) {
  const message = { version: 1 as const, subject, preheader, sender: { name: "", email: "", replyTo: "" }, mjml }
  const { compiled, problems } = await compileToLookAt(message, { shop })
  if (!compiled) throw new Error(JSON.stringify(problems))
  const links = new Map(compiled.links.map(({ position, url }) => [position, url]))
  const drawn = fillMessage(compiled, examplePerson, { click: (position) => links.get(position)!, unsubscribe: unsubscribeUrl, preferences: "https://api.harbour.shop/marketing/preferences?t=abc", open: null })
  return checkBeforeSending({ message, drawn, unsubscribeUrl, postalAddress: shop.postalAddress, from: { replyTo: undefined, ...from } }).filter(({ level }) => level !== "fine")
}

const names = async (given: Given) => (await check(given)).map(({ level, name }) => `${level} ${name}`)

describe("checks before sending", () => {
  it("find nothing in a decent mail, and say so check by check", async () => {
    expect(await check()).toEqual([])
  })

  it("forbid a mail without unsubscribe link or postal address, however they are hidden", async () => {
    const hidden = page(`${WORDS}<mj-text><span style="display:none">{{ shop.postal_address }} <a href="{{ unsubscribe_url }}">Unsubscribe</a></span></mj-text>`)
    expect(await names({ mjml: hidden })).toEqual(["problem unsubscribe", "problem postal_address"])
    expect(await names({ mjml: page(`${WORDS}<mj-text>{{ shop.postal_address }}<br/><a href="{{ unsubscribe_url }}">Goodbye</a></mj-text>`) })).toEqual([])
  })

  it("measure the page as Gmail does", async () => {
    const heavy = (count: number) => page(Array.from({ length: count }, () => WORDS).join("\n"))
    const [problem] = await check({ mjml: heavy(400) })
    expect(problem).toMatchObject({ level: "problem", name: "size", message: expect.stringMatching(/Gmail cuts pages off at 102 kB/) })
  })

  it("find links that lead nowhere, with their line", async () => {
    const found = await check({ mjml: page(`${WORDS}\n<mj-text><a href="/sale">Sale</a> <a href="#">Top</a></mj-text>\n<mj-button href="http://old.shop/x">Old</mj-button>`) })
    expect(found).toEqual([
      { name: "links", level: "problem", message: "A link leads nowhere.", remedy: expect.any(String), line: 3 },
      { name: "links", level: "problem", message: "The link /sale has no host, so a mail program cannot follow it.", remedy: expect.any(String), line: 3 },
      { name: "links", level: "warning", message: expect.stringContaining("http://old.shop/x is not encrypted"), remedy: expect.any(String), line: 4 },
    ])
  })

  it("look at pictures: address, encryption, words for those who do not see them, and words beside them", async () => {
    expect(await names({ mjml: page(`${WORDS}<mj-image src="http://harbour.shop/a.png" alt="Lamps" /><mj-image src="lamp.png" alt="" />`) }))
      .toEqual(["problem pictures", "warning pictures"])
    expect(await names({ mjml: page(`${WORDS}<mj-raw><img src="https://harbour.shop/a.png"></mj-raw>`) })).toEqual(["warning pictures"])
  })

  it.each([
    ["Russian", "Новые лампы этого сезона уже в магазине. Отписаться"], ["Greek", "Οι λάμπες της σεζόν είναι εδώ. Διαγραφή"],
    ["Japanese", "季節のランプが届きました。七色からお選びいただけます。配信停止"], ["Arabic", "وصلت مصابيح الموسم بسبعة ألوان. إلغاء الاشتراك"], ["Hindi", "इस मौसम के लैंप आ गए हैं। सदस्यता छोड़ें"],
  ])("read a text part in %s", (_, words) => {
    const find = (text: string) => messageChecks.find(({ name }) => name === "text_part")!.find({
      message: { version: 1, subject: "", preheader: "", sender: { name: "", email: "", replyTo: "" }, mjml: "" }, drawn: { subject: "", preheader: "", html: "", text }, unsubscribeUrl, postalAddress: "", from: { email: "", replyTo: undefined },
    })
    expect(find(`${words} (${unsubscribeUrl})`)).toEqual([])
    expect(find(`— … · (${unsubscribeUrl})`)).toHaveLength(1)
  })

  it("mind subject, preheader, shouting and the words of spam, and an address nobody reads", async () => {
    expect(await names({ subject: "x".repeat(61), preheader: "" })).toEqual(["warning subject", "warning preheader"])
    expect(await names({ subject: "BIG SALE OF LAMPS!!" })).toEqual(["warning shouting", "warning shouting"])
    expect(await names({ subject: "Act now for lamps" })).toEqual(["warning spam_words"])
    expect(await names({ from: { email: "no-reply@harbour.shop" } })).toEqual(["warning reply_to"])
    expect(await names({ from: { email: "no-reply@harbour.shop", replyTo: "help@harbour.shop" } })).toEqual([])
  })

  it.each(systemTemplates.map(({ name, message }) => [name, message] as const))("find no problem in the template %s once a word of it is changed", async (name, { subject, preheader, mjml }) => {
    expect((await check({ subject, preheader, mjml: mjml.replace("</mj-title>", "!</mj-title>") })).filter(({ level }) => level === "problem")).toEqual([])
    const untouched = { version: 1 as const, subject: "Mine", preheader: "", sender: { name: "", email: "", replyTo: "" }, mjml: mjml.replaceAll("\n", "\r\n  ") }
    const drawn = { subject: "Mine", preheader: "", html: "", text: "" }
    expect(sampleCheck.find({ message: untouched, drawn, unsubscribeUrl, postalAddress: "", from: { email: "", replyTo: undefined } })).toHaveLength(readyTemplates.includes(name) ? 0 : 1)
  })

  it("let no template go out as it is that asks the merchant for words", () => {
    const asks = /\b(say|tell|describe|name|write) (here|in|the|your|until)\b|in (one|two|a) sentences?|in one line|your name|headline that makes|the (first|second) thing/i
    const ready = systemTemplates.filter(({ name }) => readyTemplates.includes(name))
    expect(ready.map(({ name }) => name).sort()).toEqual([...readyTemplates].sort())
    for (const { message } of ready) expect(message.mjml).not.toMatch(asks)
  })

  it("are all told in the docs", () => {
    const docs = readFileSync(path.join(__dirname, "../../../../../docs/checks.md"), "utf8")
    for (const { name } of messageChecks) expect(docs).toContain(`\`${name}\``)
  })
})
