import { decodeEntities } from "./entities"
import { maskLiquid } from "./mask-liquid"

/** An attribute as it is written; `from` to `to` is its whole place in the source, blank before it included. */
export type MjmlAttribute = { name: string; value: string; from: number; to: number }

/** One element and where it stands. The places are indices into the source. */
export type MjmlElement = {
  id: number
  name: string
  attributes: MjmlAttribute[]
  start: number
  /** Behind the opening tag. */
  openEnd: number
  /** Before the closing tag; the same as `openEnd` when the element closes itself. */
  closeStart: number
  end: number
  selfClosing: boolean
  parent: number | undefined
  children: MjmlElement[]
}

export type MjmlTree = { source: string; elements: MjmlElement[]; head: MjmlElement | undefined; body: MjmlElement }

/** Why a message cannot be taken apart, and where. */
export type MjmlRefusal = { line: number; reason: "not_mjml" | "nesting" | "stray" }

/** What stands in these is text or HTML, not more MJML. */
const ENDINGS = new Set([
  "mj-text", "mj-button", "mj-table", "mj-raw", "mj-style", "mj-title", "mj-preview", "mj-navbar-link", "mj-social-element",
  "mj-accordion-title", "mj-accordion-text", "mj-html-attribute",
])
const TAG = /<(\/?)([a-zA-Z][\w:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>/g

/** Takes MJML with Liquid apart without losing a letter: each element knows its place in the source. */
export function parseMjml(source: string): { tree: MjmlTree } | { refusal: MjmlRefusal } {
  const masked = maskLiquid(source)
  const elements: MjmlElement[] = []
  const roots: MjmlElement[] = []
  const open: MjmlElement[] = []
  const refuse = (at: number, reason: MjmlRefusal["reason"]) => ({ refusal: { line: source.slice(0, at).split("\n").length, reason } })
  const tag = new RegExp(TAG)

  for (let found = tag.exec(masked); found; found = tag.exec(masked)) {
    const [whole, closing, name, written, selfClosing] = found as unknown as [string, string, string, string, string]
    const end = found.index + whole.length
    if (!/^mj(?:ml$|-)/.test(name)) return refuse(found.index, open.length ? "stray" : "not_mjml")
    if (closing) {
      const last = open.pop()
      if (last?.name !== name) return refuse(found.index, "nesting")
      last.closeStart = found.index
      last.end = end
      continue
    }
    const parent = open.at(-1)
    const element: MjmlElement = {
      id: elements.length, name, attributes: readAttributes(source, written, found.index + 1 + name.length),
      start: found.index, openEnd: end, closeStart: end, end, selfClosing: Boolean(selfClosing), parent: parent?.id, children: [],
    }
    elements.push(element)
    ;(parent?.children ?? roots).push(element)
    if (selfClosing) continue
    if (ENDINGS.has(name)) {
      const close = masked.slice(end).search(new RegExp(`</${name}\\s*>`))
      if (close < 0) return refuse(found.index, "nesting")
      element.closeStart = end + close
      element.end = masked.indexOf(">", element.closeStart) + 1
      tag.lastIndex = element.end
    } else open.push(element)
  }
  if (open.length) return refuse(open.at(-1)!.start, "nesting")
  const [root, another] = roots
  const body = root?.children.find(({ name }) => name === "mj-body")
  if (root?.name !== "mjml" || another || !body) return refuse(0, "not_mjml")
  return { tree: { source, elements, head: root.children.find(({ name }) => name === "mj-head"), body } }
}

/** The source between an element's children: one piece before each child and one behind the last. */
export function gapsOf({ source }: MjmlTree, { children, openEnd, closeStart }: MjmlElement): string[] {
  return [...children.map((child, index) => source.slice(index ? children[index - 1]!.end : openEnd, child.start)), source.slice(children.at(-1)?.end ?? openEnd, closeStart)]
}

export const innerOf = ({ source }: MjmlTree, { openEnd, closeStart }: MjmlElement): string => source.slice(openEnd, closeStart)

function readAttributes(source: string, written: string, offset: number): MjmlAttribute[] {
  return [...written.matchAll(/\s*([^\s"'<>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'<>]+))?/g)].map((found) => {
    const [whole, name, quoted] = found as unknown as [string, string, string | undefined]
    const from = offset + found.index
    const to = from + whole.length
    // The mask hides what Liquid says, so the value is read from the source, at the same place.
    const raw = quoted === undefined ? "" : source.slice(to - quoted.length, to).replace(/^["']|["']$/g, "")
    return { name, value: decodeEntities(raw), from, to }
  })
}
