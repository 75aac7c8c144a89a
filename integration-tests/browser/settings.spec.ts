import type { Browser, Page } from "playwright-core"
import type { SenderListResponse, SettingDetailResponse } from "../../src/core/http"
import { eventually } from "../setup/eventually"
import { anAdminPage, walksOn } from "./admin-page"
import { launchChromium } from "./launch-chromium"
import { person, runAdmin, type RunningAdmin } from "./running-admin"
import { takePictures } from "./take-pictures"

jest.setTimeout(600_000)

describe("The settings", () => {
  let running: RunningAdmin
  let browser: Browser
  let page: Page
  const complaints: string[] = []
  const tooWide: string[] = []
  const picture = async (name: string) => void tooWide.push(...(await takePictures(page, name)))
  const senders = async () => (await running.admin<SenderListResponse>("GET", "/admin/marketing/senders")).senders

  beforeAll(async () => {
    ;[running, browser] = await Promise.all([runAdmin(), launchChromium()])
    page = await anAdminPage(browser, running, { complaints, refusals: true })
  })
  afterAll(async () => {
    await browser?.close()
    await running?.stop()
  })

  const walk = walksOn(() => page, "settings")

  walk("keeps the rules of sending, says what is wrong with one, and asks before unsaved ones are left behind", async () => {
    await page.goto(`${running.url}/app/marketing/settings`)
    await page.getByLabel("Smart sending").first().waitFor()
    await picture("settings-sending")
    await page.locator("#sending-smart").fill("9000")
    await page.getByRole("button", { name: "Save", exact: true }).click()
    await page.getByText("Write a whole number from 0 to 720.").waitFor()
    await page.getByRole("link", { name: "Senders", exact: true }).click()
    await page.getByRole("alertdialog").getByRole("button").first().click()
    await page.locator("#sending-smart").fill("24")
    await page.getByRole("button", { name: "Save", exact: true }).click()
    await page.getByText("Settings saved").first().waitFor()
    const { setting } = await running.admin<SettingDetailResponse>("GET", "/admin/marketing/settings/sending")
    expect(setting.value).toMatchObject({ smartSendingHours: 24 })
    await page.getByRole("button", { name: "Back to the defaults" }).waitFor()
  })

  walk("says what mails call the shop, its address in lines, and their language", async () => {
    await page.getByRole("link", { name: "Brand", exact: true }).click()
    await page.getByLabel("Name", { exact: true }).fill("Harbour & Pine")
    await page.getByLabel("Postal address").fill("Harbour & Pine GmbH\nAm Hafen 1\n20457 Hamburg")
    await page.getByRole("combobox", { name: "Language of mails" }).click()
    await page.getByRole("option", { name: "Deutsch" }).click()
    await picture("settings-brand")
    await page.getByRole("button", { name: "Save", exact: true }).click()
    await page.getByText("Settings saved").first().waitFor()
    const { setting } = await running.admin<SettingDetailResponse>("GET", "/admin/marketing/settings/brand")
    expect(setting.value).toMatchObject({ name: "Harbour & Pine", postalAddress: "Harbour & Pine GmbH\nAm Hafen 1\n20457 Hamburg", language: "de" })
  })

  walk("makes a sender, sends a test from it, and makes it the default", async () => {
    await page.getByRole("link", { name: "Senders", exact: true }).click()
    await page.getByText("From the options").waitFor()
    await page.getByText(/^No mail provider tells this shop what became of its mails/).waitFor()
    await page.getByRole("button", { name: "Create" }).click()
    const form = page.getByRole("dialog")
    await form.getByLabel("Name", { exact: true }).fill("Newsletter")
    await form.getByLabel("From address").fill("harbour@gmail.com")
    await form.getByLabel("Mails a second").fill("10")
    await form.getByRole("switch", { name: /Warm up/ }).click()
    await form.getByText(/9 days of sending: 50, 100, 200/).waitFor()
    await picture("settings-sender-form")
    await form.getByRole("button", { name: "Save" }).click()
    const item = page.getByRole("region", { name: "Newsletter" })
    await item.getByText("at most 10 a second · warming up: 0 of 50 mails today").waitFor()
    await item.getByRole("button", { name: "Check now" }).click()
    await item.getByText(/refused by most mailboxes/).waitFor()
    await item.getByRole("button", { name: /Actions for/ }).click()
    await page.getByRole("menuitem", { name: "Send a test" }).click()
    const to = page.getByLabel("To", { exact: true })
    await eventually("the test would go to the person logged in", () => to.inputValue(), (address) => address === person.email)
    await to.fill("ada@example.com")
    await page.getByRole("button", { name: "Send", exact: true }).click()
    await page.getByText("Test sent to ada@example.com").first().waitFor()
    expect(running.mailbox.mailTo("ada@example.com")!.from!.text).toContain("harbour@gmail.com")
    await item.getByRole("button", { name: /Actions for/ }).click()
    await page.getByRole("menuitem", { name: "Make default" }).click()
    await item.getByText("Default").waitFor()
    expect((await senders())[0]).toMatchObject({ name: "Newsletter", is_default: true })
    await picture("settings-senders")
    await running.query(`insert into marketing_provider_event (provider, event_id, kind, email_hash, occurred_at) values ('generic', 'told', 'delivered', '', now())`)
    await page.reload()
    await page.getByText(/^A mail provider last told what became of mails/).waitFor()
    await picture("settings-senders-told")
  })

  walk("offers the senders to a campaign, and says what is wrong with the one that is chosen", async () => {
    await page.goto(`${running.url}/app/marketing/campaigns/create?template=still-interested`)
    await page.getByLabel("Sender", { exact: true }).waitFor()
    await page.getByText("1 problem to solve before sending").waitFor()
    await page.getByLabel("Sender", { exact: true }).click()
    await page.getByRole("option", { name: /shop@example.com/ }).click()
    await page.getByText("1 problem to solve before sending").waitFor({ state: "detached" })
    await picture("campaign-sender")
  })

  it("speaks without complaints, and fits a phone", () => {
    expect(complaints).toEqual([])
    expect(tooWide).toEqual([])
  })
})
