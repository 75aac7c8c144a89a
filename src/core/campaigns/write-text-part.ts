import { compile } from "html-to-text"
import { hiddenWord, showLiquid, splitHidden, type LiquidSpan } from "./liquid-spans"

const asWritten = { uppercase: false }

const toText = compile({
  wordwrap: false,
  selectors: [
    { selector: "img", format: "skip" },
    { selector: "div", options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
    { selector: "a", options: { linkBrackets: ["(", ")"], hideLinkHrefIfSameAsText: true, noAnchorUrl: true } },
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
