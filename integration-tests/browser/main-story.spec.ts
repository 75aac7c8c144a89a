import type { Browser, Locator, Page } from "playwright-core"
import type { ProfileListResponse } from "../../src/core/http"
import { eventually } from "../setup/eventually"
import { buttonOf } from "../world/a-campaign"
import { aCustomer, consent, type Customer } from "../world/a-customer"
import { aShop, type Shop } from "../world/a-shop"
import { aVisitor } from "../world/a-visitor"
import { aCart, checkOut } from "../world/an-order"
import { anAdminPage, walksOn } from "./admin-page"
import { launchChromium } from "./launch-chromium"
import { person, runAdmin, type RunningAdmin } from "./running-admin"
import { takePictures } from "./take-pictures"

jest.setTimeout(600_000)

describe("A merchant in the admin", () => {
  let running: RunningAdmin
  let browser: Browser
  let page: Page
  let shop: Shop
  let ada: Customer
  const complaints: string[] = []
  const tooWide: string[] = []
  const picture = async (name: string, ours?: Locator) => void tooWide.push(...(await takePictures(page, name, ours)))

  beforeAll(async () => {
    ;[running, browser] = await Promise.all([runAdmin(), launchChromium()])
    shop = await aShop(running)
    ada = await aCustomer(running, "Ada")
    await anOldOrder(ada.email)
    await anOldOrder("finn@example.com")
    await checkOut(shop, await aCart(shop, [[shop.products.chair, 2]]), "ben@example.com")
    for (const email of [ada.email, "ben@example.com"]) await consent(running, email, "subscribed")
    const quiet = `/admin/marketing/profiles?min_spent=20000&order=last_order_at`
    await eventually("the memory has the old orders in the past", () => running.admin<ProfileListResponse>("GET", quiet),
      ({ profiles }) => profiles.filter(({ last_order_at }) => Date.parse(last_order_at ?? "") < Date.now() - 80 * 86_400_000).length === 2)
    page = await anAdminPage(browser, running, { complaints })
  })
  afterAll(async () => {
    await browser?.close()
    await running?.stop()
  })

  const walk = walksOn(() => page, "main")

  /** The container a part of our widget stands in; the pages around it are Medusa's own. */
  const widgetOf = (part: Locator) => page.locator("div.shadow-elevation-card-rest", { has: part }).last()

  /** Two chairs, bought 90 days ago. */
  async function anOldOrder(email: string): Promise<void> {
    const { id } = await checkOut(shop, await aCart(shop, [[shop.products.chair, 2]]), email)
    await running.query(`update "order" set created_at = now() - interval '90 days', updated_at = now() where id = $1`, [id])
  }

  async function addCondition(field: string, operator: string, value: string): Promise<void> {
    await page.getByRole("button", { name: "Add condition" }).last().click()
    await page.getByRole("combobox", { name: "Search" }).fill(field)
    await page.keyboard.press("Enter")
    const condition = page.getByRole("group", { name: /^Condition: / }).last()
    await condition.getByRole("combobox", { name: /comparison$/ }).click()
    await page.getByRole("option", { name: operator, exact: true }).click()
    await condition.locator("input[inputmode]").last().fill(value)
    await page.keyboard.press("Tab")
  }

  walk("goes from a segment to the revenue of a campaign by clicking", async () => {
    await page.getByRole("link", { name: "Marketing", exact: true }).click()
    await page.getByText("Revenue by day").waitFor()
    await page.getByText("No segments yet").waitFor()
    await picture("overview-first")
    await page.getByRole("link", { name: "Create a segment" }).click()

    await page.getByLabel("Name").first().fill("Spent over 200, quiet for 60 days")
    await addCondition("total spent", "is more than", "200")
    await addCondition("days since last order", "is at least", "60")
    await page.getByText("People who spent more than €200.00 and who last ordered at least 60 days ago.").waitFor()
    await page.getByText("Ada Example").waitFor()
    await picture("segment-builder")
    await page.getByRole("button", { name: "Save" }).click()
    await page.waitForURL(/\/marketing\/segments\/(?!create)[^/]+$/)
    await page.getByText("Ada Example").first().waitFor()
    await picture("segment")

    await page.getByRole("link", { name: "Use in a campaign" }).click()
    await page.getByLabel("Name", { exact: true }).fill("We miss you")
    await page.getByText("1 person can be mailed now").waitFor()
    await page.getByText("Never agreed to marketing mails").waitFor()
    await page.getByRole("button", { name: "Message", exact: true }).click()
    await page.getByRole("button", { name: "Start from" }).click()
    // By keyboard: the pictures under the mouse are frames that load just now.
    await page.getByRole("button", { name: "Start from “Win back”" }).press("Enter")
    await page.getByRole("button", { name: "Replace" }).click()
    await page.getByRole("button", { name: "Code", exact: true }).click()
    await page.getByText("1 problem to solve before sending").waitFor()
    await page.getByText("The message is still the sample text of the template “Win back”.").waitFor()
    const code = page.getByRole("textbox", { name: "Body" })
    await code.fill((await code.inputValue()).replace("Name the one thing they have not seen yet, and why it is good.", "A lamp of brass that is lit by touching it."))
    await page.getByText("1 problem to solve before sending").waitFor({ state: "detached" })
    await page.getByRole("button", { name: "Preview", exact: true }).click()
    await page.getByLabel("Preview as").click()
    await page.getByLabel("Preview as").fill("ada@")
    await page.getByRole("option", { name: /ada@example.com/ }).click()
    await page.frameLocator("iframe").getByText("It has been a while, Ada").waitFor()
    await page.getByText("Ada, it has been a while").waitFor()
    await picture("campaign-editor")

    await page.getByRole("button", { name: "Send test" }).click()
    // What is typed goes into the field, not onto Cancel.
    await page.locator("#campaign-test-to:focus").waitFor()
    const to = page.getByRole("alertdialog").getByLabel("Send to")
    await eventually("the test would go to the person logged in", () => to.inputValue(), (address) => address === person.email)
    await to.fill("colleague@example.com")
    await page.getByRole("alertdialog").getByRole("button", { name: "Send test" }).click()
    await page.getByText("Test mail sent to colleague@example.com").first().waitFor()
    expect(running.mailbox.recipients()).toEqual(["colleague@example.com"])

    await page.getByRole("button", { name: "Send now" }).click()
    await page.getByText("Send to 1 person now?").waitFor()
    await picture("campaign-send-now")
    await page.getByRole("button", { name: "Send to 1 person" }).click()
    await page.waitForURL(/\/marketing\/campaigns\/(?!create)[^/]+$/)
    await page.getByText("2 of 2 done").waitFor()
    await page.getByText("Sent", { exact: true }).first().waitFor()
    const campaignUrl = page.url()
    expect(running.mailbox.recipients()).toEqual([ada.email, "colleague@example.com"])

    // An hour later Ada clicks, and buys a lamp: 60.00, and 5.00 to have it sent.
    await running.query("update marketing_send set finished_at = finished_at - interval '1 hour'")
    const visitor = aVisitor(running.url, shop)
    await visitor.follow(buttonOf(running, running.mailbox.mailTo(ada.email)!))
    visitor.marketing.captureClick()
    const cartId = await aCart(shop, [[shop.products.lamp, 1]])
    await visitor.marketing.attachToCart(cartId)
    const order = await checkOut(shop, cartId, ada.email)
    await eventually("the order is credited", () => running.admin<{ credits: unknown[] }>("GET", `/admin/marketing/orders/${order.id}/credits`), ({ credits }) => credits.length === 1)

    await page.reload()
    await page.getByText("€65.00").first().waitFor()
    await page.getByText("from 1 order").waitFor()
    await page.getByText("1 click, ordered").waitFor()
    await picture("campaign")

    await page.goto(`${running.url}/app/orders/${order.id}`)
    await page.getByText("Recognised by the click kept on this cart.").waitFor()
    const credit = page.getByRole("link", { name: "We miss you" })
    await credit.scrollIntoViewIfNeeded()
    await picture("order", widgetOf(credit))
    await credit.click()
    await page.waitForURL(campaignUrl)
  })

  walk("sees every page, wide and narrow, light and dark, with nothing too wide and a silent console", async () => {
    const { profiles: [profile] } = await running.admin<ProfileListResponse>("GET", `/admin/marketing/profiles?q=${ada.email}`)
    for (const [name, path, sign] of [
      ["overview", "/marketing", "We miss you"],
      ["customers", "/marketing/customers", ada.email],
      ["customer", `/marketing/customers/${profile!.id}`, ada.email],
      ["segments", "/marketing/segments", "Spent over 200, quiet for 60 days"],
      ["campaigns", "/marketing/campaigns", "We miss you"],
      ["customer-widget", `/customers/${ada.id}`, "Subscribed"],
    ] as const) {
      await page.goto(`${running.url}/app${path}`)
      await page.getByText(sign).first().waitFor()
      await page.locator("[aria-busy=true]").first().waitFor({ state: "detached" })
      await picture(name, name === "customer-widget" ? widgetOf(page.getByText(sign).first()) : undefined)
    }
    expect(tooWide).toEqual([])
    expect(complaints).toEqual([])
  })
})
