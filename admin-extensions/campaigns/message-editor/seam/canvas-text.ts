import { findLiquidSpans } from "../../../../src/core/campaigns/liquid-spans"
import { decodeEntities, encodeEntities } from "./entities"
import { maskLiquid } from "./mask-liquid"

const TAG = /<(\/?)([a-zA-Z][\w:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>/g
const LIQUID = /\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g
const VOID = new Set(["br", "img", "hr", "wbr"])
/** A browser moves what it finds between rows out of the table; styles and scripts are not text. */
const NOT_TEXT = /<(?:table|tbody|tr|td|th|style|script|svg|form|mj-)/i

/**
 * The HTML of a text block as a page in a browser can hold it: Liquid is escaped, so that its quotes and brackets are no
 * markup, and marked where it stands between words.
 */
export function toCanvasText(raw: string): string {
  const tags = [...maskLiquid(raw).matchAll(TAG)].map((tag) => ({ from: tag.index, to: tag.index + tag[0].length }))
  let text = ""
  let from = 0
  for (const { source, start } of findLiquidSpans(raw)) {
    const inTag = tags.some((tag) => start > tag.from && start < tag.to)
    text += raw.slice(from, start) + (inTag ? encodeEntities(source) : liquidMark(source))
    from = start + source.length
  }
  return text + raw.slice(from)
}

/** A piece of Liquid as it is shown among words. */
export const liquidMark = (source: string): string => `<span data-liquid="">${encodeEntities(source)}</span>`

/** The HTML of a text block as it is stored: marks taken off, Liquid written as people write it. */
export function fromCanvasText(html: string): string {
  return unmark(html).replace(LIQUID, decodeEntities)
}

/** Whether a text comes back from the canvas as it was: whole tags, properly nested, Liquid only between them or in quoted values. */
export function canCarryText(raw: string): boolean {
  if (NOT_TEXT.test(raw) || fromCanvasText(toCanvasText(raw)) !== raw) return false
  const masked = maskLiquid(raw)
  const open: string[] = []
  for (const [, closing, written, attributes] of masked.matchAll(TAG) as IterableIterator<[string, string, string, string, string]>) {
    const name = written.toLowerCase()
    if (!closing && liquidOutsideQuotes(raw, masked, attributes)) return false
    if (VOID.has(name)) continue
    if (!closing) open.push(name)
    else if (open.pop() !== name) return false
  }
  // What is left of a tag was no whole tag; a bracket that Liquid opens would be one.
  return open.length === 0 && !masked.replace(TAG, "").includes("<")
}

/** `<p {% if … %}class="a"{% endif %}>`: a browser would read the pieces as attributes' names. */
function liquidOutsideQuotes(raw: string, masked: string, attributes: string): boolean {
  if (!attributes) return false
  const at = masked.indexOf(attributes)
  const spans = findLiquidSpans(raw.slice(at, at + attributes.length))
  const quoted = [...attributes.matchAll(/"[^"]*"|'[^']*'/g)].map((value) => ({ from: value.index, to: value.index + value[0].length }))
  return spans.some(({ start }) => !quoted.some(({ from, to }) => start > from && start < to))
}

/** Takes the marks off; formatting that someone laid inside a piece of Liquid would break it and goes with them. */
function unmark(html: string): string {
  let text = ""
  let from = 0
  const spans: (number | undefined)[] = []
  for (const tag of html.matchAll(TAG)) {
    const [whole, closing, name, attributes] = tag as unknown as [string, string, string, string]
    if (name.toLowerCase() !== "span") continue
    const marked = !closing && /\sdata-liquid\b/.test(attributes)
    text += html.slice(from, tag.index)
    from = tag.index + whole.length
    if (!closing) {
      spans.push(marked ? text.length : undefined)
      if (!marked) text += whole
      continue
    }
    const begun = spans.pop()
    text = begun === undefined ? text + whole : text.slice(0, begun) + wholeLiquid(text.slice(begun))
  }
  return text + html.slice(from)
}

const wholeLiquid = (inner: string): string => inner.replace(LIQUID, (liquid) => liquid.replace(TAG, ""))
