import { mkdirSync } from "node:fs"
import path from "node:path"
import type { Browser, BrowserContextOptions, Page } from "playwright-core"
import { person, type RunningAdmin } from "./running-admin"
import { artifacts } from "./take-pictures"

/** What a page may ask the server that runs it; all else is a stranger's. */
export const isOurs = (running: Pick<RunningAdmin, "url">, url: string): boolean => /^(data|blob|about):/.test(url) || url.startsWith(running.url)

/** How long to wait for what should appear: long enough for a machine that stalls, since what fails here fails for good. */
export const PATIENCE_MS = 90_000

type Wishes = BrowserContextOptions & {
  /** What the browser complains of, each with its address, is added here. */
  complaints: string[]
  /** A walk that is refused on purpose: an answer of our server that is no success is no complaint. */
  refusals?: boolean
}

/**
 * A page of the admin with the merchant logged in. From then on a silent console is part of the promise: before, Medusa itself
 * asks who is there and is told 401. What is missing on a stranger's server is no complaint: Medusa asks one for portraits.
 */
export async function anAdminPage(browser: Browser, running: Pick<RunningAdmin, "url">, { complaints, refusals = false, ...context }: Wishes): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "en-US", ...context })
  page.setDefaultTimeout(PATIENCE_MS)
  await page.goto(`${running.url}/app/login`)
  await page.getByPlaceholder("Email").fill(person.email)
  await page.getByPlaceholder("Password").fill(person.password)
  await page.getByRole("button", { name: /continue/i }).click()
  await page.getByRole("link", { name: "Marketing", exact: true }).waitFor()
  page.on("console", (message) => {
    const refused = message.text().startsWith("Failed to load resource")
    if (message.type() !== "error" || (refused && (refusals || !isOurs(running, message.location().url)))) return
    complaints.push(`${page.url()}: ${message.text()} ${message.location().url}`)
  })
  page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`))
  return page
}

/** Tests that leave a picture of where they failed; `story` is in its name. */
export const walksOn = (page: () => Page, story: string) => (name: string, steps: () => Promise<void>): void =>
  it(name, () => steps().catch(async (error: unknown) => {
    mkdirSync(artifacts, { recursive: true })
    await page().screenshot({ path: path.join(artifacts, `failed-${story}-${name.split(" ")[0]}.png`) })
    throw error
  }))
