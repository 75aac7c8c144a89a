import { clx } from "@medusajs/ui"
import { forwardRef, useImperativeHandle, useMemo, useRef, type KeyboardEvent } from "react"
import { indentationAt, insertAtCursor, lineSelection } from "./insert-at-cursor"

export type CodeAreaHandle = { insert: (text: string) => void; showLine: (line: number) => void; select: (start: number, end: number) => void; focus: () => void }

type CodeAreaProps = {
  id: string
  label: string
  value: string
  onChange: (value: string) => void
  /** Lines, counted from 1, that are marked in the gutter. */
  problemLines: readonly number[]
}

const LINE_HEIGHT = 20
const PADDING = 8

/** A text field for code: line numbers, marks, indentation kept on Enter. Tab moves on, as in any form. */
export const CodeArea = forwardRef<CodeAreaHandle, CodeAreaProps>(function CodeArea({ id, label, value, onChange, problemLines }, ref) {
  const area = useRef<HTMLTextAreaElement>(null)
  const gutter = useRef<HTMLDivElement>(null)
  const lineCount = useMemo(() => value.split("\n").length, [value])

  const replaceSelection = (insertion: string) => {
    const element = area.current
    if (!element) return
    const { text, cursor } = insertAtCursor(element.value, { start: element.selectionStart, end: element.selectionEnd }, insertion)
    element.focus()
    // The browser's own insertion keeps its undo history; where it is refused the value is set instead.
    if (!document.execCommand("insertText", false, insertion)) {
      onChange(text)
      requestAnimationFrame(() => element.setSelectionRange(cursor, cursor))
    }
  }

  /** Chooses a part and brings its line into sight. */
  const mark = (start: number, end: number) => {
    const element = area.current
    if (!element) return
    element.setSelectionRange(start, end)
    element.scrollTop = Math.max(0, (element.value.slice(0, start).split("\n").length - 5) * LINE_HEIGHT)
  }

  useImperativeHandle(ref, () => ({
    insert: replaceSelection,
    showLine: (line) => {
      const { start, end } = lineSelection(area.current?.value ?? "", line)
      area.current?.focus()
      mark(start, end)
    },
    select: mark,
    focus: () => area.current?.focus(),
  }))

  const keepIndentation = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing || event.metaKey || event.ctrlKey) return
    const indentation = indentationAt(event.currentTarget.value, event.currentTarget.selectionStart)
    if (!indentation) return
    event.preventDefault()
    replaceSelection(`\n${indentation}`)
  }

  return (
    <div className="bg-ui-bg-field shadow-borders-base focus-within:shadow-borders-interactive-with-active flex min-h-0 flex-1 overflow-hidden font-mono text-xs transition-fg">
      <div aria-hidden className="border-ui-border-base bg-ui-bg-subtle text-ui-fg-muted w-11 shrink-0 select-none overflow-hidden border-e text-end">
        <div ref={gutter} style={{ paddingBlock: PADDING }}>
          {Array.from({ length: lineCount }, (_, index) => (
            <div
              key={index}
              style={{ height: LINE_HEIGHT, lineHeight: `${LINE_HEIGHT}px` }}
              className={clx("px-2", problemLines.includes(index + 1) && "bg-ui-tag-red-bg text-ui-tag-red-text")}
            >
              {index + 1}
            </div>
          ))}
        </div>
      </div>
      <textarea
        ref={area}
        id={id}
        aria-label={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={keepIndentation}
        onScroll={(event) => {
          if (gutter.current) gutter.current.style.transform = `translateY(-${event.currentTarget.scrollTop}px)`
        }}
        wrap="off"
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        autoCorrect="off"
        style={{ lineHeight: `${LINE_HEIGHT}px`, padding: PADDING }}
        className="text-ui-fg-base caret-ui-fg-base size-full resize-none overflow-auto whitespace-pre bg-transparent outline-none"
      />
    </div>
  )
})
