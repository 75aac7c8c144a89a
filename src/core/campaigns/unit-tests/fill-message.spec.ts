import fc from "fast-check"
import { compileMessage } from "../compile-message"
import { fillMessage } from "../fill-message"
import type { MessagePerson } from "../merge-tags"
import { exampleBlocks } from "../blocks/fill-blocks"
import { createMergeTags, examplePerson, factsOf, mergeTags } from "../merge-tags"
import { pageLanguageCodes } from "../pages/languages"
import { aMessage, filled, PREFERENCES, shop, UNSUBSCRIBE } from "./messages"

const MARKER = "§"
const between = (text: string) => text.split(MARKER)[1]

it("every merge tag prints its example for the example person, in HTML and in text", async () => {
  const facts = { person: examplePerson, shop, unsubscribeUrl: UNSUBSCRIBE, preferencesUrl: PREFERENCES }
  for (const { tag, example, value } of mergeTags.filter(({ tag }) => !tag.startsWith("coupon."))) {
    const { text, html } = await filled(aMessage(`${MARKER}{{ ${tag} }}${MARKER}`))
    expect(between(text)).toBe(String(value(facts)))
    expect(between(html)?.replaceAll("&amp;", "&")).toBe(String(value(facts)))
    if (tag.startsWith("person.")) expect(String(value(facts))).toBe(example)
  }
})

it("prints nothing, rather than null, for what nobody knows", async () => {
  const unknown = Object.fromEntries(factsOf(mergeTags).map((fact) => [fact, null]))
  for (const { tag } of mergeTags.filter(({ tag }) => tag.startsWith("person.") && tag !== "person.email"))
    expect(between((await filled(aMessage(`${MARKER}{{ ${tag} }}${MARKER}`), unknown)).text)).toBe("")
  expect((await filled(aMessage("x", { subject: 'Hi {{ person.first_name | default: "there" }}' }), unknown)).subject).toBe("Hi there")
})

it("prints the shop's own attributes, and asks for nothing else to be read", async () => {
  const tags = createMergeTags([
    { key: "points", name: "Points", type: "number", help: null, choices: [] }, { key: "sizes", name: "Sizes", type: "list", help: null, choices: [] },
    { key: "vip", name: "Vip", type: "boolean", help: null, choices: [] }, { key: "tier", name: "Tier", type: "choice", help: null, choices: ["Gold", "Silver"] },
  ])
  const message = aMessage(`${MARKER}{{ attributes.points }}/{{ attributes.sizes }}/{% if attributes.vip %}vip{% endif %}/{{ attributes.tier | default: "none" }}${MARKER}`)
  const { compiled } = await compileMessage(message, { shop, tags })
  const urls = { click: String, unsubscribe: UNSUBSCRIBE, preferences: PREFERENCES, open: null }
  const drawn = (attributes: Record<string, unknown>) => between(fillMessage(compiled!, { email: "a@example.com", attributes } as MessagePerson, urls).text)
  expect(factsOf(compiled!.tags)).toEqual(["attributes"])
  expect(drawn({ points: 0, sizes: ["S", "M"], vip: true })).toBe("0/S, M/vip/none")
  expect(drawn({})).toBe("///none")
  expect(between(fillMessage(compiled!, compiled!.example, urls).text)).toBe("240/S, M/vip/Gold")
  const { problems } = await compileMessage(aMessage("{{ attributes.pionts }}"), { shop, tags })
  expect(problems[0]!.message).toMatch(/\{\{ attributes\.pionts \}\} is not a merge tag\. Did you mean \{\{ attributes\.points \}\}\?$/)
})

it("keeps to conditions, dates and loops", async () => {
  const { text } = await filled(aMessage(`${MARKER}{% if person.orders > 2 and person.country == "Germany" %}loyal{% else %}new{% endif %} {{ person.last_order_at | date: "%-d %B %Y" }} {% for i in (1..person.orders) %}*{% endfor %}${MARKER}`))
  expect(between(text)).toBe("loyal 2 September 2026 ***")
})

it("puts a footer under a message that lacks one, and none under one that has it", async () => {
  const bare = await filled(aMessage("Hi"))
  for (const part of [bare.html, bare.text]) expect(part).toContain(UNSUBSCRIBE)
  expect(bare.text).toContain(shop.postalAddress)
  const own = await filled(aMessage('Hi {{ shop.postal_address }} <a href="{{ unsubscribe_url }}">No more</a>'))
  for (const part of [own.html, own.text]) expect([part.split(UNSUBSCRIBE).length, part.split("1 Harbour Street").length]).toEqual([2, 2])
  const half = await filled(aMessage('<a href="{{ unsubscribe_url }}">No more</a>'))
  expect([half.text.split(UNSUBSCRIBE).length, half.text.includes(shop.postalAddress)]).toEqual([2, true])
  const commented = await filled(aMessage("Hi <!-- {{ unsubscribe_url }} {{ shop.postal_address }} {{ nonsense -->"))
  expect(commented.html).toContain(UNSUBSCRIBE)
})

describe("what surrounds a message's own words", () => {
  const message = aMessage("", { subject: "{{ coupon.value }}", mjml: `<mjml><mj-body><mj-products source="new" limit="1" /><mj-coupon offer="moffer_1" /><mj-section><mj-column><mj-text>
    ${MARKER}{{ person.spent }}, {{ person.last_order_at | date: "%-d %B %Y" }}${MARKER}</mj-text></mj-column></mj-section></mj-body></mjml>` })
  const drawn = async (language: (typeof pageLanguageCodes)[number], own = message) => {
    const { compiled } = await compileMessage(own, { shop: { ...shop, language } })
    const { subject, html, text } = fillMessage(compiled!, examplePerson, { click: String, unsubscribe: UNSUBSCRIBE, preferences: PREFERENCES, open: null }, exampleBlocks(compiled!.blocks, language))
    return { subject, html, text: text.replaceAll("\u00a0", " ") }
  }

  it("is in the language of mails: prices, dates, the coupon's box, the footer and the page's lang", async () => {
    const { subject, html, text } = await drawn("de")
    expect(subject.replaceAll("\u00a0", " ")).toBe("10 %")
    expect(html).toContain('<html lang="de"')
    expect(between(text)).toBe("248,50 €, 2 September 2026")
    for (const words of ["49,00 €", "Zum Produkt", "10 % Rabatt mit diesem Code", "Gültig bis 24. Dezember 2026", "Sie erhalten Neuigkeiten und Angebote von Harbour & Söhne.", "Einstellungen", "Abmelden"]) expect(text).toContain(words)
    expect(between((await drawn("fr")).text)).toBe("248,50 €, 2 septembre 2026")
  })

  it.each(pageLanguageCodes.filter((code) => code !== "en"))("has no English left in %s", async (language) => {
    const { html, text } = await drawn(language)
    for (const part of [html, text]) expect(part).not.toMatch(/off with|Valid until|Shop now|Unsubscribe|You |and offers|Preferences|December \d|€\d|\{\{|\{%|\{\w+\}/)
  })

  it("says nothing of why somebody gets it, for there are more reasons than one, and leaves a language that the message names", async () => {
    expect((await drawn("en")).text).toContain("You get news and offers from Harbour & Söhne.")
    expect((await drawn("en")).text).not.toMatch(/agreed/)
    expect((await drawn("de", { ...message, mjml: message.mjml.replace("<mjml>", '<mjml lang="nl">') })).html).toContain('<html lang="nl"')
  })
})

it("hides the preheader in the page, and leaves it out of the text", async () => {
  const { html, text, preheader } = await filled(aMessage("Hi", { preheader: "20 % off & <more> for {{ person.first_name }}" }), { first_name: "Zoë & <b>" })
  expect(html).toMatch(/<body[^>]*><div style="display:none[^>]*>20 % off &amp; &lt;more&gt; for Zoë &amp; &lt;b&gt;&#847;/)
  expect(preheader).toBe("20 % off & <more> for Zoë & <b>")
  expect(text).not.toContain("20 % off")
})

it("holds the open pixel only for those who agreed", async () => {
  expect((await filled(aMessage("Hi"), {}, "https://api.example.com/o")).html).toMatch(/<img src="https:\/\/api\.example\.com\/o" width="1"[^>]*><\/body>/)
  expect((await filled(aMessage("Hi"))).html).not.toMatch(/<img/)
})

it("reads what entities spell as text, never as Liquid", async () => {
  const { html, text } = await filled(aMessage("&#123;&#123; person.email }} &#123;% if x %} {% raw %}{{ kept }}{% endraw %}"))
  expect(text).toContain("{{ person.email }} {% if x %} {{ kept }}")
  expect(html).not.toContain(examplePerson.email)
})

it("loads nothing from anywhere: no fonts, no includes", async () => {
  expect((await filled(aMessage("Hi"))).html).not.toMatch(/@import|<link|googleapis/)
})

const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom("{{ shop.name }}", "{% for i in (1..999999999) %}x{% endfor %}", "{{ '' | raw }}", "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "a\r\nBcc: victim@example.com", "lqdq0z", "]]>", "{{ __proto__ }}", "\u202e\u0000")
)

it("what a customer wrote is never markup, Liquid or a second line", async () => {
  const message = aMessage(`${MARKER}{{ person.first_name }}${MARKER} <img alt="{{ person.first_name }}" src="https://x.example/{{ person.first_name | url_encode }}.png">`, { subject: "Hi {{ person.first_name }}!" })
  await fc.assert(fc.asyncProperty(hostile, async (name) => {
    fc.pre(!name.includes(MARKER))
    const { html, text, subject } = await filled(message, { first_name: name })
    expect(between(html)).not.toMatch(/[<>"]/)
    expect(/alt="([^"]*)"/.exec(html)![1]).not.toMatch(/[<>]/)
    expect(subject).not.toMatch(/[\r\n\u0000-\u001f]/)
    expect(subject).toMatch(/^Hi .*!$/)
    const plain = name.replace(/\s+/g, " ").trim()
    if (/^[\x21-\x7e]+$/.test(plain)) expect(between(text)).toBe(plain)
  }), { numRuns: 60 })
})
