import mjml2html from "mjml"
import { nearestWord } from "../base/nearest-word"
import type { Problem } from "../base/problem"
import { showLiquid, splitHidden, type LiquidSpan } from "./liquid-spans"

const path = ["mjml"]

const ELEMENTS = [
  "mjml", "mj-head", "mj-body", "mj-attributes", "mj-all", "mj-class", "mj-breakpoint", "mj-font", "mj-preview", "mj-style", "mj-title",
  "mj-html-attributes", "mj-selector", "mj-html-attribute", "mj-section", "mj-column", "mj-group", "mj-wrapper", "mj-text", "mj-button",
  "mj-image", "mj-divider", "mj-spacer", "mj-raw", "mj-table", "mj-hero", "mj-navbar", "mj-navbar-link", "mj-social", "mj-social-element",
  "mj-products", "mj-coupon", "mj-accordion", "mj-accordion-element", "mj-accordion-title", "mj-accordion-text", "mj-carousel", "mj-carousel-image",
]

/** MJML (its Liquid hidden) as HTML, or what is wrong with it, line by line. No file is read and no outside font is asked for. */
export async function compileMjml(hiddenMjml: string, spans: readonly LiquidSpan[]): Promise<{ html: string; problems: Problem[] }> {
  const broken = checkNesting(hiddenMjml)
  if (broken.length) return { html: "", problems: broken }
  try {
    const { html, errors } = await mjml2html(hiddenMjml, { validationLevel: "soft", ignoreIncludes: true, fonts: {}, useMjmlConfigOptions: false })
    const problems = errors.map(({ line, message }) => ({ path, message: showLiquid(`Line ${line}: ${reword(message)}`, spans) }))
    return { html: squeeze(html), problems: problems.length ? problems : findLostLiquid(html, spans) }
  } catch (error) {
    return { html: "", problems: [{ path, message: `This MJML cannot be read: ${error instanceof Error ? error.message : String(error)}` }] }
  }
}

/** The MJML without its comments, line numbers kept; what only Outlook reads (`<!--[if mso]>`) stays. */
export function stripComments(mjml: string): string {
  return mjml.replace(/<!--(?!>|\[if|<!\[endif)[\s\S]*?(?:-->|$)/g, (comment) => comment.replace(/[^\n]/g, ""))
}

/** MJML's reader forgives what is never closed and leaves out what follows; a merchant would not know why. */
function checkNesting(mjml: string): Problem[] {
  if (!/^\s*<mjml[\s>]/.test(mjml) || !/<mj-body[\s>/]/.test(mjml)) {
    return [{ path, message: "The message must be MJML: <mjml><mj-body>…</mj-body></mjml>. Start from one of the ready messages if you are new to it." }]
  }
  const open: { name: string; line: number }[] = []
  for (const tag of mjml.matchAll(/<(\/?)(mj(?:ml|-[a-z-]+))\b(?:[^<>"']|"[^"]*"|'[^']*')*?(\/?)>/g)) {
    const [, closing, name, empty] = tag as unknown as [string, string, string, string]
    const line = mjml.slice(0, tag.index).split("\n").length
    if (name === "mj-include") return [{ path, message: `Line ${line}: <mj-include> is not available, because messages cannot read files. Paste the part in.` }]
    if (empty) continue
    if (!closing) open.push({ name, line })
    else {
      const last = open.pop()
      if (last?.name === name) continue
      if (last && open.some((outer) => outer.name === name)) return [{ path, message: `Line ${last.line}: <${last.name}> is never closed. Write </${last.name}> before </${name}> on line ${line}.` }]
      return [{ path, message: `Line ${line}: </${name}> closes nothing. Take it out, or open <${name}> before it.` }]
    }
  }
  return open.slice(-1).map(({ name, line }) => ({ path, message: `Line ${line}: <${name}> is never closed. Write </${name}> where it ends.` }))
}

/** Text between MJML's blocks is dropped without a word; when it was an {% if %}, the condition would be gone. */
function findLostLiquid(html: string, spans: readonly LiquidSpan[]): Problem[] {
  const kept = new Set(splitHidden(html).filter((part) => typeof part === "number"))
  const lost = spans.find(({ source }, index) => !kept.has(index) && !/^\{%-?\s*#/.test(source))
  return lost ? [{ path, message: `Line ${lost.line}: ${lost.source} stands between MJML blocks, where nothing is printed. Put it inside <mj-text>, or wrap it as <mj-raw>${lost.source}</mj-raw>.` }] : []
}

function reword(message: string): string {
  const unknown = /^Element (\S+) doesn't exist/.exec(message)?.[1]
  if (!unknown) return `${message.replace(/\s+/g, " ").replace(/\.$/, "")}.`
  const nearest = nearestWord(unknown, ELEMENTS)
  return `There is no element <${unknown}>. ${nearest ? `Did you mean <${nearest}>?` : "Take it out."}`
}

/** MJML indents deeply: a third of a mail would be spaces nobody reads. One blank means the same, except in <pre>. */
function squeeze(html: string): string {
  return /<pre[\s>]/i.test(html) ? html : html.replace(/\s*\n\s*/g, " ")
}
