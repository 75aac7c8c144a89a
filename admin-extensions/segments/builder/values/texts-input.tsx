import { XMarkMini } from "@medusajs/icons"
import { Badge } from "@medusajs/ui"
import { useState, type KeyboardEvent } from "react"
import { useTranslation } from "react-i18next"

type TextsInputProps = { texts: string[]; onChange: (texts: string[]) => void; label: string }

/** Several written texts: Enter or a comma adds one, Backspace in the empty field takes the last away. */
export function TextsInput({ texts, onChange, label }: TextsInputProps) {
  const { t } = useTranslation("marketing")
  const [draft, setDraft] = useState("")
  const add = (written: string) => {
    const fresh = written.split(",").map((text) => text.trim()).filter((text) => text && !texts.includes(text))
    if (fresh.length > 0) onChange([...texts, ...new Set(fresh)])
    setDraft("")
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Enter") {
      event.preventDefault()
      add(draft)
    }
    if (event.key === "Backspace" && draft === "" && texts.length > 0) onChange(texts.slice(0, -1))
  }
  return (
    <div className="bg-ui-bg-field shadow-borders-base has-[input:focus]:shadow-borders-interactive-with-active flex min-h-7 w-full flex-wrap items-center gap-1 rounded-md p-1">
      {texts.map((text) => (
        <Badge key={text} size="2xsmall" className="max-w-full gap-x-0.5 pr-1">
          <span className="truncate">{text}</span>
          <button
            type="button"
            aria-label={t("segments.builder.remove_text", { text })}
            onClick={() => onChange(texts.filter((one) => one !== text))}
            className="text-ui-fg-subtle focus-visible:shadow-borders-focus rounded outline-none"
          >
            <XMarkMini />
          </button>
        </Badge>
      ))}
      <input
        className="txt-compact-small text-ui-fg-base placeholder:text-ui-fg-muted min-w-24 flex-1 bg-transparent px-1 outline-none"
        aria-label={t("segments.builder.value_of", { name: label })}
        placeholder={texts.length === 0 ? t("segments.builder.texts") : undefined}
        value={draft}
        onChange={(event) => (event.target.value.includes(",") ? add(event.target.value) : setDraft(event.target.value))}
        onKeyDown={onKeyDown}
        onBlur={() => add(draft)}
      />
    </div>
  )
}
