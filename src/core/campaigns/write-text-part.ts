import { compile, type DomNode, type FormatCallback } from "html-to-text"
import { hiddenWord, showLiquid, splitHidden, type LiquidSpan } from "./liquid-spans"

/** The class of what says in a picture what stands beside it in words: the plain text leaves it out. */
export const ONLY_TO_SEE = "only-to-see"

const asWritten = { uppercase: false }

/** A link around pictures alone is told by what they show; one that shows nothing is left out, as the picture is. */
const link: FormatCallback = (element, walk, builder, options) => {
  const { words, alts } = insideOf(element.children ?? [])
  if (words || !element.attribs?.href) return builder.options.formatters!.anchor!(element, walk, builder, options)
  if (alts) builder.addInline(`${alts} (${element.attribs.href})`)
}

function insideOf(nodes: readonly DomNode[]): { words: boolean; alts: string } {
  const inside = nodes.map((node) => {
    if (node.type === "text") return { words: Boolean(node.data?.trim()), alts: "" }
    return node.name === "img" ? { words: false, alts: node.attribs?.alt?.trim() ?? "" } : insideOf(node.children ?? [])
  })
  return { words: inside.some(({ words }) => words), alts: inside.map(({ alts }) => alts).filter(Boolean).join(" ") }
}

const toText = compile({
  wordwrap: false,
  formatters: { link },
  selectors: [
    { selector: `.${ONLY_TO_SEE}`, format: "skip" },
    { selector: "img", format: "skip" },
    { selector: "div", options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
    { selector: "a", format: "link", options: { linkBrackets: ["(", ")"], hideLinkHrefIfSameAsText: true, noAnchorUrl: true } },
    ...["h1", "h2", "h3", "h4", "h5", "h6"].map((selector) => ({ selector, options: asWritten })),
  ],
})

/** The plain text template of a page whose Liquid is hidden. Links lead where they say: they are not tracked here. */
export function writeTextPart(hiddenHtml: string, spans: readonly LiquidSpan[]): string {
  const shown: LiquidSpan[] = [...spans]
  const html = hiddenHtml.replace(/(<a(?=\s)[^>]*?\shref=")([^"]*)"/gi, (_, before: string, href: string) => `${before}${encodeInLink(href, shown)}"`)
  return showLiquid(tidyText(toText(html)), shown)
}

/** No run of more than one empty line, no spaces at line ends. */
export function tidyText(text: string): string {
  return text.replace(/[ \t\u00a0]+$/gm, "").replace(/\n{3,}/g, "\n\n").trim()
}

/** Inside a web address a merge tag is percent-encoded, as it is when the link is clicked. */
function encodeInLink(href: string, spans: LiquidSpan[]): string {
  if (!/^https?:/i.test(href)) return href
  return splitHidden(href).map((part) => {
    if (typeof part === "string") return part
    const span = spans[part]!
    if (!span.source.startsWith("{{") || /shop\.url|url_encode|cgi_escape|uri_escape/.test(span.source)) return hiddenWord(part)
    spans.push({ ...span, source: span.source.replace(/\s*(-?\}\})$/, " | url_encode $1") })
    return hiddenWord(spans.length - 1)
  }).join("")
}
