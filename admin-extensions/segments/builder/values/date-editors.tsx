import { useTranslation } from "react-i18next"
import type { ValueEditorProps } from "../value-editor"
import { DayInput } from "./day-input"
import { Range } from "./range"

export const DateEditor = ({ value, onChange, field }: ValueEditorProps) => (
  <DayInput value={value} onChange={onChange} label={field.label} />
)

export function DateRangeEditor({ value, onChange, field }: ValueEditorProps) {
  const { t } = useTranslation("marketing")
  return (
    <Range value={value} onChange={onChange}>
      {(part, change, which) => <DayInput value={part} onChange={change} label={t(`segments.builder.${which}_of`, { name: field.label })} />}
    </Range>
  )
}
