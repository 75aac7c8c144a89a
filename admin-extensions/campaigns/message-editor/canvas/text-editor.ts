import { canCarryText, fromCanvasText, toCanvasText } from "../seam/canvas-text"

/**
 * How a text is written on the canvas: in place. GrapesJS keeps what it says word for word instead of taking it apart
 * into components of its own, which would lose Liquid and rewrite the HTML.
 */
export const textEditor = {
  parseContent: false,
  enable(el: HTMLElement) {
    if (el.innerHTML.includes("&nbsp;")) hard.add(el)
    el.contentEditable = "true"
    el.addEventListener("keydown", onKey)
    el.addEventListener("paste", onPaste)
    el.focus()
    return { el }
  },
  disable(el: HTMLElement) {
    el.removeAttribute("contenteditable")
    el.removeEventListener("keydown", onKey)
    el.removeEventListener("paste", onPaste)
  },
  getContent: writtenIn,
}

/** Texts that had hard spaces before anyone wrote in them. */
const hard = new WeakSet<HTMLElement>()

/**
 * What a text says, with its Liquid marked anew: what is typed behind a merge tag begins inside its mark. Browsers type hard
 * spaces beside tags; in a text that had none they are ordinary ones.
 */
export function writtenIn(el: HTMLElement): string {
  const html = hard.has(el) ? el.innerHTML : el.innerHTML.replace(/(\S)&nbsp;(?=[^\s&])/g, "$1 ")
  const stored = fromCanvasText(html)
  return canCarryText(stored) ? toCanvasText(stored) : html
}

/** A new line is a line break: paragraphs of a browser's making look different in every mailbox. */
function onKey(event: KeyboardEvent): void {
  if (event.key !== "Enter" || event.isComposing) return
  event.preventDefault()
  documentOf(event).execCommand("insertLineBreak")
}

/** What is pasted comes without the looks it had elsewhere. */
function onPaste(event: ClipboardEvent): void {
  event.preventDefault()
  documentOf(event).execCommand("insertText", false, event.clipboardData?.getData("text/plain") ?? "")
}

const documentOf = (event: Event) => (event.target as Node).ownerDocument!
