import { ChevronDownMini, ChevronUpMini, XMarkMini } from "@medusajs/icons"
import { IconButton, Input, Text } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { useTranslation } from "react-i18next"
import { findInText } from "./find-in-text"
import { useEscape } from "./use-escape"

type FindBarProps = { text: string; onShow: (place: { start: number; end: number }) => void; onClose: () => void }

/** Looks for words in the code: Enter goes on to the next place, Shift+Enter back, Escape ends it. */
export function FindBar({ text, onShow, onClose }: FindBarProps) {
  const { t } = useTranslation("marketing")
  const [sought, setSought] = useState("")
  const [index, setIndex] = useState(-1)
  const places = useMemo(() => findInText(text, sought), [text, sought])
  useEscape(onClose)
  const go = (step: number) => {
    if (!places.length) return
    const next = (index + step + places.length) % places.length
    setIndex(next)
    onShow(places[next]!)
  }
  return (
    <div role="search" className="bg-ui-bg-base flex items-center gap-x-1 border-b px-2 py-1.5">
      <div className="min-w-0 flex-1">
        <Input
          autoFocus
          size="small"
          aria-label={t("messages.find.label")}
          placeholder={t("messages.find.label")}
          value={sought}
          onChange={(event) => { setSought(event.target.value); setIndex(-1) }}
          onKeyDown={(event) => {
            if (event.key === "Enter") { event.preventDefault(); go(event.shiftKey ? -1 : 1) }
          }}
        />
      </div>
      <Text size="xsmall" aria-live="polite" className="text-ui-fg-muted whitespace-nowrap px-1 tabular-nums">
        {sought ? t("messages.find.found", { at: Math.max(index + 1, 0), count: places.length }) : ""}
      </Text>
      <IconButton type="button" size="small" variant="transparent" aria-label={t("messages.find.previous")} onClick={() => go(-1)}><ChevronUpMini /></IconButton>
      <IconButton type="button" size="small" variant="transparent" aria-label={t("messages.find.next")} onClick={() => go(1)}><ChevronDownMini /></IconButton>
      <IconButton type="button" size="small" variant="transparent" aria-label={t("messages.find.close")} onClick={onClose}><XMarkMini /></IconButton>
    </div>
  )
}
