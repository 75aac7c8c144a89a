import { useTranslation } from "react-i18next"
import type { ValueEditorProps } from "../value-editor"
import { MoneyInput } from "./money-input"
import { Range } from "./range"
import { WholeInput } from "./whole-input"

const manyOf = ({ words }: ValueEditorProps["field"]) => words.unit?.[1]

export const NumberEditor = ({ value, onChange, field }: ValueEditorProps) => (
  <WholeInput value={value} onChange={onChange} label={field.label} unit={manyOf(field)} />
)

export function NumberRangeEditor({ value, onChange, field }: ValueEditorProps) {
  const { t } = useTranslation("marketing")
  return (
    <Range value={value} onChange={onChange}>
      {(part, change, which) => (
        <WholeInput value={part} onChange={change} label={t(`segments.builder.${which}_of`, { name: field.label })} unit={which === "to" ? manyOf(field) : undefined} />
      )}
    </Range>
  )
}

export const MoneyEditor = ({ value, onChange, field }: ValueEditorProps) => (
  <MoneyInput value={value} onChange={onChange} label={field.label} />
)

export function MoneyRangeEditor({ value, onChange, field }: ValueEditorProps) {
  const { t } = useTranslation("marketing")
  return (
    <Range value={value} onChange={onChange}>
      {(part, change, which) => <MoneyInput value={part} onChange={change} label={t(`segments.builder.${which}_of`, { name: field.label })} />}
    </Range>
  )
}

export function DaysEditor({ value, onChange, field }: ValueEditorProps) {
  const { t } = useTranslation("marketing")
  return <WholeInput value={value} onChange={onChange} label={field.label} unit={t("segments.builder.days")} />
}

export function DaysRangeEditor({ value, onChange, field }: ValueEditorProps) {
  const { t } = useTranslation("marketing")
  return (
    <Range value={value} onChange={onChange}>
      {(part, change, which) => (
        <WholeInput value={part} onChange={change} label={t(`segments.builder.${which}_of`, { name: field.label })} unit={which === "to" ? t("segments.builder.days") : undefined} />
      )}
    </Range>
  )
}
