import { canCarryText, toCanvasText } from "./canvas-text"
import { innerOf, type MjmlElement, type MjmlTree } from "./parse-mjml"
import { resolveAttributes, valuesOf, type Inheritance } from "./resolve-attributes"

/** One thing on the canvas, as plain data: what the visual editor is given and what is read from it. */
export type CanvasNode = {
  name: string
  /** The element it was read from; none for what was added since. */
  source?: number
  /** In force: its own and those it gets from the head. */
  attributes: Record<string, string>
  /** Those it gets from the head. */
  inherited: Record<string, string>
  /** Of texts and buttons: their HTML, as the canvas holds it. */
  content?: string
  /** Of what the canvas only draws: its MJML, word for word. */
  written?: string
  children: CanvasNode[]
}

export const CONTAINERS: ReadonlySet<string> = new Set(["mj-body", "mj-wrapper", "mj-section", "mj-group", "mj-column", "mj-hero"])
export const TEXTS: ReadonlySet<string> = new Set(["mj-text", "mj-button"])
const LEAVES: ReadonlySet<string> = new Set(["mj-image", "mj-divider", "mj-spacer", "mj-products", "mj-coupon"])

/** A message's body for the canvas. What it cannot edit it gets word for word, to draw, move and keep. */
export function readCanvas(tree: MjmlTree): CanvasNode {
  return nodeOf(tree, tree.body, resolveAttributes(tree))
}

/** The same for a new block, which has no source to be kept. */
export function readBlock(tree: MjmlTree, inherit: Inheritance): CanvasNode[] {
  const forget = (node: CanvasNode): CanvasNode => ({ ...node, source: undefined, children: node.children.map(forget) })
  return tree.body.children.map((element) => forget(nodeOf(tree, element, inherit)))
}

function nodeOf(tree: MjmlTree, element: MjmlElement, inherit: Inheritance): CanvasNode {
  const { id, name, children } = element
  const own = valuesOf(element)
  const inherited = inherit(name, own["mj-class"])
  const node: CanvasNode = { name, source: id, inherited, attributes: { ...inherited, ...own }, children: [] }
  if (CONTAINERS.has(name)) return { ...node, children: children.map((child) => nodeOf(tree, child, inherit)) }
  if (LEAVES.has(name) && !children.length && !innerOf(tree, element).trim()) return node
  if (TEXTS.has(name) && canCarryText(innerOf(tree, element))) return { ...node, content: toCanvasText(innerOf(tree, element)) }
  return { ...node, written: tree.source.slice(element.start, element.end) }
}

/** Everything the canvas only draws. */
export function keptIn(node: CanvasNode): CanvasNode[] {
  return node.written === undefined ? node.children.flatMap(keptIn) : [node]
}
