import { Input } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { EventProperty } from "../../../../src/core/segments/event-kind"
import type { PropertyFilter } from "../../../../src/core/segments/values/behaviour-value"
import { DecimalInput } from "./decimal-input"
import { MoneyInput } from "./money-input"
import { Picker } from "./picker"
import { TextsInput } from "./texts-input"

type OperandEditorProps = { property: EventProperty; filter: PropertyFilter; onChange: (value: PropertyFilter["value"]) => void }

/** What a property is compared with, by what it holds. */
export function OperandEditor({ property: { type, label }, filter: { operator, value }, onChange }: OperandEditorProps) {
  const { t } = useTranslation("marketing")
  const number = (given: number | null) => onChange(given ?? Number.NaN)
  const several = operator === "is_any_of"
  if (type === "money") return <MoneyInput value={value} onChange={number} label={label} />
  if (type === "number" || operator === "at_least" || operator === "at_most") return <DecimalInput value={value} onChange={number} label={label} />
  if (type === "text" || type === "free") {
    return several ? (
      <span className="min-w-40 flex-1"><TextsInput texts={Array.isArray(value) ? value : []} onChange={onChange} label={label} /></span>
    ) : (
      <span className="w-48">
        <Input size="small" aria-label={t("segments.builder.value_of", { name: label })} placeholder={t("segments.builder.text")} value={String(value)} onChange={(event) => onChange(event.target.value)} />
      </span>
    )
  }
  const ids = Array.isArray(value) ? value : value === "" ? [] : [String(value)]
  return (
    <span className="min-w-48 flex-1">
      <Picker source={type} label={label} ids={ids} single={!several} onChange={(chosen) => onChange(several ? chosen : chosen[0] ?? "")} />
    </span>
  )
}
