import { brandSchema } from "../brand.schema"
import { drawConfirmPage, type ConfirmPageState } from "../confirm-page"
import type { DrawnPage, PageFrame } from "../draw-page"
import { chooseLanguage, pageLanguageCodes, pageLanguages } from "../languages"
import { writeConfirmation } from "../../write-confirmation"
import { fillWords, pageWords, speak } from "../page-words"
import { readPreferenceForm } from "../preference.schema"
import { drawPreferencesPage, type PreferencesView } from "../preferences-page"
import { luminance, textOnColour } from "../text-on-colour"
import { drawUnsubscribePage, type UnsubscribePageState } from "../unsubscribe-page"
import { en, type PageWord } from "../words/en"

const frame = (more: Partial<PageFrame> = {}): PageFrame => ({ language: "en", shopName: "Harbour & Sons <Shop>", brand: brandSchema.parse({}), ...more })
const view: PreferencesView = {
  email: "ada@example.com", consent: "subscribed", suppressed: false, frequency: "weekly", pausedUntil: new Date("2026-12-24T00:00:00Z"),
  topics: [{ key: "sale", name: "Sale <b>", description: "Twice a year", subscribed: true }, { key: "news", name: "News", description: "", subscribed: false }],
  tracking: { open_tracking: false, click_tracking: true, profiling: true },
}
const placeholders = (sentence: string) => [...sentence.matchAll(/\{(\w+)(\|[^|{}]*\|[^|{}]*)?\}/g)].map(([, name, forms]) => (forms ? `${name} in forms` : name)).sort()

describe("the words of the pages", () => {
  it.each(pageLanguageCodes)("say everything in %s, with the same things to fill in", (language) => {
    expect(Object.keys(pageWords[language])).toEqual(Object.keys(en))
    for (const word of Object.keys(en) as PageWord[]) {
      expect([word, placeholders(pageWords[language][word])]).toEqual([word, placeholders(en[word])])
      expect([word, pageWords[language][word].trim()]).toEqual([word, pageWords[language][word]])
      expect(pageWords[language][word]).not.toBe("")
    }
  })

  it("are really translated", () => {
    for (const language of pageLanguageCodes.filter((code) => code !== "en")) {
      expect((Object.keys(en) as PageWord[]).filter((word) => pageWords[language][word] === en[word])).toEqual([])
    }
  })

  it("leave what they cannot fill as it is written", () => {
    expect(fillWords("{shop} {toString} {days}", { shop: "A {days}", days: 7 }, "en")).toBe("A {days} {toString} 7")
  })

  it.each([
    ["en", "works for 1 day.", "works for 7 days."], ["de", "gilt 1 Tag.", "gilt 7 Tage."], ["fr", "valable 1 jour.", "valable 7 jours."],
    ["es", "durante 1 día.", "durante 7 días."], ["pt", "por 1 dia.", "por 7 dias."], ["it", "per 1 giorno.", "per 7 giorni."],
  ] as const)("count days in %s", (language, one, many) => {
    const mail = (days: number) => writeConfirmation({ language, shop: "Harbour", brand: { colour: "" }, own: undefined, days, url: "https://api.example.com/c", postalAddress: "1 Harbour Street" })
    for (const part of [mail(1).text, mail(1).html]) expect(part).toContain(one)
    for (const part of [mail(7).text, mail(7).html]) expect(part).toContain(many)
    expect(speak(language, {})("pause_days", { days: 30 })).toMatch(/^30 \p{L}+ [^{}]+$/u)
  })
})

describe("the language of a page", () => {
  it.each([
    [{ asked: "fr", locale: "de", accepted: "it" }, "fr"],
    [{ asked: "xx", locale: "de-AT", accepted: "it" }, "de"],
    [{ asked: ["fr"], locale: null, accepted: "nl, pt-BR;q=0.8, es;q=0.9" }, "es"],
    [{ accepted: "de;q=0, nl" }, "en"],
    [{ locale: "nl", accepted: "sv", shop: "de" as const }, "de"],
    [{ locale: "it", shop: "de" as const }, "it"],
    [{}, "en"],
  ])("of %j is %s", (wish, language) => {
    expect(chooseLanguage(wish)).toBe(language)
  })
})

describe("the pages behind a mail's links", () => {
  const drawings: [string, (of: PageFrame) => DrawnPage][] = [
    ...(["subscribed", "unsubscribed", "test", "unknown", "failed"] satisfies UnsubscribePageState[]).map((state): [string, (of: PageFrame) => DrawnPage] =>
      [`unsubscribe ${state}`, (of) => drawUnsubscribePage(of, { state, preferencesUrl: "https://api.example.com/marketing/preferences?t=v1.a.b" })]),
    ...(["waiting", "confirmed", "expired", "unknown", "failed"] satisfies ConfirmPageState[]).map((state): [string, (of: PageFrame) => DrawnPage] => [`confirm ${state}`, (of) => drawConfirmPage(of, state)]),
    ["preferences", (of) => drawPreferencesPage(of, { state: "shown", view, told: "saved" })],
    ["preferences of somebody who left", (of) => drawPreferencesPage(of, { state: "shown", view: { ...view, consent: "unsubscribed" }, formText: "Yes <please>" })],
    ...(["erasing", "erased", "test", "unknown", "failed"] as const).map((state): [string, (of: PageFrame) => DrawnPage] => [`preferences ${state}`, (of) => drawPreferencesPage(of, { state })]),
  ]

  it.each(drawings)("%s: in every language complete, escaped, without script, and with nothing to load", (_, draw) => {
    for (const language of pageLanguageCodes) {
      const { html, policy } = draw(frame({ language }))
      expect(html).toContain(`<html lang="${language}">`)
      expect(html).toContain("Harbour &amp; Sons &lt;Shop&gt;")
      expect(html).not.toMatch(/<script|<link|<img|\son\w+=|style="|undefined|\{\w+\}(?=[^<]*<\/(p|h1|button|span)>)|<b>|<please>/)
      expect(html.match(/<form/g)?.length ?? 0).toBe(html.match(/<form method="post">/g)?.length ?? 0)
      expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/)
    }
  })

  it("show a logo and allow that origin alone", () => {
    const brand = brandSchema.parse({ name: "Harbour", colour: "#1d4ed8", logoUrl: "https://cdn.example.com/logo.png?a=1&b=2" })
    const { html, policy } = drawConfirmPage(frame({ brand }), "waiting")
    expect(html).toContain('<img src="https://cdn.example.com/logo.png?a=1&amp;b=2" alt="Harbour">')
    expect(policy).toContain("; img-src https://cdn.example.com;")
    expect(html).toContain("--button:#1d4ed8;--on-button:#ffffff")
    expect(html).not.toContain("Sons")
  })

  it.each(["javascript:alert(1)", "http://example.com/a.png", "https://a.example'; script-src *", "/logo.png"])("take no logo from %s", (logoUrl) => {
    expect(brandSchema.safeParse({ logoUrl }).success).toBe(false)
  })

  it("offer nobody to subscribe whose mails came back", () => {
    const { html } = drawPreferencesPage(frame(), { state: "shown", view: { ...view, consent: "unsubscribed", suppressed: true } })
    expect(html).not.toContain('value="subscribe"')
    expect(html).toContain("We send no mails to your address: they came back")
  })

  it("name every language in itself", () => {
    for (const name of Object.values(pageLanguages)) expect(drawPreferencesPage(frame(), { state: "shown", view }).html).toContain(name)
  })
})

describe("words on a colour", () => {
  it("read well on every colour", () => {
    for (let red = 0; red < 256; red += 15) for (let green = 0; green < 256; green += 15) for (let blue = 0; blue < 256; blue += 15) {
      const colour = `#${[red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("")}`
      const [light, dark] = [luminance(colour), luminance(textOnColour(colour))].sort((a, b) => b - a) as [number, number]
      expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(4.5)
    }
  })
  it.each([["#ffffff", "#000000"], ["#000000", "#ffffff"], ["#1d4ed8", "#ffffff"], ["#facc15", "#000000"]])("on %s are %s", (colour, text) => {
    expect(textOnColour(colour)).toBe(text)
  })
})

describe("a posted preference page", () => {
  it("says of each topic shown whether it is wanted, and of others nothing", () => {
    const form = new URLSearchParams("action=save&shown=sale&shown=news&topic=news&topic=hidden&frequency=monthly&pause=60&allow=click_tracking&language=de")
    expect(readPreferenceForm(form)).toEqual({
      topics: { sale: false, news: true }, frequency: "monthly", pause: 60, language: "de",
      tracking: { open_tracking: false, click_tracking: true, profiling: false },
    })
  })
  it("ends a pause, or keeps it", () => {
    expect(readPreferenceForm(new URLSearchParams("frequency=all&pause=none&language=en"))!.pause).toBeNull()
    expect(readPreferenceForm(new URLSearchParams("frequency=all&pause=keep&language=en"))).not.toHaveProperty("pause")
  })
  it.each(["", "frequency=hourly&pause=none&language=en", "frequency=all&pause=31&language=en", "frequency=all&pause=none&language=xx"])("is none: %s", (text) => {
    expect(readPreferenceForm(new URLSearchParams(text))).toBeUndefined()
  })
})
