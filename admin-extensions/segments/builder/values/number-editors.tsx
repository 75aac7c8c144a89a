import { Select } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ValueEditorProps } from "../value-editor"
import { DecimalInput } from "./decimal-input"
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

export const DecimalEditor = ({ value, onChange, field }: ValueEditorProps) => (
  <DecimalInput value={value} onChange={onChange} label={field.label} unit={manyOf(field)} />
)

export function DecimalRangeEditor({ value, onChange, field }: ValueEditorProps) {
  const { t } = useTranslation("marketing")
  return (
    <Range value={value} onChange={onChange}>
      {(part, change, which) => (
        <DecimalInput value={part} onChange={change} label={t(`segments.builder.${which}_of`, { name: field.label })} unit={which === "to" ? manyOf(field) : undefined} />
      )}
    </Range>
  )
}

/** A whole percentage of all people who have a value. */
export function PercentEditor({ value, onChange, field }: ValueEditorProps) {
  const { t } = useTranslation("marketing")
  return <WholeInput value={value} onChange={onChange} label={field.label} unit={t("segments.builder.percent_of_people")} />
}

/** One fifth of all people who have a value; 5 is the highest. */
export function QuintileEditor({ value, onChange, field }: ValueEditorProps) {
  const { t } = useTranslation("marketing")
  return (
    <span className="block w-48">
      <Select size="small" value={String(value)} onValueChange={(chosen) => onChange(Number(chosen))}>
        <Select.Trigger aria-label={t("segments.builder.value_of", { name: field.label })}><Select.Value /></Select.Trigger>
        <Select.Content>
          {[5, 4, 3, 2, 1].map((fifth) => <Select.Item key={fifth} value={String(fifth)}>{t(`segments.builder.quintile.${fifth}`)}</Select.Item>)}
        </Select.Content>
      </Select>
    </span>
  )
}
