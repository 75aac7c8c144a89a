import type { Component, ComponentDefinition } from "grapesjs"
import { CONTAINERS, TEXTS, type CanvasNode } from "../seam/canvas-node"

/** The type under which the canvas knows what it only draws. */
export const KEPT = "marketing-kept"

/** Where something may stand: among sections, in a column, or only where it is. */
export type Level = "section" | "content" | "fixed"

export const levelBelow = (parent: string): Level =>
  parent === "mj-body" || parent === "mj-wrapper" ? "section" : parent === "mj-column" || parent === "mj-hero" ? "content" : "fixed"

const PLACES: Record<Level, string | false> = {
  section: ofTypes("mj-body", "mj-wrapper"),
  content: ofTypes("mj-column", "mj-hero"),
  fixed: false,
}

export function ofTypes(...types: string[]): string {
  return types.map((type) => `[data-gjs-type="${type}"]`).join(", ")
}

/** What GrapesJS is given for a node. The MJML of the node's own name is its type; what only we know rides along as properties. */
export function definitionOf(node: CanvasNode, parent: string): ComponentDefinition {
  const { name, source, attributes, inherited, content, written, children } = node
  const more = { source, inherited, mjml: name }
  if (written !== undefined) {
    const level = levelBelow(parent)
    return { ...more, type: KEPT, tagName: level === "content" ? "tr" : "div", attributes: {}, kept: attributes, written, level, draggable: PLACES[level] }
  }
  return {
    ...more, type: name, tagName: name, attributes,
    ...(TEXTS.has(name) ? { content: content ?? "" } : {}),
    ...(CONTAINERS.has(name) ? { components: children.map((child) => definitionOf(child, name)) } : {}),
  }
}

/** GrapesJS's own marks are no part of the message. */
const isOwn = (name: string) => name !== "id" && name !== "class" && name !== "style" && !name.startsWith("data-gjs")

/** The canvas read back as plain data. `typing` is the text someone is writing in just now, with what it says. */
export function nodeOf(component: Component, typing?: { component: Component; content: string }): CanvasNode {
  const name = String(component.get("mjml") ?? component.get("tagName"))
  const source = component.get("source") as number | undefined
  const inherited = (component.get("inherited") ?? {}) as Record<string, string>
  const written = component.get("written") as string | undefined
  if (written !== undefined) return { name, source, inherited, written, attributes: (component.get("kept") ?? {}) as Record<string, string>, children: [] }
  const attributes = Object.fromEntries(Object.entries(component.get("attributes") ?? {}).filter(([key]) => isOwn(key)).map(([key, value]) => [key, String(value)]))
  const content = TEXTS.has(name) ? { content: typing?.component === component ? typing.content : String(component.get("content") ?? "") } : {}
  const children = CONTAINERS.has(name) ? component.components().models.map((child) => nodeOf(child, typing)) : []
  return { name, source, inherited, attributes, ...content, children }
}
