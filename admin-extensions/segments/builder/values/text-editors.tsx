import { Input } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ValueEditorProps } from "../value-editor"
import { TextsInput } from "./texts-input"

export function TextEditor({ value, onChange, field }: ValueEditorProps) {
  const { t } = useTranslation("marketing")
  return (
    <Input
      size="small"
      aria-label={t("segments.builder.value_of", { name: field.label })}
      placeholder={t("segments.builder.text")}
      value={typeof value === "string" ? value : ""}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

/** A regular expression. */
export function PatternEditor({ value, onChange, field }: ValueEditorProps) {
  const { t } = useTranslation("marketing")
  return (
    <Input
      size="small"
      spellCheck={false}
      className="font-mono"
      aria-label={t("segments.builder.value_of", { name: field.label })}
      placeholder={t("segments.builder.pattern")}
      value={typeof value === "string" ? value : ""}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

export const TextsEditor = ({ value, onChange, field }: ValueEditorProps) => (
  <TextsInput texts={Array.isArray(value) ? value.map(String) : []} onChange={onChange} label={field.label} />
)
