import type { Component, ComponentDefinition, Editor } from "grapesjs"
import { answerForDark } from "../../editor/simulate-mailbox"
import { readBlock, readCanvas, type CanvasNode } from "../seam/canvas-node"
import { parseMjml, type MjmlTree } from "../seam/parse-mjml"
import { resolveAttributes } from "../seam/resolve-attributes"
import { writeCanvas } from "../seam/write-canvas"
import { canvasStyle, frameContent } from "./canvas-style"
import { addCanvasTypes, type CanvasTexts } from "./canvas-types"
import { definitionOf, levelBelow, nodeOf, type Level } from "./define"
import { textEditor, writtenIn } from "./text-editor"

export type Canvas = {
  editor: Editor
  /** The message as the canvas stands now, with what is being typed. */
  write: () => string
  /** Puts a block behind the selected one, or at the end; it is selected. */
  insert: (blockMjml: string) => void
  /** Takes a block in hand, to be dropped on the canvas; nothing lets it go. */
  drag: (blockMjml: string | undefined) => void
  close: () => void
}

type Opening = {
  /** An element of this canvas's own: closing it empties the element. */
  container: HTMLElement
  tree: MjmlTree
  texts: CanvasTexts
  /** Aborted when the canvas is not wanted any more while it opens. */
  signal: AbortSignal
  onChange: () => void
  onKey: (event: KeyboardEvent) => void
}

/** Opens the visual editor on a message; undefined when it is not wanted any more. GrapesJS and its MJML preset are fetched only now; nothing else is. */
export async function openCanvas({ container, tree, texts, signal, onChange, onKey }: Opening): Promise<Canvas | undefined> {
  const [{ default: grapesjs }, { default: mjml }] = await Promise.all([import("grapesjs"), import("grapesjs-mjml")])
  if (signal.aborted) return undefined
  const inherit = resolveAttributes(tree)
  const head = tree.head ? headOf(tree) : ""
  const editor = grapesjs.init({
    container, height: "100%", width: "auto", telemetry: false, storageManager: false, cssIcons: "", customUI: true, noticeOnUnload: false, fromElement: false,
    multipleSelection: false, showDevices: false, baseCss: "", protectedCss: "* { box-sizing: border-box; } body { margin: 0; }", canvasCss: canvasStyle, canvas: { frameContent },
    panels: { defaults: [] }, blockManager: { custom: true }, assetManager: { custom: true }, selectorManager: { custom: true }, styleManager: { custom: true },
    traitManager: { custom: true }, richTextEditor: { custom: true, actions: [] }, layerManager: { custom: true },
    deviceManager: { devices: [{ id: "desktop", name: "Desktop", width: "" }, { id: "mobile", name: "Mobile", width: "390px" }] },
    keymaps: { defaults: keys },
    plugins: [(started) => mjml(started, { blocks: [], resetBlocks: false, resetStyleManager: false, resetDevices: false, useCustomTheme: false, columnsPadding: "", fonts: {} }), (started) => addCanvasTypes(started, { head, texts })],
  })
  editor.setCustomRte(textEditor)
  await new Promise<void>((go) => {
    editor.onReady(() => go())
    signal.addEventListener("abort", () => go())
  })
  if (signal.aborted) return void editor.destroy()
  editor.RichTextEditor.getToolbarEl().hidden = true
  const wrapper = editor.getWrapper()!
  wrapper.set({ selectable: false, hoverable: false, highlightable: false, droppable: false, badgable: false })
  editor.setComponents([definitionOf(readCanvas(tree), "mjml")])
  const body = wrapper.components().at(0)
  const frame = editor.Canvas.getDocument()!
  frame.head.append(sheetOf(frame, tree))
  editor.UndoManager.clear()
  const before = read(editor, body)
  const paintGround = () => { frame.body.style.background = String(body.get("attributes")?.["background-color"] ?? "#ffffff") }
  paintGround()
  body.on("change:attributes", paintGround)
  const write = () => writeCanvas(tree, before, read(editor, body))
  editor.on("update component:update component:input rte:disable undo redo", onChange)
  editor.on("canvas:drop", (_: unknown, dropped: Component | Component[]) => void editor.select(Array.isArray(dropped) ? dropped[0] : dropped))
  frame.addEventListener("keydown", (event) => (event.key === "Escape" ? endWriting(editor) : onKey(event)))
  return {
    editor, write,
    insert: (blockMjml) => insertBlock(editor, body, blockNodes(blockMjml, inherit)),
    // GrapesJS's own way to begin a drag also listens to the pointer, which confuses it when the browser drags.
    drag: (blockMjml) => void editor.getModel().set({ dragResult: null, dragSource: blockMjml ? { content: blockNodes(blockMjml, inherit).map(inPlace) } : {} }),
    close: () => editor.destroy(),
  }
}

const keys = {
  undo: { keys: "⌘+z, ctrl+z", handler: "core:undo", opts: { prevent: true } },
  redo: { keys: "⌘+shift+z, ctrl+shift+z, ctrl+y", handler: "core:redo", opts: { prevent: true } },
  copy: { keys: "⌘+c, ctrl+c", handler: "core:copy" },
  paste: { keys: "⌘+v, ctrl+v", handler: "core:paste" },
  remove: { keys: "backspace, delete", handler: "core:component-delete", opts: { prevent: true } },
}

/** Escape ends the writing; once more, and nothing is selected. */
function endWriting(editor: Editor): void {
  const view = editor.getEditing()?.view as { disableEditing?: () => Promise<void> } | undefined
  if (view?.disableEditing) void view.disableEditing()
  else editor.select(undefined)
}

function read(editor: Editor, body: Component): CanvasNode {
  const view = editor.getEditing()?.view as { getChildrenContainer?: () => HTMLElement } | undefined
  const typed = editor.getEditing() && view?.getChildrenContainer?.()
  return nodeOf(body, typed ? { component: editor.getEditing()!, content: writtenIn(typed) } : undefined)
}

function headOf({ source, head }: MjmlTree): string {
  const attributes = head!.children.filter(({ name }) => name === "mj-attributes").map(({ start, end }) => source.slice(start, end))
  return `<mj-head>${attributes.join("")}</mj-head>`
}

/** The message's own style sheets, so that the canvas shows what they do, in the light that it is written for. */
function sheetOf(frame: Document, { source, head }: MjmlTree): HTMLStyleElement {
  const sheet = frame.createElement("style")
  const styles = (head?.children ?? []).filter(({ name }) => name === "mj-style").map(({ openEnd, closeStart }) => source.slice(openEnd, closeStart))
  sheet.textContent = answerForDark(styles.join("\n").replace(/@import[^;]*;/g, ""), false)
  return sheet
}

function blockNodes(blockMjml: string, inherit: ReturnType<typeof resolveAttributes>): CanvasNode[] {
  const parsed = parseMjml(`<mjml><mj-body>${blockMjml}</mj-body></mjml>`)
  return "tree" in parsed ? readBlock(parsed.tree, inherit) : []
}

const inPlace = (node: CanvasNode): ComponentDefinition => definitionOf(node, levelOf(node) === "section" ? "mj-body" : "mj-column")

const levelOf = ({ name }: CanvasNode): Level => (["mj-section", "mj-wrapper", "mj-hero", "mj-products", "mj-coupon"].includes(name) ? "section" : "content")

function insertBlock(editor: Editor, body: Component, nodes: CanvasNode[]): void {
  const [first] = nodes
  if (!first) return
  const content = levelOf(first) === "content"
  const place = placeFor(editor.getSelected(), content ? "content" : "section")
  const parent = place?.parent ?? body
  const wrapped = content && !place ? [{ ...plain("mj-section"), children: [{ ...plain("mj-column"), children: nodes }] }] : nodes
  const added = parent.append(wrapped.map((node) => definitionOf(node, nameOf(parent))), place && { at: place.at })
  const inner = content && !place ? added[0]?.components().at(0).components().at(0) : added[0]
  if (!inner) return
  editor.select(inner)
  editor.Canvas.scrollTo(inner, { behavior: "smooth", block: "nearest" })
}

const plain = (name: string): CanvasNode => ({ name, attributes: {}, inherited: {}, children: [] })
const nameOf = (component: Component) => String(component.get("mjml") ?? component.get("tagName"))

/** The nearest place behind the selected block where something of that level may stand. */
function placeFor(selected: Component | undefined, level: Level): { parent: Component; at: number } | undefined {
  if (level === "content" && selected && levelBelow(nameOf(selected)) === "content") return { parent: selected, at: selected.components().length }
  for (let component = selected; component?.parent(); component = component.parent()) {
    const parent = component.parent()!
    if (levelBelow(nameOf(parent)) === level) return { parent, at: component.index() + 1 }
  }
  return undefined
}
