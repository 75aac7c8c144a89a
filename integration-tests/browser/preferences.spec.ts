import { mkdirSync } from "node:fs"
import path from "node:path"
import type { Browser, BrowserContext, Page } from "playwright-core"
import { confirmUrl, preferencesUrl } from "../../src/core/campaigns/tracking-urls"
import type { MarketingModuleService } from "../../src/modules/marketing/service"
import { eventually } from "../setup/eventually"
import { describeRunningShop } from "../setup/running-shop"
import { aSentMail, whatIsKnown } from "../world/a-sent-mail"
import { PATIENCE_MS } from "./admin-page"
import { launchChromium } from "./launch-chromium"
import { artifacts } from "./take-pictures"

jest.setTimeout(600_000)

describeRunningShop("preference pages", (shop) => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchChromium()
    mkdirSync(artifacts, { recursive: true })
  })
  afterAll(() => browser?.close())
  const marketing = () => shop().container.resolve<MarketingModuleService>("marketing")

  /** A phone without scripts; what it asked other hosts for, and what its console complained of, is kept. */
  async function aPhone(colorScheme: "light" | "dark" = "light") {
    const context: BrowserContext = await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false, colorScheme, locale: "en-GB", acceptDownloads: true })
    const page = await context.newPage()
    page.setDefaultTimeout(PATIENCE_MS)
    const strange: string[] = []
    page.on("request", (request) => { if (!request.url().startsWith(shop().url)) strange.push(request.url()) })
    page.on("console", (message) => { if (message.type() === "error" && !message.location().url.endsWith("/favicon.ico")) strange.push(message.text()) })
    return { page, context, strange }
  }
  const isTooWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
  const picture = (page: Page, name: string) => page.screenshot({ path: path.join(artifacts, `${name}.png`), fullPage: true })

  it("let somebody choose, leave and have their data erased on a phone, without JavaScript", async () => {
    await shop().admin("POST", "/admin/marketing/topics", { topics: [
      { key: "sale", names: { en: "Sales and offers", de: "Ausverkauf und Angebote" }, descriptions: { en: "Twice a year, and when something special is on." } },
      { key: "news", names: { en: "New arrivals", de: "Neuheiten" } },
    ] })
    await shop().admin("POST", "/admin/marketing/settings/brand", { name: "Harbour Supplies", colour: "#0f766e" })
    const { options } = marketing().context
    const sent = await aSentMail(marketing().context)
    const url = preferencesUrl(options, sent.occurrenceKey, sent.profileKey)

    const { page, context, strange } = await aPhone()
    await page.goto(url)
    await page.getByText("You are subscribed to news and offers.").waitFor()
    await picture(page, "preferences-narrow-light")
    expect(await isTooWide(page)).toBe(false)
    await page.getByLabel(/Sales and offers/).uncheck()
    await page.getByLabel("At most one a month").check()
    await page.getByLabel("60 days without mails").check()
    await page.getByLabel("Which links I click").uncheck()
    await page.getByLabel("Language").selectOption("de")
    await page.getByRole("button", { name: "Save" }).click()
    await page.getByText("Ihre Einstellungen sind gespeichert.").waitFor()
    expect(await page.getByLabel(/Ausverkauf und Angebote/).isChecked()).toBe(false)
    expect(await page.getByLabel("Höchstens eine im Monat").isChecked()).toBe(true)
    await page.getByLabel(/^Bis \d+\. \w+ 20\d\d, wie zuvor gewählt$/).waitFor()
    await picture(page, "preferences-narrow-saved")
    expect(await isTooWide(page)).toBe(false)

    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Meine Daten herunterladen" }).click()])
    expect(download.suggestedFilename()).toBe("my-data.json")
    await page.getByRole("button", { name: "Von allem abmelden" }).click()
    await page.getByText("Sie erhalten keine Neuigkeiten und Angebote.").waitFor()
    expect(await whatIsKnown(marketing().context, sent)).toMatchObject({ consent: "unsubscribed" })
    await page.getByRole("button", { name: "Meine Daten löschen" }).click()
    await page.getByText("Ihre Daten löschen?").waitFor()
    await picture(page, "preferences-narrow-erase")
    await page.getByRole("button", { name: "Ja, meine Daten löschen" }).click()
    await page.getByRole("heading", { name: /Your data is erased/ }).waitFor()
    expect(strange).toEqual([])
    await context.close()
  })

  it("look right in the dark, on a desk, in every language, and confirm a subscription", async () => {
    const { options } = marketing().context
    const sent = await aSentMail(marketing().context)
    const { page, context, strange } = await aPhone("dark")
    const preferences = preferencesUrl(options, sent.occurrenceKey, sent.profileKey)
    for (const language of ["en", "de", "fr", "es", "pt", "it"]) {
      await page.goto(`${preferences}&lang=${language}`)
      expect([language, await isTooWide(page)]).toEqual([language, false])
      await page.goto(`${sent.unsubscribe}&lang=${language}`)
      expect([language, await isTooWide(page)]).toEqual([language, false])
    }
    await page.goto(preferences)
    await picture(page, "preferences-narrow-dark")
    await page.goto(sent.unsubscribe)
    await picture(page, "unsubscribe-narrow-dark")
    await page.getByRole("link", { name: "Choose what you get instead" }).click()
    await page.getByRole("heading", { name: "What would you like to get?" }).waitFor()
    await page.setViewportSize({ width: 1440, height: 900 })
    await picture(page, "preferences-wide-dark")

    await marketing().subscriptions.request({ email: "phone@example.com", topics: [], locale: "en", evidence: {} })
    await eventually("the confirmation arrives", () => shop().mailbox.mailTo("phone@example.com"), Boolean)
    const [asked] = await marketing().context.db.query<{ key: number }>("select key::float8 as key from marketing_confirmation")
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(confirmUrl(options, asked!.key))
    await picture(page, "confirm-narrow-dark")
    await page.getByRole("button", { name: "Yes, subscribe me" }).click()
    await page.getByRole("heading", { name: "You are subscribed" }).waitFor()
    expect(strange).toEqual([])
    await context.close()
  })
})
