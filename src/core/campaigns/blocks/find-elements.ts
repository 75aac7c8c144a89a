/** One `<mj-products>` or `<mj-coupon>` as it is written: where, on which line, inside what, and with which attributes. */
export type BlockElement = {
  name: "mj-products" | "mj-coupon"
  start: number
  source: string
  line: number
  /** The element it stands in; undefined at the very outside. */
  parent: string | undefined
  attributes: ReadonlyMap<string, string>
}

const TAGS = /<(\/?)(mj(?:ml|-[a-z-]+))\b((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>/g
const ATTRIBUTE = /([a-zA-Z][\w-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** The blocks of an MJML text in their order. A closing tag right behind its opening one belongs to it. */
export function findElements(mjml: string): BlockElement[] {
  const found: BlockElement[] = []
  const open: string[] = []
  for (const tag of mjml.matchAll(TAGS)) {
    const [source, closing, name, attributes, empty] = tag as unknown as [string, string, string, string, string]
    if (name === "mj-products" || name === "mj-coupon") {
      if (!closing) found.push({ name, start: tag.index, source: source + lone(mjml, tag.index + source.length, name), line: lineOf(mjml, tag.index), parent: open.at(-1), attributes: readAttributes(attributes) })
    } else if (closing) open.pop()
    else if (!empty) open.push(name)
  }
  return found
}

const lineOf = (text: string, at: number) => text.slice(0, at).split("\n").length

function lone(mjml: string, at: number, name: string): string {
  return new RegExp(`^\\s*</${name}\\s*>`).exec(mjml.slice(at, at + 200))?.[0] ?? ""
}

function readAttributes(written: string): Map<string, string> {
  return new Map([...written.matchAll(ATTRIBUTE)].map(([, name, double, single]) => [name!, (double ?? single ?? "").trim()]))
}
