import { XMarkMini } from "@medusajs/icons"
import { Badge, Input, Label } from "@medusajs/ui"
import { useId, useState, type KeyboardEvent } from "react"
import { useTranslation } from "react-i18next"

type WordListProps = { label: string; words: string[]; onChange: (words: string[]) => void }

/** A list of words: Enter or a comma adds the written one, the cross or Backspace on an empty line takes one away. */
export function WordList({ label, words, onChange }: WordListProps) {
  const { t } = useTranslation("marketing")
  const id = useId()
  const [word, setWord] = useState("")
  const add = () => {
    const written = word.trim()
    if (written && !words.some((other) => other.toLowerCase() === written.toLowerCase())) onChange([...words, written])
    setWord("")
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.key === "Enter" || event.key === ",") && word.trim()) {
      event.preventDefault()
      add()
    }
    if (event.key === "Backspace" && !word) onChange(words.slice(0, -1))
  }
  return (
    <div className="flex flex-col gap-y-2">
      <Label htmlFor={id} size="small" weight="plus">{label}</Label>
      {words.length > 0 && (
        <div className="flex flex-wrap gap-1">
          {words.map((name) => (
            <Badge key={name} size="2xsmall" className="gap-x-1 pr-0.5">
              {name}
              <button
                type="button"
                className="text-ui-fg-muted hover:text-ui-fg-base focus-visible:shadow-borders-focus rounded-sm outline-none"
                aria-label={t("bulk.words.remove", { name })}
                onClick={() => onChange(words.filter((other) => other !== name))}
              >
                <XMarkMini />
              </button>
            </Badge>
          ))}
        </div>
      )}
      <Input
        id={id}
        size="small"
        value={word}
        maxLength={60}
        placeholder={t("bulk.words.add")}
        onChange={(event) => setWord(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={add}
      />
    </div>
  )
}
