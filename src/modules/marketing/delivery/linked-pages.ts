import type { CheckFinding } from "../../../core/campaigns/checks/check"
import { lineOf, linksOf } from "../../../core/campaigns/checks/read-page"
import type { MarketingContext } from "../context"

/** So long what a page answered is good. */
const GOOD_FOR_MS = 600_000
const ANSWER_WITHIN_MS = 5_000
/** So long a check waits; what has not answered by then is told the next time. */
const PATIENCE_MS = 1_000
const MOST_PAGES = 30
const MOST_KEPT = 2_000

type Answer = { at: number; status: Promise<number | undefined> }
const answers = new Map<string, Answer>()

/**
 * Whether the storefront's pages that a mail leads to are there: each is asked for once in ten minutes. Other hosts are not
 * asked and no redirect is followed, so that no message makes the server call whom it names; a storefront that cannot be reached from here is no finding.
 */
export async function linkedPages({ options, now }: Pick<MarketingContext, "options" | "now">, { mjml, html }: { mjml: string; html: string }): Promise<CheckFinding[]> {
  const pages = [...new Set(linksOf(html).flatMap(({ address }) => pageOf(address, options.storefrontUrl)))].slice(0, MOST_PAGES)
  const told = await Promise.all(pages.map(async (page) => ({ page, status: await within(PATIENCE_MS, ask(page, now().getTime())) })))
  const bad = told.filter(({ status }) => status !== undefined && isBad(status))
  if (!bad.length) return told.some(({ status }) => status !== undefined) ? [{ name: "pages", level: "fine", message: "The pages of the shop that it links to are there.", remedy: null }] : []
  return bad.map(({ page, status }) => ({
    name: "pages", level: "warning", ...lineOf(mjml, new URL(page).pathname.slice(1)), ...lineOf(mjml, page),
    message: status! >= 500 ? `The page ${page} answers with an error (${status}).` : `The page ${page} does not exist (${status}).`,
    remedy: status! >= 500 ? "Open it yourself, and send when it works." : "Correct the link, or publish the page before you send.",
  }))
}

const isBad = (status: number) => status === 404 || status === 410 || status >= 500

/** The address without what only the browser reads, when it is the storefront's. */
function pageOf(address: string, storefrontUrl: string): string[] {
  if (!URL.canParse(address)) return []
  const page = new URL(address)
  page.hash = ""
  return page.origin === new URL(storefrontUrl).origin ? [page.href] : []
}

function ask(page: string, now: number): Promise<number | undefined> {
  const known = answers.get(page)
  if (known && now - known.at < GOOD_FOR_MS) return known.status
  if (answers.size >= MOST_KEPT) answers.clear()
  const status = fetch(page, { redirect: "manual", signal: AbortSignal.timeout(ANSWER_WITHIN_MS), headers: { "user-agent": "medusa-plugin-marketing (checks the links of a message)" } }).then(
    async (response) => {
      await response.body?.cancel()
      return response.status
    },
    () => undefined,
  )
  answers.set(page, { at: now, status })
  return status
}

async function within<Told>(ms: number, asked: Promise<Told>): Promise<Told | undefined> {
  let late: ReturnType<typeof setTimeout> | undefined
  const patience = new Promise<undefined>((go) => { late = setTimeout(() => go(undefined), ms) })
  return Promise.race([asked, patience]).finally(() => clearTimeout(late))
}
