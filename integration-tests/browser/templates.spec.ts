import type { Browser, Page } from "playwright-core"
import type { TemplateDetailResponse } from "../../src/core/http"
import { systemTemplates } from "../../src/core/campaigns/templates/system-templates"
import { anAdminPage, walksOn } from "./admin-page"
import { launchChromium } from "./launch-chromium"
import { runAdmin, type RunningAdmin } from "./running-admin"
import { takePictures } from "./take-pictures"

jest.setTimeout(600_000)

describe("The template library", () => {
  let running: RunningAdmin
  let browser: Browser
  let page: Page
  const complaints: string[] = []
  const tooWide: string[] = []
  const picture = async (name: string) => void tooWide.push(...(await takePictures(page, name)))
  const template = async (id: string) => (await running.admin<TemplateDetailResponse>("GET", `/admin/marketing/templates/${id}`)).template
  const cards = () => page.getByRole("main").getByRole("listitem").filter({ has: page.locator("iframe, [aria-hidden]") })

  beforeAll(async () => {
    ;[running, browser] = await Promise.all([runAdmin(), launchChromium()])
    page = await anAdminPage(browser, running, { complaints })
  })
  afterAll(async () => {
    await browser?.close()
    await running?.stop()
  })

  const walk = walksOn(() => page, "template")

  walk("shows every template as it will look, by category and search", async () => {
    await page.goto(`${running.url}/app/marketing/templates`)
    await page.getByRole("link", { name: /Welcome with a coupon/ }).waitFor()
    await page.frameLocator("main iframe >> nth=0").getByText("Good to have you").waitFor()
    await page.frameLocator("main iframe >> nth=1").getByText("HELLO-7K3MX9QP").waitFor()
    expect(await cards().count()).toBe(systemTemplates.length)
    await page.locator("main iframe").nth(5).waitFor()
    await picture("templates")
    await page.getByRole("group", { name: "Categories" }).getByRole("button", { name: /^Cart/ }).click()
    await page.getByText("A letter about the cart").waitFor()
    await page.getByRole("link", { name: /Birthday/ }).waitFor({ state: "detached" })
    await page.getByLabel("Search templates").fill("reminder")
    await page.waitForURL(/q=reminder/)
    await page.getByLabel("Search templates").fill("nothing like this")
    await page.getByText("Nothing found").waitFor()
    await page.goto(`${running.url}/app/marketing/templates?origin=own`)
    await page.getByText("No templates of your own yet").waitFor()
  })

  walk("makes a ready-made one the shop’s own, and keeps each version of it", async () => {
    await page.goto(`${running.url}/app/marketing/templates/vip`)
    await page.frameLocator("main iframe").getByText("you come first").waitFor()
    await page.getByRole("button", { name: "Make it yours" }).click()
    await page.waitForURL(/templates\/mtmpl_/)
    const id = page.url().split("/").at(-1)!
    await page.getByRole("link", { name: "Edit", exact: true }).click()
    await page.getByLabel("Subject").fill("Our best, {{ person.first_name }}")
    await page.keyboard.press("Control+s")
    await page.getByText("All changes saved").waitFor()
    await page.getByRole("button", { name: "Details", exact: true }).click()
    await page.getByLabel("Name", { exact: true }).fill("Inner circle")
    await picture("template-editor")
    await page.getByRole("button", { name: "Save", exact: true }).click()
    await page.getByRole("heading", { name: "Inner circle" }).waitFor()
    await page.getByText("Version 3").waitFor()
    await picture("template")

    await page.getByRole("button", { name: "Look at version 1" }).click()
    await page.getByText("Ada, this is for you first").waitFor()
    await page.getByRole("button", { name: "Restore version 1" }).click()
    await page.getByRole("alertdialog").getByRole("button", { name: "Restore" }).click()
    await page.getByText("brought back version 1").waitFor()
    expect(await template(id)).toMatchObject({ version: 4, name: "For your best customers", message: { subject: systemTemplates.find(({ name }) => name === "vip")!.message.subject } })
  })

  walk("refuses to overwrite what somebody else saved, and keeps both", async () => {
    const { template: made } = await running.admin<TemplateDetailResponse>("POST", "/admin/marketing/templates/newsletter/duplicate", {})
    await page.goto(`${running.url}/app/marketing/templates/${made.id}/edit`)
    await page.getByLabel("Subject").fill("Mine")
    await running.admin("POST", `/admin/marketing/templates/${made.id}`, { version: 1, description: "Theirs" })
    await page.getByRole("button", { name: "Save", exact: true }).click()
    await page.getByText(/Somebody saved “Newsletter” while you were editing it/).waitFor()
    await page.getByRole("button", { name: "Keep mine as a new template" }).click()
    await page.getByRole("dialog").last().getByLabel("Name", { exact: true }).fill("Mine beside theirs")
    await page.getByRole("dialog").last().getByRole("button", { name: "Save", exact: true }).click()
    await page.getByRole("heading", { name: "Mine beside theirs" }).waitFor()
    expect(await template(made.id)).toMatchObject({ version: 2, description: "Theirs", subject: made.subject })
    // The browser writes the refusal down by itself.
    complaints.splice(0, complaints.length, ...complaints.filter((complaint) => !complaint.includes("409")))
  })

  walk("begins a campaign, from the library and inside the editor", async () => {
    await page.goto(`${running.url}/app/marketing/templates/birthday`)
    await page.getByRole("link", { name: "Use in a campaign" }).click()
    await page.getByText("Happy birthday, Ada!").first().waitFor()
    await page.getByRole("button", { name: "Message", exact: true }).click()
    await page.getByRole("button", { name: "Start from" }).click()
    await page.getByRole("dialog").last().getByLabel("Search templates").fill("win back")
    await page.getByRole("button", { name: "Start from “Win back”" }).waitFor()
    await picture("template-picker")
    await page.getByRole("button", { name: "Start from “Win back”" }).click()
    await page.getByRole("button", { name: "Replace" }).click()
    await page.getByRole("button", { name: "Preview", exact: true }).click()
    await page.getByText("Ada, it has been a while").first().waitFor()
  })

  it("never complained, and fits a phone", () => {
    expect(complaints).toEqual([])
    expect(tooWide).toEqual([])
  })
})
