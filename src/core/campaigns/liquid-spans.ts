const MARK = "lqdq"
const HIDDEN = new RegExp(`${MARK}(\\d+)z`)

/** A piece of Liquid in a text: `{{ … }}` or `{% … %}`, and where it starts (line and column from 1). */
export type LiquidSpan = { source: string; start: number; line: number }

/** Liquid's own marks found in order. An unclosed one ends the search: the parser says what is wrong with it. */
export function findLiquidSpans(text: string): LiquidSpan[] {
  const spans: LiquidSpan[] = []
  let line = 1
  let counted = 0
  let at = 0
  while ((at = nextOpening(text, at)) >= 0) {
    const end = findClosing(text, at)
    if (end < 0) break
    for (; counted < at; counted += 1) if (text.charCodeAt(counted) === 10) line += 1
    spans.push({ source: text.slice(at, end), start: at, line })
    at = end
  }
  return spans
}

/**
 * A text in which every piece of Liquid is a plain word that MJML, HTML and text conversion carry through untouched,
 * so that quotes, `<` and `>` inside Liquid never confuse them. Line numbers stay as they were.
 */
export type HiddenLiquid = { text: string; spans: LiquidSpan[] }

export function hideLiquid(source: string): HiddenLiquid {
  const spans = findLiquidSpans(source)
  let text = ""
  let from = 0
  spans.forEach((span, index) => {
    const lines = span.source.split("\n").length - 1
    text += source.slice(from, span.start).replaceAll(MARK, "") + hiddenWord(index) + "\n".repeat(lines)
    from = span.start + span.source.length
  })
  return { text: text + source.slice(from).replaceAll(MARK, ""), spans }
}

/** The plain word that stands for a piece of Liquid while it is hidden. */
export const hiddenWord = (index: number) => `${MARK}${index}z`

/** Puts the Liquid back; anything that became Liquid by accident meanwhile (an entity decoded to a brace) is made literal. */
export function showLiquid(text: string, spans: readonly LiquidSpan[]): string {
  return splitHidden(text).map((part) => (typeof part === "number" ? spans[part]!.source : makeLiteral(part))).join("")
}

/** The text between hidden pieces as strings, the hidden pieces as their numbers. */
export function splitHidden(text: string): (string | number)[] {
  return text.split(HIDDEN).map((part, index) => (index % 2 ? Number(part) : part))
}

/** Text that Liquid prints as it stands, braces and all. */
export const makeLiteral = (text: string) => text.replace(/\{(?=[{%])/g, "{% raw %}{{% endraw %}")

function nextOpening(text: string, from: number): number {
  const output = text.indexOf("{{", from)
  const tag = text.indexOf("{%", from)
  return output < 0 ? tag : tag < 0 ? output : Math.min(output, tag)
}

/** The index after the closing mark, which does not count inside quotes. */
function findClosing(text: string, start: number): number {
  const closing = text[start + 1] === "{" ? "}}" : "%}"
  if (/^\{%-?\s*#/.test(text.slice(start, start + 20))) return afterOrNone(text.indexOf(closing, start))
  let quote = ""
  for (let at = start + 2; at < text.length; at += 1) {
    const letter = text[at]!
    if (quote) {
      if (letter === quote) quote = ""
    } else if (letter === '"' || letter === "'") {
      if (text.indexOf(letter, at + 1) > 0) quote = letter
    } else if (text.startsWith(closing, at)) return at + 2
  }
  return -1
}

const afterOrNone = (index: number) => (index < 0 ? -1 : index + 2)
