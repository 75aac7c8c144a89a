import type { Browser, Page } from "playwright-core"
import type { OfferDetailResponse } from "../../src/core/http"
import { anAdminPage, walksOn } from "./admin-page"
import { launchChromium } from "./launch-chromium"
import { runAdmin, type RunningAdmin } from "./running-admin"
import { takePictures } from "./take-pictures"

jest.setTimeout(600_000)

describe("An offer", () => {
  let running: RunningAdmin
  let browser: Browser
  let page: Page
  let id: string
  const complaints: string[] = []
  const tooWide: string[] = []
  const picture = async (name: string) => void tooWide.push(...(await takePictures(page, name)))
  const drawer = () => page.getByRole("dialog")
  const choose = async (label: string, option: string) => {
    await drawer().getByLabel(label, { exact: true }).click()
    await page.getByRole("option", { name: option }).click()
  }
  const chooseInMenu = async (of: string, item: string) => {
    await page.getByRole("button", { name: `Actions for ${of}` }).click()
    await page.getByRole("menuitem", { name: item }).click()
  }

  beforeAll(async () => {
    ;[running, browser] = await Promise.all([runAdmin(), launchChromium()])
    const { offer } = await running.admin<OfferDetailResponse>("POST", "/admin/marketing/offers", {
      name: "Spring", kind: "unique", value: { type: "percentage", percent: 10 }, prefix: "SPRING", expires: { type: "days", days: 14 }, max_codes: 500,
    })
    id = offer.id
    page = await anAdminPage(browser, running, { complaints, refusals: true })
  })
  afterAll(async () => {
    await browser?.close()
    await running?.stop()
  })

  const walk = walksOn(() => page, "offers")

  walk("is changed from its page, all of it while nothing was given away", async () => {
    await page.goto(`${running.url}/app/marketing/offers/${id}`)
    await page.getByRole("button", { name: "Edit", exact: true }).click()
    await drawer().getByText("Edit “Spring”").waitFor()
    expect(await drawer().getByLabel("Percent").inputValue()).toBe("10")
    await drawer().getByLabel("Name").fill("Summer")
    await drawer().getByLabel("Percent").fill("20")
    await choose("Ends", "Never")
    await drawer().getByLabel("At most so many codes").fill("0")
    await drawer().getByRole("button", { name: "Save" }).click()
    await drawer().getByText("Write at least one.").waitFor()
    await drawer().getByLabel("At most so many codes").fill("2")
    await drawer().getByLabel(/Discounts in all/).fill("150,50")
    await drawer().getByRole("button", { name: "Save" }).click()
    await page.getByText("“Summer” was changed.").first().waitFor()
    await page.getByText("It does not end.").waitFor()
    const { offer } = await running.admin<OfferDetailResponse>("GET", `/admin/marketing/offers/${id}`)
    expect(offer).toMatchObject({ name: "Summer", value: { percent: 20 }, expires: { type: "never" }, max_codes: 2, budget: { amount: 150_50, currency_code: "eur" }, prefix: "SPRING" })
  })

  walk("keeps what people have in their hands, says why, and the server's word stands at its field", async () => {
    await running.query(`insert into marketing_offer_code (occurrence_key, profile_key, offer_key, code, state, issued_at) select 1, n, key, 'SPRING-' || n, 'ready', now() from marketing_offer, generate_series(1, 2) n where id = $1`, [id])
    await page.reload()
    await page.getByRole("button", { name: "Actions for Summer" }).waitFor()
    await chooseInMenu("Summer", "Edit")
    await drawer().getByText("Fixed: codes were issued already").first().waitFor()
    expect(await drawer().getByLabel("Percent").isDisabled()).toBe(true)
    expect(await drawer().getByLabel("Codes", { exact: true }).isDisabled()).toBe(true)
    await drawer().getByLabel("At most so many codes").fill("1")
    await drawer().getByRole("button", { name: "Save" }).click()
    await drawer().getByText("Write at least 2 (max_codes): so many codes were issued already.").waitFor()
    await picture("offer-edit")
    await drawer().getByLabel("At most so many codes").fill("")
    await drawer().getByRole("button", { name: "Save" }).click()
    await page.getByText("without a cap").waitFor()
    await chooseInMenu("Summer", "Delete")
    await page.getByRole("alertdialog").getByRole("button", { name: "Delete" }).click()
    await page.getByText(/“Summer” cannot be deleted: 2 codes of it were issued/).first().waitFor()
  })

  walk("is ended and deleted from the list after asking", async () => {
    await running.query("delete from marketing_offer_code")
    await page.goto(`${running.url}/app/marketing/offers`)
    await picture("offer-list")
    await chooseInMenu("Summer", "End offer")
    await page.getByRole("alertdialog").getByRole("button", { name: "End offer" }).click()
    await page.getByText("“Summer” was ended.").first().waitFor()
    await chooseInMenu("Summer", "Delete")
    await page.getByRole("alertdialog").getByText("Delete “Summer”?").waitFor()
    await page.getByRole("alertdialog").getByRole("button", { name: "Delete" }).click()
    await page.getByText("“Summer” was deleted.").first().waitFor()
    await page.getByText("No coupons yet").waitFor()
    expect(page.url()).toMatch(/\/marketing\/offers$/)
  })

  walk("leads back to the list when it is deleted from its page", async () => {
    const { offer } = await running.admin<OfferDetailResponse>("POST", "/admin/marketing/offers", { name: "Autumn", kind: "shared", code: "AUTUMN", value: { type: "fixed", amount: 500, currency_code: "eur" } })
    await page.goto(`${running.url}/app/marketing/offers/${offer.id}`)
    await chooseInMenu("Autumn", "Delete")
    await page.getByRole("alertdialog").getByRole("button", { name: "Delete" }).click()
    await page.getByText("No coupons yet").waitFor()
  })

  it("speaks without complaints, and fits a phone", () => {
    expect(complaints).toEqual([])
    expect(tooWide).toEqual([])
  })
})
