import { Select } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { eventNamed, events, isCustom } from "../../../../src/core/segments/events"
import { useBuilder } from "../builder-context"

type EventPickerProps = { event: string; onChange: (event: string) => void; label: string }

/** Which kind of thing was done: those of all shops, and this shop's own. */
export function EventPicker({ event, onChange, label }: EventPickerProps) {
  const { t } = useTranslation("marketing")
  const { customEvents } = useBuilder()
  // One that no longer happens stays in the list, so that it can be seen.
  const own = [...new Set([...customEvents, ...(event.startsWith("custom:") ? [event] : [])])].map(eventNamed).filter((kind) => kind !== undefined)
  const known = events.filter((kind) => !isCustom(kind))
  return (
    <span className="w-full sm:w-56">
      <Select size="small" value={event} onValueChange={onChange}>
        <Select.Trigger aria-label={label}><Select.Value placeholder={t("segments.builder.choose_event")} /></Select.Trigger>
        <Select.Content>
          {known.map(({ name, label: title }) => <Select.Item key={name} value={name}>{title}</Select.Item>)}
          {own.length > 0 && (
            <Select.Group>
              <Select.Label>{t("segments.builder.own_events")}</Select.Label>
              {own.map(({ name, label: title }) => <Select.Item key={name} value={name}>{title}</Select.Item>)}
            </Select.Group>
          )}
        </Select.Content>
      </Select>
    </span>
  )
}
