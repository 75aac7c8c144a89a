import { Input, Select } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"
import type { EventKind, EventProperty } from "../../../../src/core/segments/event-kind"
import { isCustom } from "../../../../src/core/segments/events"

type PropertyPickerProps = { event: EventKind; offered: readonly EventProperty[]; value: string; onChange: (property: string) => void; label: string }

/** A property of an event: one of those it has, or for the shop's own events any that is written. */
export function PropertyPicker({ event, offered, value, onChange, label }: PropertyPickerProps) {
  const { t } = useTranslation("marketing")
  const list = useId()
  if (isCustom(event)) {
    return (
      <span className="w-40">
        <Input size="small" aria-label={label} placeholder={t("segments.builder.property")} list={list} value={value} onChange={(change) => onChange(change.target.value)} />
        <datalist id={list}>{offered.map(({ name }) => <option key={name} value={name} />)}</datalist>
      </span>
    )
  }
  return (
    <span className="w-40">
      <Select size="small" value={value} onValueChange={onChange}>
        <Select.Trigger aria-label={label}><Select.Value placeholder={t("segments.builder.property")} /></Select.Trigger>
        <Select.Content>
          {offered.map((property) => <Select.Item key={property.name} value={property.name}>{property.label}</Select.Item>)}
        </Select.Content>
      </Select>
    </span>
  )
}
