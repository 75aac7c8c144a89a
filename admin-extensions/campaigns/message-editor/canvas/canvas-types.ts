import type { Component, Editor } from "grapesjs"
import { encodeEntities } from "../seam/entities"
import { KEPT, ofTypes } from "./define"
import { drawKept } from "./draw-kept"
import { drawCoupon, drawProducts, type SpecialTexts } from "./draw-special"
import { stillPicture } from "./still-picture"

export type CanvasTexts = SpecialTexts & {
  names: Record<string, string>
  toolbar: { parent: string; move: string; copy: string; remove: string }
  picture: string
}

const inColumns = ofTypes("mj-column", "mj-hero")
const inBody = ofTypes("mj-body", "mj-wrapper")
const contents = ["mj-text", "mj-button", "mj-image", "mj-divider", "mj-spacer"]
const types: Record<string, Record<string, unknown>> = {
  "mj-body": { draggable: false, removable: false, copyable: false, droppable: ofTypes("mj-section", "mj-wrapper", "mj-hero", "mj-products", "mj-coupon", KEPT) },
  "mj-wrapper": { draggable: ofTypes("mj-body"), droppable: ofTypes("mj-section", "mj-products", "mj-coupon", KEPT) },
  "mj-section": { draggable: inBody, droppable: ofTypes("mj-column", "mj-group") },
  "mj-group": { draggable: ofTypes("mj-section"), droppable: ofTypes("mj-column") },
  "mj-column": { draggable: ofTypes("mj-section", "mj-group"), droppable: ofTypes(...contents, KEPT) },
  "mj-hero": { draggable: ofTypes("mj-body"), droppable: ofTypes(...contents, KEPT) },
  ...Object.fromEntries(contents.map((name) => [name, { draggable: inColumns, droppable: false }])),
}

/** Where the preset looks for the place of a block's children in the drawn HTML, and does not find it. */
const views: Record<string, object> = {
  "mj-image": { getChildrenSelector: () => "img" },
  "mj-hero": { getChildrenSelector: () => ".mj-hero-content td tbody" },
}

/** Fits the MJML preset to our seam: attributes stay as they are written, and nothing is added to them. */
export function addCanvasTypes(editor: Editor, { head, texts }: { head: string; texts: CanvasTexts }): void {
  const shared = (name: string) => ({ name: texts.names[name] ?? name, toolbar: toolbarFor(name, texts), traits: [], "style-default": {}, resizable: false, highlightable: true })
  for (const [name, more] of Object.entries(types)) {
    editor.Components.addType(name, {
      ...(name === "mj-image" ? { extend: "mj-divider", extendView: "mj-divider" } : {}),
      model: {
        defaults: { ...shared(name), ...more },
        // The preset copies attributes into styles and back, and adds its own; ours are given to it whole.
        init() {},
        getMjmlAttributes(this: Component) { return drawable(this.get("attributes") ?? {}, texts.picture) },
      },
      ...(name in views ? { view: views[name] } : {}),
    })
  }
  const drawn = (name: string, defaults: Record<string, unknown>, draw: (model: Component) => string) =>
    editor.Components.addType(name, {
      model: { defaults: { ...shared(name), droppable: false, tagName: "div", ...defaults } },
      view: {
        init({ model }) {
          this.listenTo(model, "change:attributes change:written", this.render)
        },
        onRender({ el, model }) {
          const html = draw(model)
          el.innerHTML = model.get("tagName") === "tr" ? `<td>${html}</td>` : html
          el.setAttribute("style", "pointer-events: all; display: table; width: 100%; table-layout: fixed")
        },
      },
    })
  const toHtml = (mjml: string) => (editor.runCommand("mjml-code-to-html", { mjml }) as { html: string }).html
  drawn("mj-products", { draggable: inBody }, (model) => drawProducts(attributesOf(model), texts))
  drawn("mj-coupon", { draggable: inBody }, (model) => drawCoupon(attributesOf(model), texts))
  drawn(KEPT, {}, (model) => drawKept(String(model.get("written")), { name: String(model.get("mjml")), level: String(model.get("level")), head, toHtml }))
}

const attributesOf = (model: Component) => (model.get("attributes") ?? {}) as Record<string, string>

/** Attributes for drawing: quoted for MJML, and with a stand-in for a picture that has no address of its own. */
function drawable(attributes: Record<string, unknown>, picture: string): Record<string, string> {
  const values = Object.entries(attributes).filter(([name]) => !["id", "class", "style", "mj-class"].includes(name)).map(([name, value]) => [name, String(value)] as const)
  const still = values.map(([name, value]) => {
    if (name === "src" && (!value || value.includes("{{") || value.includes("{%"))) return [name, stillPicture(value || picture)] as const
    return name === "background-url" && value.includes("{") ? [name, ""] as const : [name, value] as const
  })
  return Object.fromEntries(still.map(([name, value]) => [name, encodeEntities(value)]))
}

const icon = (path: string) => `<svg viewBox="0 0 20 20" width="16" height="16" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round">${path}</svg>`

function toolbarFor(name: string, { toolbar }: CanvasTexts) {
  if (name === "mj-body") return []
  const button = (title: string, path: string, command: unknown, more = {}) => ({ label: icon(path), command, attributes: { title, "aria-label": title, ...more } })
  return [
    button(toolbar.parent, '<path d="M10 16V4M5 9l5-5 5 5"/>', (editor: Editor) => editor.runCommand("core:component-exit", { force: true })),
    button(toolbar.move, '<path d="M10 3v14M3 10h14M7.5 5.5 10 3l2.5 2.5M7.5 14.500 10 17l2.500-2.500M5.500 7.500 3 10l2.500 2.500M14.500 7.500 17 10l-2.500 2.500"/>', "tlb-move", { draggable: "true", class: "gjs-no-touch-actions" }),
    button(toolbar.copy, '<rect x="7" y="7" width="10" height="10" rx="2"/><path d="M13 4.500V5a2 2 0 0 0-2-2H5a2 2 0 0 0-2 2v6a2 2 0 0 0 1.500 2"/>', "tlb-clone"),
    button(toolbar.remove, '<path d="M4 6h12M8 6V4h4v2M6 6l.8 10h6.400L14 6"/>', "tlb-delete"),
  ]
}
