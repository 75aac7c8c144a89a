import { mkdirSync } from "node:fs"
import path from "node:path"
import type { Locator, Page } from "playwright-core"

/** Where pictures go; not under version control. */
export const artifacts = path.resolve(__dirname, "../.artifacts")
const sizes = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } }

/**
 * Pictures of the page as it stands, wide and narrow, light and dark, in integration-tests/.artifacts. Answers what
 * reaches beyond a phone's screen, which should be nothing. `ours` is the part to be judged on a page that is Medusa's own.
 */
export async function takePictures(page: Page, name: string, ours: Locator = page.locator("body")): Promise<string[]> {
  mkdirSync(artifacts, { recursive: true })
  const tooWide: string[] = []
  for (const [size, viewport] of Object.entries(sizes)) {
    await page.setViewportSize(viewport)
    for (const theme of ["light", "dark"]) {
      await page.evaluate((dark) => document.documentElement.classList.toggle("dark", dark), theme === "dark")
      await page.screenshot({ path: path.join(artifacts, `${name}-${size}-${theme}.png`), animations: "disabled" })
    }
    await page.evaluate(() => document.documentElement.classList.remove("dark"))
    if (size === "narrow") tooWide.push(...(await ours.evaluate(findTooWide)).map((element) => `${name}: ${element}`))
  }
  await page.setViewportSize(sizes.wide)
  return tooWide
}

/** Runs in the browser: what reaches beyond the screen's right edge, save what lies in a frame that scrolls by itself (tables). */
function findTooWide(ours: Element): string[] {
  const scrolls = (element: Element | null): boolean =>
    element !== null && element.tagName !== "MAIN" && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement))
  const beyond = (element: Element) => element.getBoundingClientRect().right > window.innerWidth + 1
  return [...ours.querySelectorAll("main *, [role=dialog] *, [role=alertdialog] *, :scope:not(body) *")]
    .filter((element) => beyond(element) && ![...element.children].some(beyond) && !scrolls(element.parentElement))
    .map((element) => `<${element.tagName.toLowerCase()}> ${element.textContent?.trim().slice(0, 60)}`)
}
