import type { Browser, Page } from "playwright-core"
import { hashEmail } from "../../src/core/base/hash-email"
import { eventually } from "../setup/eventually"
import { anAdminPage } from "./admin-page"
import { launchChromium } from "./launch-chromium"
import { runAdmin, type RunningAdmin } from "./running-admin"
import { takePictures } from "./take-pictures"

let running: RunningAdmin
let browser: Browser
let page: Page
const complaints: string[] = []
const tooWide: string[] = []

beforeAll(async () => {
  ;[running, browser] = await Promise.all([runAdmin(), launchChromium()])
  await running.query(
    `insert into marketing_profile (id, email, email_hash, first_name, last_name, name) values
       ('mprof_ada', 'ada@example.org', $1, 'Ada', 'Lovelace', default), ('mprof_grace', 'grace@example.org', $2, 'Grace', 'Hopper', default)`,
    ["ada@example.org", "grace@example.org"].map(hashEmail))
  await running.query(
    `insert into marketing_suppression (email_hash, reason, note, created_at, expires_at) values
       ($1, 'complaint', 'sendgrid', now() - interval '3 days', null), ($2, 'hard_bounce', 'ses 5.1.1 unknown user', now() - interval '9 days', null),
       ($3, 'soft_bounces', 'five mails over two weeks', now() - interval '20 days', now() + interval '70 days'), ($4, 'unsubscribed', null, now() - interval '40 days', null),
       ($5, 'erased', null, now() - interval '50 days', null)`,
    ["ada@example.org", "gone@example.net", "full@example.net", "left@example.net", "forgotten@example.net"].map(hashEmail))
  page = await anAdminPage(browser, running, { complaints, refusals: true })
}, 900_000)

afterAll(async () => {
  await browser?.close()
  await running?.stop()
})

describe("the suppression list in the admin", () => {
  it("shows who is on it and why, finds an address, and takes it off with a note", async () => {
    await page.goto(`${running.url}/app/marketing/suppressions`)
    await page.getByRole("heading", { name: "Suppression list" }).waitFor()
    await page.getByText("ada@example.org").waitFor()
    tooWide.push(...(await takePictures(page, "suppressions-list")))

    await page.getByRole("button", { name: "Add", exact: true }).click()
    await page.getByLabel("Addresses", { exact: true }).fill("grace@example.org\nno address\nstranger@example.net")
    await page.getByRole("button", { name: "Suppress", exact: true }).click()
    await page.getByText("Line 2, “no address”, is not an e-mail address.").waitFor()
    tooWide.push(...(await takePictures(page, "suppressions-add")))
    await page.getByLabel("Addresses", { exact: true }).fill("grace@example.org\nstranger@example.net")
    await page.getByRole("button", { name: "Suppress", exact: true }).click()
    await page.getByText("2 addresses put on the list.").waitFor()

    await page.getByPlaceholder("Search").fill("Ada@Example.org")
    await eventually("one row", () => page.locator("tbody tr").count(), (rows) => rows === 1)
    await page.getByRole("button", { name: "ada@example.org" }).click()
    await page.getByText("Reported as spam").last().waitFor()
    tooWide.push(...(await takePictures(page, "suppressions-detail")))
    await page.getByRole("button", { name: "Take off the list" }).click()
    const release = page.getByRole("button", { name: "Take off the list" })
    await page.getByLabel("Why").fill("She wrote to us and wants our mails")
    expect(await release.isDisabled()).toBe(true)
    await page.getByLabel("Type “release” to confirm").fill("release")
    tooWide.push(...(await takePictures(page, "suppressions-release")))
    await release.click()
    await page.getByText("Taken off the suppression list.").waitFor()
    await page.getByText("Taken off the list (was: Reported as spam)").waitFor()
    await page.getByRole("button", { name: "Close", exact: true }).last().click()
    await page.getByText("Ada@Example.org is not on the suppression list.").waitFor()
  }, 300_000)

  it("imports a list and tells the lines it could not read", async () => {
    await page.goto(`${running.url}/app/marketing/suppressions`)
    await page.getByRole("button", { name: "Import" }).click()
    await page.getByPlaceholder("Where the list comes from").fill("our former mail system")
    await page.locator("input[type=file]").setInputFiles({ name: "left.csv", mimeType: "text/csv", buffer: Buffer.from("Mail,Why\none@example.net,left\nnot an address,left\n") })
    await page.getByText("Put 2 lines of left.csv on the suppression list").waitFor()
    await page.getByText("1 failed").waitFor()
    tooWide.push(...(await takePictures(page, "suppressions-import")))
    await page.getByRole("button", { name: "Close", exact: true }).last().click()
    await page.getByTitle("our former mail system").waitFor()
  }, 300_000)

  it("is reached from the person's page, which tells the reason", async () => {
    await page.goto(`${running.url}/app/marketing/customers/mprof_grace`)
    await page.getByText("this address is blocked: Put on by hand.").waitFor()
    await page.getByRole("link", { name: "See the suppression list" }).press("Enter")
    await page.getByText("Put on the list: Put on by hand").waitFor()
  }, 300_000)

  it("stays within a phone's screen, without a complaint of the browser", () => {
    expect(tooWide).toEqual([])
    expect(complaints).toEqual([])
  })
})
