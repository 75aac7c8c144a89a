import type { Problem } from "../base/problem"
import { liquidFor } from "./liquid-engines"
import { hiddenWord, hideLiquid, showLiquid, splitHidden, type LiquidSpan } from "./liquid-spans"
import { builtInTags, type MergeTags } from "./merge-tags"

/** One tracked destination, numbered from 1 in the order of appearance. `url` may hold Liquid after its host. */
export type MessageLink = { position: number; url: string }

/** A page with its Liquid hidden, the placeholders of links among it. */
export type RewrittenLinks = { html: string; spans: LiquidSpan[]; links: MessageLink[]; problems: Problem[] }

/** How a numbered link is written in the HTML template. */
export const linkVariable = (position: number) => `link_${position}`

// Pages a person must reach even when measuring is down, and pages that are nobody's business.
const UNTRACKED_PAGES = /\/(?:unsubscribe|opt-?out|preferences|view-in-browser|confirm|verify|log-?in|sign-?in|reset-password|password-reset|invoices?|payments?)(?:[/?#]|$)/i

/**
 * Numbers every `<a href="http…">` of a page whose Liquid is hidden and writes a placeholder in its stead.
 * Left alone: other schemes, fragments, relative and merge-tag-only links, `data-no-track`, account and
 * unsubscribe pages, the head, comments (and with them Outlook's conditional blocks).
 */
export function rewriteLinks(hiddenHtml: string, spans: readonly LiquidSpan[], shopUrl: string, known: MergeTags = builtInTags): RewrittenLinks {
  const links = new Map<string, MessageLink & { word: string }>()
  const extended = [...spans]
  const problems: Problem[] = []
  const html = replaceAnchors(hiddenHtml, (anchor) => {
    const href = /(\shref\s*=\s*)("([^"]*)"|'([^']*)')/i.exec(anchor)
    if (!href || /\sdata-no-track(?:[\s=>/]|$)/i.test(anchor)) return anchor
    const url = readHref(href[3] ?? href[4] ?? "", spans, shopUrl)
    if (!/^https?:\/\//i.test(url)) return anchor
    const problem = checkDestination(url, known)
    if (problem) problems.push(problem)
    if (problem || UNTRACKED_PAGES.test(url)) return anchor
    let link = links.get(url)
    if (!link) {
      const position = links.size + 1
      link = { position, url, word: hiddenWord(extended.push({ source: `{{ ${linkVariable(position)} }}`, start: 0, line: 0 }) - 1) }
      links.set(url, link)
    }
    return anchor.replace(href[0], `${href[1]}"${link.word}"`)
  })
  return { html, spans: extended, links: [...links.values()].map(({ position, url }) => ({ position, url })), problems }
}

/** The href as it is meant: entities decoded, Liquid shown, the shop's own address filled in because it never changes. */
export function readHref(written: string, spans: readonly LiquidSpan[], shopUrl: string): string {
  return splitHidden(written.trim()).map((part) => {
    if (typeof part === "string") return decodeEntities(part)
    const { source } = spans[part]!
    return /^\{\{-?\s*shop\.url\s*-?\}\}$/.test(source) ? shopUrl.replace(/\/+$/, "") : source
  }).join("")
}

/** Where a link with merge tags leads for one person; undefined unless that is on the host the link was written with. */
export function fillDestination(url: string, scope: object): string | undefined {
  if (!/\{[{%]/.test(url)) return url
  try {
    const filled: string = liquidFor.url.parseAndRenderSync(url, scope)
    return new URL(filled).host === new URL(hostPart(url)).host ? filled : undefined
  } catch {
    return undefined
  }
}

function checkDestination(url: string, known: MergeTags): Problem | undefined {
  const path = ["mjml"]
  const shown = url.length > 80 ? `${url.slice(0, 80)}…` : url
  if (/\{[{%]/.test(hostPart(url))) {
    return { path, message: `The link ${shown} has a merge tag in its host. Write the host out; merge tags may stand after it.` }
  }
  if (!URL.canParse(hostPart(url))) return { path, message: `The link ${shown} is not a web address. Write it as https://example.com/page.` }
  for (const uses of Object.values(liquidFor.url.analyzeSync(liquidFor.url.parse(url), { partials: false }).globals)) {
    const unknown = uses.map(({ segments }) => segments.map(String).join(".")).find((tag) => !known.find(tag))
    if (unknown) return { path, message: `The link ${shown} uses {{ ${unknown} }}, which is not known when the link is clicked. Only merge tags can stand in a link.` }
  }
  return undefined
}

/** Scheme and host of an address, as far as the first /, ? or # after them. */
function hostPart(url: string): string {
  const { text, spans } = hideLiquid(url)
  return showLiquid(/^https?:\/\/[^/?#]*/i.exec(text)?.[0] ?? "", spans)
}

const ANCHORS = /<!--[\s\S]*?-->|<head[\s>][\s\S]*?<\/head\s*>|<(style|script|title)[\s>][\s\S]*?<\/\1\s*>|<a\s(?:[^<>"']|"[^"]*"|'[^']*')*>/gi

/** Outlook's opening marks (`<!--[if !mso]><!-->`) are comments of their own, so what they show to all others is read. */
function replaceAnchors(html: string, replace: (anchor: string) => string): string {
  return html.replace(ANCHORS, (found) => (/^<a\s/i.test(found) ? replace(found) : found))
}

const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" }

/** The few entities an address is written with; everything else stays byte for byte. */
function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi, (entity, decimal: string, hex: string, name: string) => {
    if (name) return NAMED[name.toLowerCase()]!
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : entity
  })
}
