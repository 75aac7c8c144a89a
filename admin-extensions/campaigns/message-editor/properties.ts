/** How a property is edited. */
export type PropertyKind = "text" | "link" | "picture" | "size" | "color" | "align" | "weight" | "choice" | "yes"

export type Property = { name: string; kind: PropertyKind; choices?: readonly string[] }

const text = (name: string): Property => ({ name, kind: "text" })
const size = (name: string): Property => ({ name, kind: "size" })
const color = (name: string): Property => ({ name, kind: "color" })
const align: Property = { name: "align", kind: "align", choices: ["left", "center", "right"] }
const words = [size("font-size"), size("line-height"), { name: "font-weight", kind: "weight", choices: ["400", "500", "600", "700"] } as Property, text("font-family")]
const box = [size("padding"), color("container-background-color"), text("css-class")]
const ground = [color("background-color"), { name: "background-url", kind: "picture" } as Property, size("padding"), size("border-radius"), text("css-class")]

/** What can be set of each kind of block, in the order it is shown. What is not here is set in the code and kept. */
export const properties: Readonly<Record<string, readonly Property[]>> = {
  "mj-body": [color("background-color"), size("width")],
  "mj-wrapper": ground,
  "mj-section": ground,
  "mj-group": [color("background-color"), size("width")],
  "mj-column": [size("width"), color("background-color"), size("padding"), size("border-radius"), { name: "vertical-align", kind: "choice", choices: ["top", "middle", "bottom"] }],
  "mj-hero": [color("background-color"), { name: "background-url", kind: "picture" }, { name: "mode", kind: "choice", choices: ["fluid-height", "fixed-height"] }, size("height"), size("padding")],
  "mj-text": [align, color("color"), ...words, ...box],
  "mj-button": [{ name: "href", kind: "link" }, align, color("background-color"), color("color"), ...words.slice(0, 1), words[2]!, size("border-radius"), size("inner-padding"), size("width"), ...box],
  "mj-image": [{ name: "src", kind: "picture" }, text("alt"), { name: "href", kind: "link" }, align, size("width"), size("border-radius"), ...box],
  "mj-divider": [color("border-color"), size("border-width"), { name: "border-style", kind: "choice", choices: ["solid", "dashed", "dotted"] }, size("width"), ...box],
  "mj-spacer": [size("height"), color("container-background-color")],
}

/** Numbers written without a unit mean pixels, as everybody expects: "16" → "16px", "8 0" → "8px 0". */
export function withUnits(written: string): string {
  return written.trim().split(/\s+/).map((part) => (/^-?\d+(?:\.\d+)?$/.test(part) && Number(part) !== 0 ? `${part}px` : part)).join(" ")
}

/** A colour a colour field can show, which knows six digits only: "#fff" → "#ffffff"; undefined for names and the like. */
export function sixDigits(color: string): string | undefined {
  if (/^#[0-9a-f]{6}$/i.test(color)) return color.toLowerCase()
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color)
  return short ? `#${short.slice(1).map((digit) => digit + digit).join("")}`.toLowerCase() : undefined
}
