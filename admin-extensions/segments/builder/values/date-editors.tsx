import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { useFormat } from "../../../kit"
import type { ValueEditorProps } from "../value-editor"
import { Chips } from "./chips"
import { DayInput } from "./day-input"
import { Range } from "./range"
import { WholeInput } from "./whole-input"

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

/** Days from today on. */
export function DaysAheadEditor({ value, onChange, field }: ValueEditorProps) {
  const { t } = useTranslation("marketing")
  return <WholeInput value={value} onChange={onChange} label={field.label} unit={t(value === 0 ? "segments.builder.days_today" : "segments.builder.days")} />
}

export function YearsEditor({ value, onChange, field }: ValueEditorProps) {
  const { t } = useTranslation("marketing")
  return <WholeInput value={value} onChange={onChange} label={field.label} unit={t("segments.builder.years")} />
}

/** 2024 began on a Monday: the names of its first days and months are all there are. */
function useCalendarNames(part: "month" | "weekday", count: number) {
  const { locale } = useFormat()
  return useMemo(() => {
    const names = new Intl.DateTimeFormat(locale, { [part]: "short", timeZone: "UTC" })
    const date = (index: number) => (part === "month" ? Date.UTC(2024, index, 1) : Date.UTC(2024, 0, 1 + index))
    return Array.from({ length: count }, (_, index) => ({ value: index + 1, label: names.format(date(index)) }))
  }, [locale, part, count])
}

const numbersIn = (value: unknown) => (Array.isArray(value) ? value.map(Number) : [])

/** 1 is January. */
export function MonthsEditor({ value, onChange, field }: ValueEditorProps) {
  return <Chips label={field.label} options={useCalendarNames("month", 12)} chosen={numbersIn(value)} onChange={onChange} />
}

/** 1 is Monday. */
export function WeekdaysEditor({ value, onChange, field }: ValueEditorProps) {
  return <Chips label={field.label} options={useCalendarNames("weekday", 7)} chosen={numbersIn(value)} onChange={onChange} />
}
