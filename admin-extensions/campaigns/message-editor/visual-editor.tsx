import "grapesjs/dist/css/grapes.min.css"
import { ArrowUturnLeft } from "@medusajs/icons"
import { IconButton, Text } from "@medusajs/ui"
import { useCallback, useEffect, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { Segmented, Skeleton } from "../../kit"
import { BlockPanel } from "./block-panel"
import { openCanvas, type Canvas } from "./canvas/open-canvas"
import { PropertyPanel } from "./property-panel"
import { keptIn, readCanvas } from "./seam/canvas-node"
import type { MjmlTree } from "./seam/parse-mjml"
import { TextToolbar } from "./text-toolbar"
import { useCanvasTexts } from "./use-canvas-texts"

/** `of` is the message the change was made to. */
type VisualEditorProps = { tree: MjmlTree; onChange: (mjml: string, of: MjmlTree) => void; onShowCode: () => void; onSave?: () => void }

/** The mail as it looks, to be changed where it stands: blocks on the left, the selected block's properties on the right. */
export function VisualEditor({ tree, onChange, onShowCode, onSave }: VisualEditorProps) {
  const { t } = useTranslation("marketing")
  const texts = useCanvasTexts()
  const container = useRef<HTMLDivElement>(null)
  const [canvas, setCanvas] = useState<Canvas>()
  const [failed, setFailed] = useState<string>()
  const [device, setDevice] = useState<"desktop" | "mobile">("desktop")
  const handlers = useRef({ onChange, onSave, texts })
  handlers.current = { onChange, onSave, texts }
  const kept = keptIn(readCanvas(tree)).filter(({ name }) => name !== "mj-raw").length

  const open = useCallback(async (element: HTMLElement, signal: AbortSignal) => {
    const held: { canvas?: Canvas } = {}
    let last = tree.source
    let waiting: ReturnType<typeof setTimeout> | undefined
    const write = () => {
      clearTimeout(waiting)
      const now = held.canvas?.write() ?? last
      if (now !== last) handlers.current.onChange((last = now), tree)
    }
    const canvas = await openCanvas({
      container: element, tree, texts: handlers.current.texts, signal,
      onChange: () => { clearTimeout(waiting); waiting = setTimeout(write, 120) },
      onKey: (event) => {
        if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey)) return
        event.preventDefault()
        write()
        handlers.current.onSave?.()
      },
    })
    if (!canvas) return
    if (signal.aborted) return canvas.close()
    held.canvas = canvas
    setCanvas(canvas)
    // Whatever is pressed outside the frame finds the message as it stands.
    const presses = ["pointerdown", "keydown"] as const
    for (const press of presses) document.addEventListener(press, write, true)
    return () => {
      for (const press of presses) document.removeEventListener(press, write, true)
      write()
      canvas.close()
    }
  }, [tree])

  useEffect(() => {
    const opening = new AbortController()
    let close: (() => void) | void
    // Of its own, because one that opens while its predecessor closes would be emptied with it.
    const element = container.current!.appendChild(document.createElement("div"))
    element.className = "absolute inset-0"
    open(element, opening.signal).then(
      (closing) => { close = closing },
      (error: unknown) => { if (!opening.signal.aborted) setFailed(error instanceof Error ? error.message : String(error)) },
    )
    return () => {
      opening.abort()
      setCanvas(undefined)
      setFailed(undefined)
      close?.()
      element.remove()
    }
  }, [open])

  return (
    <div className="flex min-h-0 flex-1">
      <div className="bg-ui-bg-subtle w-52 shrink-0 overflow-y-auto border-e">{canvas && <BlockPanel canvas={canvas} />}</div>
      <div className="relative flex min-w-0 flex-1 flex-col">
        <div className="flex h-11 items-center gap-2 border-b px-3">
          <IconButton type="button" size="small" variant="transparent" aria-label={t("messages.undo")} title={t("messages.undo")} onClick={() => canvas?.editor.UndoManager.undo()}><ArrowUturnLeft /></IconButton>
          <IconButton type="button" size="small" variant="transparent" aria-label={t("messages.redo")} title={t("messages.redo")} onClick={() => canvas?.editor.UndoManager.redo()}><ArrowUturnLeft className="-scale-x-100" /></IconButton>
          {canvas && <TextToolbar canvas={canvas} />}
          {kept > 0 && <Text size="xsmall" className="text-ui-fg-muted min-w-0 flex-1 truncate" title={t("messages.kept.why")}>{t("messages.kept.count", { count: kept })}</Text>}
          <div className="ms-auto">
            <Segmented
              label={t("campaigns.preview.width")}
              value={device}
              onChange={(chosen) => { setDevice(chosen); canvas?.editor.setDevice(chosen) }}
              options={[{ value: "desktop", label: t("campaigns.preview.desktop") }, { value: "mobile", label: t("campaigns.preview.mobile") }]}
            />
          </div>
        </div>
        <div className="bg-ui-bg-component relative min-h-0 flex-1">
          <div ref={container} className="absolute inset-0" />
          {!canvas && (
            <div aria-busy={!failed} className="bg-ui-bg-base absolute inset-0 p-6">
              {failed ? <Text size="small" className="text-ui-fg-error">{t("messages.visual.failed", { detail: failed })}</Text> : <Skeleton className="mx-auto h-96 w-full max-w-[600px]" />}
            </div>
          )}
        </div>
      </div>
      <div className="w-72 shrink-0 overflow-y-auto border-s">{canvas && <PropertyPanel canvas={canvas} onShowCode={onShowCode} />}</div>
    </div>
  )
}
