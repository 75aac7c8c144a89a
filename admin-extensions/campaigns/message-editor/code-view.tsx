import { MagnifyingGlass } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { forwardRef, useImperativeHandle, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { CodeArea, type CodeAreaHandle } from "../editor/code-area"
import { MergeTagMenu } from "../editor/merge-tag-menu"
import { FindBar } from "./find-bar"

export type CodeViewHandle = { showLine: (line: number) => void }
type CodeViewProps = { mjml: string; onChange: (mjml: string) => void; problemLines: readonly number[] }

/** The message's MJML with line numbers; lines with problems are marked. Ctrl+F finds in the code. */
export const CodeView = forwardRef<CodeViewHandle, CodeViewProps>(function CodeView({ mjml, onChange, problemLines }, ref) {
  const { t } = useTranslation("marketing")
  const area = useRef<CodeAreaHandle>(null)
  const [finding, setFinding] = useState(false)
  useImperativeHandle(ref, () => ({ showLine: (line) => area.current?.showLine(line) }))
  return (
    <div
      className="flex min-h-0 min-w-0 flex-1 flex-col"
      onKeyDown={(event) => {
        if (event.key.toLowerCase() !== "f" || !(event.ctrlKey || event.metaKey)) return
        event.preventDefault()
        setFinding(true)
      }}
    >
      <div className="flex flex-wrap items-center gap-2 border-b px-3 py-1.5">
        <MergeTagMenu onChoose={(written) => area.current?.insert(written)} />
        <Button type="button" size="small" variant="transparent" aria-pressed={finding} onClick={() => setFinding(!finding)}><MagnifyingGlass />{t("messages.find.open")}</Button>
      </div>
      {finding && <FindBar text={mjml} onShow={({ start, end }) => area.current?.select(start, end)} onClose={() => { setFinding(false); area.current?.focus() }} />}
      <CodeArea ref={area} id="message-body" label={t("campaigns.message.body")} value={mjml} onChange={onChange} problemLines={problemLines} />
    </div>
  )
})
