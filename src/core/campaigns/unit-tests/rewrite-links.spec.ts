import fc from "fast-check"
import { fillDestination } from "../rewrite-links"
import { aMessage, compiled, filled } from "./messages"

const anchor = (href: string, more = "") => `<a ${more} href="${href.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}">x</a>`
const linksOf = async (content: string) => (await compiled(aMessage(content))).links.map(({ url }) => url)

it("keeps every web address byte for byte", async () => {
  const path = fc.stringMatching(/^[A-Za-z0-9\-._~!$'()*+,;=:@%]{0,12}$/)
  const address = fc.tuple(fc.constantFrom("https://shop.example.com", "http://a.example:8080", "HTTPS://Shop.Example.com"), fc.array(path, { maxLength: 3 }), fc.option(fc.stringMatching(/^[A-Za-z0-9&=+%?/;'"._-]{0,20}$/)), fc.option(path))
    .map(([host, parts, query, fragment]) => [host, ...parts.map((part) => `/${part}`), query === null ? "" : `/?${query}`, fragment === null ? "" : `#${fragment}`].join(""))
    .filter((url) => !/\/(?:unsubscribe|preferences|login|confirm|verify|payments?|invoices?)/i.test(url))
  await fc.assert(fc.asyncProperty(fc.uniqueArray(address, { minLength: 1, maxLength: 5 }), async (urls) => {
    expect(await linksOf(urls.map((url) => anchor(url)).join(" "))).toEqual(urls)
  }), { numRuns: 40 })
})

it("numbers each destination once, in the order of the page", async () => {
  const { html } = await filled(aMessage(`${anchor("https://a.example/1")} ${anchor("https://a.example/2", "class='b'")} ${anchor("https://a.example/1", "style=\"color:red\"")}`))
  expect([...html.matchAll(/click:(\d)/g)].map(([, position]) => position)).toEqual(["1", "2", "1"])
})

it.each([
  "mailto:shop@example.com", "tel:+49401234", "sms:+49401234", "#top", "/relative", "javascript:void(0)", "data:text/plain,x", "",
  "https://shop.example.com/account/login?next=/", "https://shop.example.com/reset-password", "https://shop.example.com/unsubscribe", "https://shop.example.com/invoices/1", "{{ unsubscribe_url }}",
])("leaves %s alone", async (href) => {
  expect(await linksOf(anchor(href))).toEqual([])
})

it("leaves alone what asks for it, comments, the head and pictures", async () => {
  expect(await linksOf(anchor("https://a.example/1", "data-no-track"))).toEqual([])
  expect(await linksOf(`<!--[if mso]>${anchor("https://a.example/1")}<![endif]--><img src="https://a.example/x.png">`)).toEqual([])
  expect(await linksOf(`<!--[if !mso]><!-->${anchor("https://a.example/2")}<!--<![endif]-->`)).toEqual(["https://a.example/2"])
})

it("tracks a product whose name only looks like an account page", async () => {
  expect(await linksOf(anchor("https://shop.example.com/products/invoice-binder"))).toEqual(["https://shop.example.com/products/invoice-binder"])
})

it("fills in the shop's own address, which never changes", async () => {
  expect(await linksOf(anchor("{{ shop.url }}/sale?x=1"))).toEqual(["https://shop.example.com/sale?x=1"])
})

it("leaves links readable in the text part, merge tags encoded", async () => {
  const { text } = await filled(aMessage(`${anchor("https://shop.example.com/?n={{ person.first_name }}&b=1")}`), { first_name: "Zoë & Co" })
  expect(text).toContain("x (https://shop.example.com/?n=Zo%C3%AB+%26+Co&b=1)")
  expect(text).not.toContain("click:")
})

it("fills a stored link for one person and never leaves its host", () => {
  const scope = (first_name: string) => ({ person: { first_name }, shop: {} })
  const url = "https://shop.example.com/a/{{ person.first_name }}?q={{ person.first_name | upcase }}#f"
  expect(fillDestination(url, scope("Ada"))).toBe("https://shop.example.com/a/Ada?q=ADA#f")
  fc.assert(fc.property(fc.string({ unit: "binary" }), (name) => {
    expect(new URL(fillDestination(url, scope(name))!).origin).toBe("https://shop.example.com")
  }))
  expect(fillDestination("https://shop.example.com{{ person.first_name }}/", scope(".evil.example"))).toBeUndefined()
  expect(fillDestination("https://shop.example.com/{% for i in (1..999999999) %}x{% endfor %}", scope(""))).toBeUndefined()
})
