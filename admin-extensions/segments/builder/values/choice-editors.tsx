import { Combobox } from "@medusajs/dashboard/components"
import { Select } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ValueEditorProps } from "../value-editor"
import { ClosesOnEscape } from "./closes-on-escape"
import { Picker } from "./picker"

export function BooleanEditor({ value, onChange, field }: ValueEditorProps) {
  const { t } = useTranslation("marketing")
  return (
    <span className="w-28">
      <Select size="small" value={value === false ? "no" : "yes"} onValueChange={(chosen) => onChange(chosen === "yes")}>
        <Select.Trigger aria-label={t("segments.builder.value_of", { name: field.label })}><Select.Value /></Select.Trigger>
        <Select.Content>
          <Select.Item value="yes">{t("segments.builder.yes")}</Select.Item>
          <Select.Item value="no">{t("segments.builder.no")}</Select.Item>
        </Select.Content>
      </Select>
    </span>
  )
}

/** One of a few known values, or of a list that must be searched. */
export function ChoiceEditor({ value, onChange, field }: ValueEditorProps) {
  const { t } = useTranslation("marketing")
  if (!field.choices) {
    return <Picker source={field.source} label={field.label} ids={typeof value === "string" && value ? [value] : []} onChange={([chosen]) => onChange(chosen ?? "")} single />
  }
  return (
    <Select size="small" value={typeof value === "string" ? value : ""} onValueChange={onChange}>
      <Select.Trigger aria-label={t("segments.builder.value_of", { name: field.label })}><Select.Value placeholder={t("segments.builder.choose")} /></Select.Trigger>
      <Select.Content>
        {field.choices.map((choice) => <Select.Item key={choice.value} value={choice.value}>{choice.label}</Select.Item>)}
      </Select.Content>
    </Select>
  )
}

export function ChoicesEditor({ value, onChange, field }: ValueEditorProps) {
  const { t } = useTranslation("marketing")
  const chosen = Array.isArray(value) ? value.map(String) : []
  if (!field.choices) return <Picker source={field.source} label={field.label} ids={chosen} onChange={onChange} />
  return (
    <ClosesOnEscape>
      <Combobox
        displayMode="chips"
        aria-label={t("segments.builder.value_of", { name: field.label })}
        placeholder={t("segments.builder.choose")}
        options={[...field.choices]}
        value={chosen}
        onChange={(next?: string[]) => onChange(next ?? [])}
      />
    </ClosesOnEscape>
  )
}

export const IdsEditor = ({ value, onChange, field }: ValueEditorProps) => (
  <Picker source={field.source} label={field.label} ids={Array.isArray(value) ? value.map(String) : []} onChange={onChange} />
)
