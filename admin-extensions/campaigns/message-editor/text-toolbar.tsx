import { Link } from "@medusajs/icons"
import { Button, Input, clx } from "@medusajs/ui"
import { useEffect, useRef, useState, type ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { Canvas } from "./canvas/open-canvas"
import { decodeEntities, encodeEntities } from "./seam/entities"
import { liquidMark } from "./seam/canvas-text"
import { TagPicker } from "./tag-picker"
import { useEscape } from "./use-escape"

/** What can be done to the words being written on the canvas. Away while none are. */
export function TextToolbar({ canvas: { editor } }: { canvas: Canvas }) {
  const { t } = useTranslation("marketing")
  const bar = useRef<HTMLDivElement>(null)
  const kept = useRef<Range>()
  const [writing, setWriting] = useState(false)
  const [panel, setPanel] = useState<"link" | "tag">()

  useEffect(() => {
    const begin = () => setWriting(true)
    const end = () => { setWriting(false); setPanel(undefined) }
    editor.on("rte:enable", begin)
    editor.on("rte:disable", end)
    return () => { editor.off("rte:enable", begin); editor.off("rte:disable", end) }
  }, [editor])
  // GrapesJS ends the writing at the next press outside the text; this bar belongs to it.
  useEffect(() => {
    const element = bar.current
    const stay = (event: Event) => event.stopPropagation()
    element?.addEventListener("mousedown", stay)
    return () => element?.removeEventListener("mousedown", stay)
  }, [writing])

  if (!writing) return null
  const frame = () => editor.Canvas.getDocument()!
  const keep = () => { kept.current = frame().getSelection()?.rangeCount ? frame().getSelection()!.getRangeAt(0).cloneRange() : undefined }
  /** Back to where the cursor was, for the fields here have taken the focus. */
  const restore = () => {
    const text = frame().querySelector<HTMLElement>("[contenteditable=true]")
    text?.focus()
    const range = kept.current
    if (!range) return
    const selection = frame().getSelection()!
    selection.removeAllRanges()
    selection.addRange(range)
  }
  const run = (command: string, value?: string) => void frame().execCommand(command, false, value)
  const open = (next: "link" | "tag") => { keep(); setPanel(panel === next ? undefined : next) }
  const close = () => { setPanel(undefined); restore() }
  const put = (html: string) => { restore(); run("insertHTML", html); setPanel(undefined) }
  const plainButton = (command: string, sign: ReactNode) => (
    <BarButton label={t(`messages.write.${command}`)} onPress={() => run(command)}>{sign}</BarButton>
  )

  return (
    <div ref={bar} role="toolbar" aria-label={t("messages.write.title")} className="bg-ui-bg-component shadow-elevation-card-rest relative z-10 rounded-md">
      <div className="flex items-center gap-x-0.5">
        {plainButton("bold", <b>B</b>)}
        {plainButton("italic", <i className="font-serif">I</i>)}
        {plainButton("underline", <u>U</u>)}
        {plainButton("strikeThrough", <s>S</s>)}
        <BarButton label={t("messages.write.link")} pressed={panel === "link"} onPress={() => open("link")}><Link /></BarButton>
        {plainButton("removeFormat", <span aria-hidden>T<sub>×</sub></span>)}
        <button
          type="button"
          aria-expanded={panel === "tag"}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => open("tag")}
          className="txt-compact-small-plus text-ui-fg-interactive hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus whitespace-nowrap rounded-md px-2 py-1 outline-none"
        >
          {t("campaigns.message.insert_tag")}
        </button>
      </div>
      {panel && (
        <div className="bg-ui-bg-base shadow-elevation-flyout absolute start-0 top-full mt-2 rounded-lg p-1">
          {panel === "tag" ? <TagPicker onChoose={(tag) => put(liquidMark(`{{ ${tag} }}`))} onClose={close} />
            : <LinkForm initial={linkAt(kept.current)} onClose={close} onSet={(href) => { restore(); setLink(frame(), href, run); setPanel(undefined) }} />}
        </div>
      )}
    </div>
  )
}

/** A link around the chosen words; without any chosen, the address itself becomes the words. Nothing takes the link away. */
function setLink(frame: Document, href: string, run: (command: string, value?: string) => void): void {
  const selection = frame.getSelection()
  const around = selection?.anchorNode && closestLink(selection.anchorNode)
  if (around) {
    if (!href) around.replaceWith(...around.childNodes)
    else around.setAttribute("href", href)
    frame.querySelector("[contenteditable=true]")?.dispatchEvent(new Event("input", { bubbles: true }))
  } else if (href) {
    const words = selection?.rangeCount && !selection.isCollapsed ? fragmentHtml(selection.getRangeAt(0), frame) : encodeEntities(href)
    run("insertHTML", `<a href="${encodeEntities(href)}">${words}</a>`)
  }
}

function fragmentHtml(range: Range, frame: Document): string {
  const box = frame.createElement("div")
  box.append(range.cloneContents())
  return box.innerHTML
}

const closestLink = (node: Node): HTMLAnchorElement | null => (node instanceof node.ownerDocument!.defaultView!.Element ? node : node.parentElement)?.closest("a[href]:not([contenteditable])") ?? null

const linkAt = (range: Range | undefined): string => decodeEntities((range && closestLink(range.startContainer)?.getAttribute("href")) ?? "")

function BarButton({ label, pressed, onPress, children }: { label: string; pressed?: boolean; onPress: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      title={label}
      aria-label={label}
      aria-pressed={pressed}
      // The text must keep its focus and selection.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
      className={clx("text-ui-fg-subtle hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus flex size-7 items-center justify-center rounded-md text-sm outline-none", pressed && "bg-ui-bg-base-pressed")}
    >
      {children}
    </button>
  )
}

function LinkForm({ initial, onSet, onClose }: { initial: string; onSet: (href: string) => void; onClose: () => void }) {
  const { t } = useTranslation("marketing")
  const [href, setHref] = useState(initial)
  useEscape(onClose)
  return (
    <form
      className="flex w-80 max-w-full flex-col gap-y-2 p-2"
      onSubmit={(event) => { event.preventDefault(); event.stopPropagation(); onSet(href.trim()) }}
    >
      <Input autoFocus size="small" aria-label={t("messages.write.address")} placeholder="https:// … {{ shop.url }}" value={href} onChange={(event) => setHref(event.target.value)} />
      <div className="flex justify-end gap-x-2">
        {initial && <Button type="button" size="small" variant="transparent" onClick={() => onSet("")}>{t("messages.write.unlink")}</Button>}
        <Button type="submit" size="small" disabled={!href.trim()}>{t("messages.write.set_link")}</Button>
      </div>
    </form>
  )
}
