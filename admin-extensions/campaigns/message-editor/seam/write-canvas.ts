import type { CanvasNode } from "./canvas-node"
import { fromCanvasText } from "./canvas-text"
import { findLiquidSpans } from "../../../../src/core/campaigns/liquid-spans"
import { encodeEntities } from "./entities"
import { gapsOf, innerOf, type MjmlElement, type MjmlTree } from "./parse-mjml"

/**
 * The message as the canvas now stands. Whatever is as it was in `before` (the canvas right after it was opened) is
 * copied from the source letter by letter: only what was changed is written anew.
 */
export function writeCanvas(tree: MjmlTree, before: CanvasNode, now: CanvasNode): string {
  const known = new Map<number, CanvasNode>()
  const remember = (node: CanvasNode): void => {
    if (node.source !== undefined) known.set(node.source, node)
    node.children.forEach(remember)
  }
  remember(before)
  const { source, body } = tree
  const written = new Writer(tree, known).write({ ...now, source: body.id }, "  ")
  return source.slice(0, body.start) + written + source.slice(body.end)
}

class Writer {
  constructor(private readonly tree: MjmlTree, private readonly known: ReadonlyMap<number, CanvasNode>) {}

  write(node: CanvasNode, indent: string): string {
    if (node.written !== undefined) return node.written
    const element = node.source === undefined ? undefined : this.tree.elements[node.source]
    const before = node.source === undefined ? undefined : this.known.get(node.source)
    if (!element || !before || element.name !== node.name) return this.writeNew(node, indent)
    const inner = node.content === undefined ? this.writeChildren(node, element, indent) : node.content === before.content ? innerOf(this.tree, element) : fromCanvasText(node.content)
    const open = this.patchOpening(element, before.attributes, node.attributes)
    if (!element.selfClosing) return open + inner + this.tree.source.slice(element.closeStart, element.end)
    return inner ? `${open.replace(/\s*\/>$/, "")}>${inner}</${node.name}>` : open
  }

  private writeNew({ name, attributes, inherited, content, children }: CanvasNode, indent: string): string {
    const own = Object.entries(attributes).filter(([key, value]) => value !== inherited[key])
    const open = `<${name}${own.map(([key, value]) => writeAttribute(key, value)).join("")}`
    if (content !== undefined) return `${open}>${fromCanvasText(content)}</${name}>`
    if (!children.length) return `${open} />`
    const inner = children.map((child) => `\n${indent}  ${this.write(child, `${indent}  `)}`).join("")
    return `${open}>${inner}\n${indent}</${name}>`
  }

  /** Children with what stood before each of them: line breaks, comments. A comment outlives the block it stood before. */
  private writeChildren({ children }: CanvasNode, element: MjmlElement, indent: string): string {
    const gaps = gapsOf(this.tree, element)
    const here = new Map(element.children.map(({ id }, index) => [id, index]))
    const staying = new Set(children.map(({ source }) => source))
    let orphaned = ""
    const gapBefore = element.children.map(({ id }, index) => {
      const gap = orphaned + gaps[index]!
      orphaned = staying.has(id) ? "" : gap.trim() ? gap : orphaned
      return gap
    })
    const beside = /\n([ \t]*)$/.exec(gaps[0]!)?.[1] ?? `${indent}  `
    let written = ""
    for (const [index, child] of children.entries()) {
      const copied = children.findIndex(({ source }) => source === child.source) < index
      const place = child.source === undefined || copied ? undefined : here.get(child.source)
      written += (place === undefined ? `\n${beside}` : gapBefore[place]!) + this.write(child, beside)
    }
    const last = orphaned + gaps.at(-1)!
    return written && !last && element.selfClosing ? `${written}\n${indent}` : written + last
  }

  private patchOpening(element: MjmlElement, before: Record<string, string>, now: Record<string, string>): string {
    const { source } = this.tree
    const changed = [...new Set([...Object.keys(before), ...Object.keys(now)])].filter((name) => before[name] !== now[name])
    let opening = source.slice(element.start, element.openEnd)
    const at = (place: number) => place - element.start
    const writtenOnes = element.attributes.filter(({ name }) => changed.includes(name))
    for (const { name, from, to } of [...writtenOnes].reverse()) {
      opening = opening.slice(0, at(from)) + (now[name] === undefined ? "" : writeAttribute(name, now[name], blankAt(source, from))) + opening.slice(at(to))
    }
    const added = changed.filter((name) => now[name] !== undefined && !writtenOnes.some((attribute) => attribute.name === name))
    const end = opening.search(/\s*\/?>$/)
    return opening.slice(0, end) + added.map((name) => writeAttribute(name, now[name]!)).join("") + opening.slice(end)
  }
}

const blankAt = (source: string, from: number) => /^\s*/.exec(source.slice(from))![0]

/** ` name="value"`: what would end the value is escaped, but not within Liquid, which MJML never sees. */
function writeAttribute(name: string, value: string, blank = " "): string {
  let text = ""
  let from = 0
  for (const { source, start } of findLiquidSpans(value)) {
    text += encodeEntities(value.slice(from, start)) + source
    from = start + source.length
  }
  return `${blank}${name}="${text}${encodeEntities(value.slice(from))}"`
}
