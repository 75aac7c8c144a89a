import type { Browser, Page } from "playwright-core"
import type { CampaignDetailResponse, SegmentDetailResponse } from "../../src/core/http"
import { eventually } from "../setup/eventually"
import { aMessage } from "../world/a-draft"
import { anAdminPage, walksOn } from "./admin-page"
import { launchChromium } from "./launch-chromium"
import { runAdmin, type RunningAdmin } from "./running-admin"
import { takePictures } from "./take-pictures"

jest.setTimeout(600_000)

/** Enough that each variant of the test gets the thousand people a winner asks for. */
const PEOPLE = 2_400

describe("A campaign with a plan, in the admin", () => {
  let running: RunningAdmin
  let browser: Browser
  let page: Page
  let campaignId: string
  const complaints: string[] = []
  const tooWide: string[] = []
  const picture = async (name: string) => void tooWide.push(...(await takePictures(page, name)))
  const campaign = async () => (await running.admin<CampaignDetailResponse>("GET", `/admin/marketing/campaigns/${campaignId}`)).campaign

  beforeAll(async () => {
    ;[running, browser] = await Promise.all([runAdmin(), launchChromium()])
    await running.query(
      `with people as (
         insert into marketing_profile (id, email, email_hash, first_name, email_consent, email_consent_at)
         select 'mprof_plan_' || n, 'plan-' || n || '@' || (array['gmail.com', 'example.org', 'outlook.com'])[1 + n % 3], md5('plan' || n), 'Person' || n, 'subscribed', now()
         from generate_series(1, $1::int) n returning key
       ) insert into marketing_changed_profile (profile_key) select key from people`, [PEOPLE])
    const { segment } = await running.admin<SegmentDetailResponse>("POST", "/admin/marketing/segments", { name: "Garden lovers", rule: { version: 1, combinator: "and", rules: [{ field: "email", operator: "contains", value: "plan-" }] } })
    await eventually("the segment is full", () => running.admin<SegmentDetailResponse>("GET", `/admin/marketing/segments/${segment.id}`), (found) => found.segment.member_count === PEOPLE, 60_000)
    page = await anAdminPage(browser, running, { complaints, timezoneId: "Europe/Berlin" })
  })
  afterAll(async () => {
    await browser?.close()
    await running?.stop()
  })

  const walk = walksOn(() => page, "campaign")

  const quietHours = (from: string, to: string) => running.admin("POST", "/admin/marketing/settings/sending", { quietHours: { from, to } })
  const section = (title: string) => page.getByRole("button", { name: new RegExp(`^${title}`) })

  walk("is planned from the calendar by keyboard, with a test, and scheduled", async () => {
    await quietHours("06:00", "12:30")
    await page.goto(`${running.url}/app/marketing/campaigns/calendar`)
    const month = await page.getByRole("table").getAttribute("aria-label")
    await page.getByRole("button", { name: "Month after" }).click()
    await page.locator(`table[aria-label]:not([aria-label="${month}"])`).waitFor()
    await page.getByRole("link", { name: /^New campaign on / }).first().focus()
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("ArrowRight")
    const day = /day=([\d-]+)/.exec(await page.evaluate(() => document.activeElement?.getAttribute("href") ?? ""))?.[1]
    expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    await page.keyboard.press("Enter")
    await page.waitForURL(/campaigns\/create\?day=/)

    await page.getByLabel("Name", { exact: true }).fill("Garden week")
    await page.getByLabel("Send to").click()
    await page.getByLabel("Send to").fill("Garden")
    await page.getByRole("option", { name: /Garden lovers/ }).click()
    await page.getByText("2,400 people can be mailed now").waitFor()

    await page.getByRole("button", { name: "Message", exact: true }).click()
    await page.getByRole("textbox", { name: "Preheader" }).fill("")
    await page.getByRole("button", { name: "Code", exact: true }).click()
    const code = page.getByRole("textbox", { name: "Body" })
    await code.fill((await code.inputValue()).replace("The first thing", "Seeds for March"))
    await page.getByRole("button", { name: "Campaign", exact: true }).click()

    expect(await page.getByLabel("Day and time").inputValue()).toBe(`${day}T10:00`)
    await page.getByText("In your time zone, Europe/Berlin").waitFor()

    await section("A/B test").click()
    await page.getByRole("switch", { name: /Try variants/ }).click()
    await page.getByText("Write this variant's subject.").waitFor()
    await page.getByRole("group", { name: "What is tried" }).getByRole("button", { name: "Content" }).click()
    await page.getByRole("button", { name: "Write Variant B" }).click()
    const variant = page.getByRole("dialog").last()
    await variant.getByText("From your shop").waitFor()
    await variant.getByLabel("Subject").fill("What grows now")
    await variant.getByRole("button", { name: "Done" }).click()
    await page.getByRole("group", { name: "Variant B" }).getByText("What grows now").waitFor()
    await page.getByRole("group", { name: "What is tried" }).getByRole("button", { name: "Subject" }).click()
    await page.getByRole("group", { name: "Variant B" }).getByLabel("Subject").fill("Your garden is waiting")
    await page.getByText("Write this variant's subject.").waitFor({ state: "detached" })
    await page.getByText("Below 1,000 people a variant").waitFor()
    await page.getByLabel("Part of the audience that takes part").fill("95")
    await page.getByText("About 1,140 people a variant.").waitFor()
    await page.getByRole("group", { name: "Variant B" }).getByRole("button", { name: "Preview" }).click()
    const preview = page.getByRole("dialog").last()
    await preview.getByText("Your garden is waiting").waitFor()
    await preview.getByLabel("Preview as").click()
    await preview.getByLabel("Preview as").fill("plan-77@")
    await page.getByRole("option", { name: /plan-77@/ }).click()
    await preview.frameLocator("iframe").getByText("Hi Person77").waitFor()
    await picture("campaign-variant-preview")
    await page.keyboard.press("Escape")

    await section("Link parameters").click()
    await page.getByRole("switch", { name: /Add UTM parameters/ }).click()
    await page.getByText("utm_campaign=garden-week").waitFor()
    await section("Holdout").click()
    await page.getByText("0 of 2,400 people would not get this mail.").waitFor()
    await section("Pace and rules").click()
    await page.getByText("Lately is within 16 hours.").waitFor()
    await section("When").scrollIntoViewIfNeeded()
    await picture("campaign-plan-when")
    await section("A/B test").scrollIntoViewIfNeeded()
    await picture("campaign-plan-test")
    await section("Holdout").scrollIntoViewIfNeeded()
    await picture("campaign-plan-holdout")

    await page.getByRole("button", { name: "Send test" }).click()
    const ask = page.getByRole("alertdialog")
    await page.locator("#campaign-test-to:focus").waitFor()
    await ask.getByRole("group", { name: "Which variant" }).getByRole("button", { name: "B", exact: true }).click()
    await ask.getByLabel("Send to").fill("colleague@example.com")
    await picture("campaign-test-variant")
    await ask.getByRole("button", { name: "Send test" }).click()
    await page.getByText("Test mail sent to colleague@example.com").first().waitFor()
    expect(running.mailbox.mailTo("colleague@example.com")!.subject).toBe("[Test] Your garden is waiting")

    await page.getByRole("button", { name: "Schedule", exact: true }).click()
    await page.getByText("Schedule for 2,400 people?").waitFor()
    await page.getByText("2,280 people try 2 variants; the rest waits 24 hours for the winner.").waitFor()
    const worthALook = () => page.getByRole("list", { name: "Worth a look" }).filter({ hasText: "There is no preheader" }).getByText("Write one sentence that goes on where the subject ends.")
    await worthALook().waitFor()
    await page.getByText("Quiet hours until 12:30 (UTC): people there, and those whose time zone is not known, wait for their end.").waitFor()
    await picture("campaign-schedule")
    await page.getByRole("button", { name: "Schedule for 2,400 people" }).click()
    await page.waitForURL(/\/marketing\/campaigns\/mcamp_[^/]+$/)
    campaignId = page.url().split("/").at(-1)!
    await page.getByText("Scheduled", { exact: true }).first().waitFor()
    await page.getByText(/^Goes out /).waitFor()
    await page.getByRole("heading", { name: "Before it goes out" }).waitFor()
    await worthALook().waitFor()
    await picture("campaign-scheduled")

    await page.goto(`${running.url}/app/marketing/campaigns/calendar?month=${day!.slice(0, 7)}`)
    const entry = page.getByRole("link", { name: /Garden week/ }).first()
    await entry.waitFor()
    await picture("campaign-calendar")
    await entry.click()
    await page.waitForURL(new RegExp(campaignId))
    await quietHours("00:00", "00:00")
  })

  walk("begins at its time, is paused and resumed, and sends the winner to the rest", async () => {
    // Its time has come.
    await running.query(`update marketing_campaign set scheduled_for = now(), plan = jsonb_set(plan, '{when,at}', to_jsonb(to_char(now() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))) where id = $1`, [campaignId])
    await eventually("the test has been sent", campaign, ({ progress }) => progress.planned === PEOPLE && progress.queued < 200 && progress.sending === 0, 240_000)
    await page.reload()
    await page.getByText("The test is running").waitFor()
    await page.getByRole("button", { name: "Pause" }).click()
    await page.getByText("Sending is paused").waitFor()
    await picture("campaign-paused")
    await page.getByRole("button", { name: "Resume" }).first().click()
    await page.getByText("Sending is paused").waitFor({ state: "detached" })

    // A day passes; the second subject is clicked four times as often.
    await running.query(
      `insert into marketing_touch (occurrence_key, profile_key, link_key, kind, machine, user_agent, happened_at)
       select send.occurrence_key, send.profile_key, (select min(key) from marketing_link link where link.occurrence_key = send.occurrence_key), 'click', false,
         (array['Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
                'Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0'])[1 + send.profile_key % 3 / 2], now() - interval '2 hours'
       from marketing_send send join marketing_campaign campaign on campaign.occurrence_key = send.occurrence_key
       where campaign.id = $1 and send.state = 'accepted' and send.profile_key % 100 < case when send.variant = 2 then 12 else 3 end`, [campaignId])
    await running.query(`update marketing_send send set finished_at = send.finished_at - interval '25 hours' from marketing_campaign campaign where campaign.occurrence_key = send.occurrence_key and campaign.id = $1 and send.finished_at is not null`, [campaignId])
    await running.query(`update marketing_campaign set started_at = started_at - interval '25 hours' where id = $1`, [campaignId])
    await eventually("the winner went to the rest", campaign, ({ status }) => status === "sent", 240_000)
    await page.reload()
    await page.getByText("There is a winner").waitFor()
    await page.getByText(/“B” won with \d+\.\d\d % of people clicking/).first().waitFor()
    const { rows } = await running.query("select count(*)::int as rest from marketing_send send join marketing_campaign campaign on campaign.occurrence_key = send.occurrence_key where campaign.id = $1 and send.variant = 102 and send.state = 'accepted'", [campaignId]) as { rows: { rest: number }[] }
    expect(rows[0]!.rest).toBeGreaterThan(80)
    await page.getByText("By mail service").waitFor()
    await page.getByText("Read and clicked with").waitFor()
    await picture("campaign-tested")
    await page.getByText("By mail service").scrollIntoViewIfNeeded()
    await picture("campaign-domains")
    await page.getByText("The mail server refused none of these mails for good.").waitFor()
    await page.getByText(/is not told to this shop until/).scrollIntoViewIfNeeded()
    await picture("campaign-losses")
    await page.getByText("Activity", { exact: true }).scrollIntoViewIfNeeded()
    for (const deed of ["Scheduled", "Paused", "Resumed"]) await page.getByRole("listitem").filter({ hasText: deed }).first().waitFor()
    await picture("campaign-activity")
  })

  walk("refuses to overwrite what somebody else saved, and keeps both", async () => {
    const { campaign: draft } = await running.admin<CampaignDetailResponse>("POST", "/admin/marketing/campaigns", { name: "Autumn", audience: { version: 1, include: [], exclude: [] }, message: aMessage() })
    await page.goto(`${running.url}/app/marketing/campaigns/${draft.id}/edit`)
    await page.getByLabel("Name", { exact: true }).fill("Mine")
    await running.admin("POST", `/admin/marketing/campaigns/${draft.id}`, { name: "Theirs" })
    await page.getByRole("button", { name: "Save draft" }).click()
    await page.getByText(/Somebody saved “Theirs” while you were editing it/).waitFor()
    await picture("campaign-stale")
    await page.getByRole("button", { name: "Keep mine as a new campaign" }).click()
    await page.waitForURL((url) => url.pathname.endsWith("/edit") && !url.pathname.includes(draft.id))
    await page.getByRole("heading", { name: "Mine (copy)" }).waitFor()
    expect((await running.admin<CampaignDetailResponse>("GET", `/admin/marketing/campaigns/${draft.id}`)).campaign.name).toBe("Theirs")
    // The browser writes the refusal down by itself.
    complaints.splice(0, complaints.length, ...complaints.filter((complaint) => !complaint.includes("409")))
    await page.goto(`${running.url}/app/marketing/campaigns/${campaignId}`)
    await page.getByText("There is a winner").waitFor()
  })

  walk("is sent again to those who did not click, and archived", async () => {
    await page.evaluate(() => document.querySelector("main")?.scrollTo(0, 0))
    const menu = () => page.getByRole("button", { name: "More", exact: true }).first()
    await menu().click()
    await page.getByRole("menuitem", { name: "Resend to non-clickers" }).click()
    await page.getByRole("alertdialog").getByRole("button", { name: "Resend to non-clickers" }).click()
    await page.waitForURL(/\/edit$/)
    await page.getByText("And those who got an earlier campaign and did not click in it.").waitFor()
    await page.getByText(/2,\d{3} people are|people can be mailed now/).first().waitFor()
    await page.goto(`${running.url}/app/marketing/campaigns/${campaignId}`)
    await page.getByText("There is a winner").waitFor()
    await menu().click()
    await page.getByRole("menuitem", { name: "Archive", exact: true }).click()
    await page.getByText("Archived", { exact: true }).first().waitFor()
    await page.goto(`${running.url}/app/marketing/campaigns`)
    await page.getByText("Garden week (copy)").or(page.getByText(/Garden week/)).first().waitFor()
    await picture("campaign-list")
    await page.goto(`${running.url}/app/marketing/campaigns?archived=%22true%22`)
    await page.getByRole("link", { name: "Garden week", exact: true }).waitFor()
    expect(tooWide).toEqual([])
    expect(complaints).toEqual([])
  })
})
