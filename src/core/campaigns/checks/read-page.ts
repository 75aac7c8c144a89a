/** A link or picture of a drawn page: its address as written, entities decoded. */
export type PageElement = { address: string; alt: string | null; words: string }

const ATTRIBUTE = (name: string) => new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, "i")

/** The page without what people do not see: its head, comments, styles, and parts that are hidden, as preheaders are. */
export const visiblePart = (html: string): string =>
  html.replace(/<head[\s>][\s\S]*?<\/head>/gi, "").replace(/<!--[\s\S]*?-->/g, "").replace(/<style[\s>][\s\S]*?<\/style>/gi, "")
    .replace(/<(div|span|p)\s[^>]*display:\s*none[\s\S]*?<\/\1>/gi, " ")

/** Every `<a>` that has an href, and the words in it. */
export function linksOf(html: string): PageElement[] {
  return [...visiblePart(html).matchAll(/<a(?=[\s>])((?:[^>"']|"[^"]*"|'[^']*')*)>([\s\S]*?)<\/a>/gi)]
    .flatMap(([, attributes, inner]) => {
      const address = readAttribute(attributes!, "href")
      return address === null ? [] : [{ address: address.trim(), alt: null, words: wordsOf(inner!) }]
    })
}

/** Every picture that is meant to be seen; single pixels are left out. */
export function picturesOf(html: string): PageElement[] {
  return [...visiblePart(html).matchAll(/<img(?=[\s>])((?:[^>"']|"[^"]*"|'[^']*')*)>/gi)]
    .filter(([, attributes]) => !(readAttribute(attributes!, "width") === "1" && readAttribute(attributes!, "height") === "1"))
    .map(([, attributes]) => ({ address: (readAttribute(attributes!, "src") ?? "").trim(), alt: readAttribute(attributes!, "alt"), words: "" }))
}

/** What can be read in a piece of HTML. */
export function wordsOf(html: string): string {
  return decode(visiblePart(html).replace(/<[^>]+>/g, " ")).replace(/[\s\u00a0\u200c\u034f]+/g, " ").trim()
}

function readAttribute(attributes: string, name: string): string | null {
  const found = ATTRIBUTE(name).exec(attributes)
  return found ? decode(found[1] ?? found[2] ?? found[3] ?? "") : null
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0", zwnj: "\u200c" }

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined
    if (code !== undefined) return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    return ENTITIES[name!.toLowerCase()] ?? whole
  })
}

/** The line (from 1) on which a text first stands in the MJML, or where its escaped form does; undefined when it is nowhere as it is. */
export function lineOf(mjml: string, text: string): { line?: number } {
  if (!text) return {}
  const at = [text, text.replaceAll("&", "&amp;")].map((form) => mjml.indexOf(form)).find((index) => index >= 0)
  return at === undefined ? {} : { line: mjml.slice(0, at).split("\n").length }
}
