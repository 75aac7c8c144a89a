import type { Template } from "liquidjs"
import type { Problem } from "../base/problem"
import { breaksOff } from "./breaks-off"
import { expandBlocks } from "./blocks/expand-blocks"
import { checkLiquid } from "./check-liquid"
import { OPEN_VARIABLE, type CompiledMessage } from "./compiled-message"
import { compileMjml, stripComments } from "./compile-mjml"
import { drawExample } from "./draw-example"
import { escapeHtml, liquidFor } from "./liquid-engines"
import { findLiquidSpans, hiddenWord, hideLiquid, makeLiteral, showLiquid, splitHidden, type LiquidSpan } from "./liquid-spans"
import { builtInTags, examplePerson, type MergeTag, type MergeTags, type MessageShop } from "./merge-tags"
import { appendFooter, checkFooter } from "./message-footer"
import type { Message } from "./message.schema"
import type { PageLanguage } from "./pages/languages"
import { rewriteLinks } from "./rewrite-links"
import { tagsForEveryone } from "./tags-for-everyone"
import { writeTextPart } from "./write-text-part"

/** Either the message ready to fill, or what must be put right first. */
export type Compilation = { compiled: CompiledMessage; problems: [] } | { compiled: null; problems: Problem[] }

/** Whose message it is; without `tags` the shop has no attributes of its own. */
export type MessageGround = { shop: MessageShop; tags?: MergeTags | undefined }

/**
 * Reads a message: MJML into HTML, links numbered, Liquid parsed, text part made. All problems are collected, then nothing
 * is compiled.
 */
export async function compileMessage(message: Message, ground: MessageGround): Promise<Compilation> {
  const { compiled, problems } = await compileToLookAt(message, ground)
  return compiled && !problems.length ? { compiled, problems: [] } : { compiled: null, problems }
}

/** The same for looking at, never for sending: where an offer or products are still to be chosen, that is told and the rest can be drawn. */
export async function compileToLookAt(message: Message, { shop, tags = builtInTags }: MessageGround): Promise<{ compiled: CompiledMessage | null; problems: Problem[] }> {
  const mjml = stripComments(message.mjml)
  const readings = [checkLiquid(message.subject, ["subject"], tags), checkLiquid(message.preheader, ["preheader"], tags), checkLiquid(mjml, ["mjml"], tags)]
  const problems = [
    ...(message.subject.trim() ? [] : [{ path: ["subject"], message: "Write a subject." }]),
    ...(mjml.trim() ? [] : [{ path: ["mjml"], message: "Write the message." }]),
    ...readings.flatMap((reading) => reading.problems),
  ]
  if (!mjml.trim() || readings[2]!.problems.length) return { compiled: null, problems }

  const expanded = expandBlocks(mjml, shop.language)
  const templates = liquidFor.text.parse(mjml)
  const forEveryone = tagsForEveryone(templates)
  const used = [...new Set(readings.flatMap((reading) => reading.tags))]
  problems.push(...expanded.problems, ...checkCoupon(used, expanded.blocks.offers), ...checkFooter(readings[2]!.tags, forEveryone), ...checkEnd(templates))
  if (expanded.problems.length) return { compiled: null, problems: [...problems, ...expanded.choices] }

  const complete = nameLanguage(appendFooter(expanded.mjml, forEveryone, shop.language), shop.language)
  const { text, spans } = hideLiquid(complete)
  const page = await compileMjml(text, spans)
  const rewritten = rewriteLinks(page.html, spans, shop.url, tags)
  problems.push(...page.problems, ...rewritten.problems)
  if (problems.length) return { compiled: null, problems: [...problems, ...expanded.choices] }

  const compiled: CompiledMessage = {
    shop,
    links: rewritten.links,
    tags: [...new Set([...used, ...checkLiquid(complete, [], tags).tags])],
    blocks: expanded.blocks,
    example: tags.example,
    subject: liquidFor.text.parse(message.subject),
    preheader: liquidFor.text.parse(message.preheader),
    html: liquidFor.html.parse(addPixel(addPreheader(showLiquid(rewritten.html, nameShop(rewritten.spans, shop, inLines)), message.preheader))),
    text: liquidFor.text.parse(writeTextPart(page.html, nameShop(spans, shop, String))),
  }
  const drawn = drawExample(compiled)
  return { compiled: drawn.length ? null : compiled, problems: [...expanded.choices, ...drawn] }
}

/** The page says which language it is in, unless the message says so itself. */
const nameLanguage = (mjml: string, language: PageLanguage) => mjml.replace(/<mjml(?=[\s>])(?![^>]*\slang\s*=)/, `<mjml lang="${language}"`)

/** A coupon's merge tags say whose code is meant only where the message gives one away. */
function checkCoupon(used: readonly MergeTag[], offers: readonly string[]): Problem[] {
  const tag = used.find((mergeTag) => mergeTag.tag.startsWith("coupon."))?.tag
  if (!tag || offers.length === 1) return []
  return [{ path: ["mjml"], message: offers.length
    ? `{{ ${tag} }} does not say which of the ${offers.length} coupons is meant. Keep one <mj-coupon>, or leave the code to the coupons' own boxes.`
    : `{{ ${tag} }} does not say which coupon is meant. Put <mj-coupon offer="moffer_…" /> into the message; with hidden="true" it draws nothing.` }]
}

/** Nothing may end a mail before its foot. */
function checkEnd(templates: readonly Template[]): Problem[] {
  return breaksOff(templates) ? [{ path: ["mjml"], message: "{% break %} or {% continue %} outside a loop ends the mail there, the unsubscribe link with it. Put it inside {% for %}, or take it out." }] : []
}

/** A text as a page shows it, its lines kept. */
const inLines = (value: unknown) => escapeHtml(value).replace(/\r?\n/g, "<br />")

/** The shop's plain merge tags written out: they are the same for everyone, and every tag costs each mail its time. */
function nameShop(spans: readonly LiquidSpan[], shop: MessageShop, escape: (value: unknown) => string): LiquidSpan[] {
  return spans.map((span) => {
    const tag = /^\{\{-?\s*(shop\.\w+)\s*-?\}\}$/.exec(span.source)?.[1]
    const known = tag && !span.source.includes("-") ? builtInTags.find(tag) : undefined
    return known ? { ...span, source: makeLiteral(escape(known.value({ shop, person: examplePerson, unsubscribeUrl: "", preferencesUrl: "" }))) } : span
  })
}

/** What mailboxes show behind the subject: hidden in the page, and padded so that they do not read on into the body. */
function addPreheader(html: string, preheader: string): string {
  if (!preheader.trim()) return html
  const spans = findLiquidSpans(preheader)
  const words = splitHidden(hideLiquid(preheader).text).map((part) => (typeof part === "number" ? hiddenWord(part) : escapeHtml(part))).join("")
  const hidden = `<div style="display:none;font-size:1px;line-height:1px;max-height:0;max-width:0;opacity:0;overflow:hidden;mso-hide:all">${showLiquid(words, spans)}${"&#847;&zwnj;&nbsp;".repeat(60)}</div>`
  return html.replace(/<body[^>]*>/, (body) => body + hidden)
}

function addPixel(html: string): string {
  const pixel = `{% if ${OPEN_VARIABLE} %}<img src="{{ ${OPEN_VARIABLE} }}" width="1" height="1" alt="" style="display:block;width:1px;height:1px;border:0">{% endif %}`
  return html.replace(/<\/body>/, () => `${pixel}</body>`)
}
