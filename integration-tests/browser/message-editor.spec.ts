import path from "node:path"
import type { Browser, Page } from "playwright-core"
import type { CampaignDetailResponse, ProfileListResponse } from "../../src/core/http"
import { eventually } from "../setup/eventually"
import { aCustomer } from "../world/a-customer"
import { anAdminPage, isOurs, walksOn } from "./admin-page"
import { launchChromium } from "./launch-chromium"
import { runAdmin, type RunningAdmin } from "./running-admin"
import { artifacts, takePictures } from "./take-pictures"

jest.setTimeout(600_000)

const stored = `<mjml>
  <mj-head>
    <mj-attributes><mj-text font-size="16px" color="#3f3f46" /></mj-attributes>
  </mj-head>
  <mj-body width="600px">
    <!-- opening -->
    <mj-raw>{% if person.orders >= 0 or person.city == "A > B" %}</mj-raw>
    <mj-section>
      <mj-column>
        <mj-text>Hi {{ person.first_name | default: "there" }}, good to see you.</mj-text>
        <mj-button href='{{ shop.url }}?from={{ person.city | default: "mail" }}'>Have a look</mj-button>
      </mj-column>
    </mj-section>
    <mj-raw>{% endif %}</mj-raw>
  </mj-body>
</mjml>
`

describe("Writing a message", () => {
  let running: RunningAdmin
  let browser: Browser
  let page: Page
  let id: string
  const complaints: string[] = []
  const strangers: string[] = []
  const tooWide: string[] = []
  const picture = async (name: string) => void tooWide.push(...(await takePictures(page, name)))
  const mjml = async () => (await running.admin<CampaignDetailResponse>("GET", `/admin/marketing/campaigns/${id}`)).campaign.message.mjml
  const canvas = () => page.frameLocator("iframe.gjs-frame")
  const view = (name: string) => page.getByRole("group", { name: "How the message is shown" }).getByRole("button", { name, exact: true }).click()
  const saveByKey = async () => {
    await page.keyboard.press("Control+s")
    await page.getByText("All changes saved").waitFor()
  }

  beforeAll(async () => {
    ;[running, browser] = await Promise.all([runAdmin(), launchChromium()])
    const ada = await aCustomer(running, "Ada")
    await eventually("the memory knows Ada", () => running.admin<ProfileListResponse>("GET", `/admin/marketing/profiles?q=${ada.email}`), ({ profiles }) => profiles.length === 1)
    const draft = { name: "Written by hand", audience: { version: 1, include: [], exclude: [] }, message: { version: 1, subject: "Hello", preheader: "From us", mjml: stored } }
    id = (await running.admin<CampaignDetailResponse>("POST", "/admin/marketing/campaigns", draft)).campaign.id
    page = await anAdminPage(browser, running, { complaints })
    // Medusa itself asks a stranger for portraits.
    page.on("request", (request) => { if (!isOurs(running, request.url()) && !request.url().includes("gravatar")) strangers.push(request.url()) })
  })
  afterAll(async () => {
    await browser?.close()
    await running?.stop()
  })

  const walk = walksOn(() => page, "message")

  walk("opens and closes the visual editor without changing a letter", async () => {
    await page.goto(`${running.url}/app/marketing/campaigns/${id}/edit`)
    await page.getByRole("button", { name: "Message", exact: true }).click()
    await canvas().getByText("good to see you").waitFor()
    await picture("message-visual")
    await view("Code")
    expect(await page.getByRole("textbox", { name: "Body" }).inputValue()).toBe(stored)
    await page.getByText("All changes saved").waitFor()
    await view("Visual")
    await canvas().getByText("good to see you").waitFor()
  })

  walk("writes a text, puts in a merge tag and blocks, and undoes", async () => {
    await canvas().getByText("good to see you").dblclick()
    await page.keyboard.press("Control+End")
    await page.keyboard.type(" From ")
    await page.getByRole("toolbar", { name: "Text" }).getByRole("button", { name: "Insert merge tag" }).click()
    await page.getByLabel("Search merge tags").fill("favourite product")
    await page.screenshot({ path: path.join(artifacts, "message-tags-wide-light.png") })
    await page.keyboard.press("Enter")
    await page.keyboard.type("!")
    await saveByKey()
    const text = `<mj-text>Hi {{ person.first_name | default: "there" }}, good to see you. From {{ person.favourite_product }}!</mj-text>`
    const written = stored.replace(/<mj-text>Hi.*<\/mj-text>/, text)
    expect(await mjml()).toBe(written)

    await page.getByRole("navigation", { name: "Blocks" }).getByRole("button", { name: "Divider" }).click()
    await page.getByRole("region", { name: "Properties" }).getByRole("heading", { name: "Divider" }).waitFor()
    await page.getByLabel("Thickness").fill("3")
    await page.getByLabel("Thickness").press("Enter")
    await saveByKey()
    expect(await mjml()).toBe(written.replace(text, `${text}\n        <mj-divider border-width="3px" border-color="#e4e4e7" />`))

    await page.getByRole("navigation", { name: "Blocks" }).getByRole("button", { name: "Products" }).click()
    await page.getByRole("region", { name: "Properties" }).getByLabel("How many").fill("6")
    await page.getByRole("button", { name: "Undo" }).click()
    await page.getByRole("button", { name: "Undo" }).click()
    await saveByKey()
    expect(await mjml()).not.toContain("mj-products")
  })

  walk("leads from a problem to its line in the code", async () => {
    await view("Code")
    const code = page.getByRole("textbox", { name: "Body" })
    await code.fill((await mjml()).replace("person.favourite_product", "person.favorite_product"))
    await page.getByRole("button", { name: /Line 10: .*favorite_product/ }).click()
    expect(await code.evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd))).toContain("favorite_product")
    await page.keyboard.press("Control+f")
    await page.getByLabel("Find in the code").fill("favorite")
    await page.keyboard.press("Enter")
    await page.getByText("1 of 1").waitFor()
    await picture("message-code")
    await page.keyboard.press("Escape")
    await code.fill((await mjml()))
    await page.getByText("No problems found").first().waitFor()
  })

  walk("is drawn for a person, on a phone, in the dark and as text", async () => {
    await view("Preview")
    await page.getByLabel("Preview as").click()
    await page.getByLabel("Preview as").fill("ada@")
    await page.getByRole("option", { name: /ada@example.com/ }).click()
    const mail = page.frameLocator("iframe[title='Preview of the mail']")
    await mail.getByText("Hi Ada, good to see you").waitFor()
    await page.getByRole("button", { name: "Mobile" }).click()
    await eventually("the frame is as wide as a phone", () => page.locator("iframe[title='Preview of the mail']").boundingBox(), (box) => box?.width === 390)
    await page.getByRole("button", { name: "Dark", exact: true }).click()
    await page.getByText("A simulation").waitFor()
    await picture("message-preview")
    await page.getByRole("button", { name: "Plain text" }).click()
    await page.locator("pre", { hasText: "Hi Ada, good to see you" }).waitFor()
    await page.getByText("kB of HTML").waitFor()
  })

  walk("runs nothing that a message brings along", async () => {
    const told: string[] = []
    const other = await anAdminPage(browser, running, { complaints: told })
    const handler = `onerror="top.document.title = 'taken over'"`
    const hostile = `<mjml><mj-body><mj-section><mj-column>
      <mj-text>Written <img src="data:," ${handler} /></mj-text>
      <mj-table><tr><td>Drawn <img src="data:," ${handler} /></td></tr></mj-table>
      <mj-text>Framed <iframe src="javascript:top.document.title = 'taken over'"></iframe></mj-text>
    </mj-column></mj-section></mj-body></mjml>`
    const draft = { name: "From a stranger", audience: { version: 1, include: [], exclude: [] }, message: { version: 1, subject: "Hello", preheader: "", mjml: hostile } }
    const { campaign } = await running.admin<CampaignDetailResponse>("POST", "/admin/marketing/campaigns", draft)
    await other.goto(`${running.url}/app/marketing/campaigns/${campaign.id}/edit`)
    await other.getByRole("button", { name: "Message", exact: true }).click()
    for (const text of ["Written", "Drawn", "Framed"]) await other.frameLocator("iframe.gjs-frame").getByText(text).first().waitFor()
    // The browser says what it kept from running: the proof that it was asked to.
    await eventually("the browser refuses", () => told, (lines) => lines.some((line) => /Content Security Policy/.test(line)))
    expect(await other.title()).not.toBe("taken over")
    await other.close()
  })

  walk("keeps the code at hand where the visual editor has no room", async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await view("Visual")
    await page.getByText("The visual editor needs a wider screen").waitFor()
    await view("Code")
    const code = page.getByRole("textbox", { name: "Body" })
    await code.waitFor()
    await page.setViewportSize({ width: 1440, height: 900 })
    // Two saves at once are one person's: neither is refused as somebody else's.
    await code.fill(`${await code.inputValue()}\n`)
    await page.getByText("Unsaved changes").waitFor()
    for (const press of ["Control+s", "Control+s"]) await page.keyboard.press(press)
    await page.getByText("All changes saved").waitFor()
    await page.getByText(/Somebody saved/).waitFor({ state: "detached" })
    expect(tooWide).toEqual([])
    expect(strangers).toEqual([])
    expect(complaints).toEqual([])
  })
})
