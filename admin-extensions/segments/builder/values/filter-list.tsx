import { Plus, XMarkMini } from "@medusajs/icons"
import { Button, IconButton, Select, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { EventKind } from "../../../../src/core/segments/event-kind"
import { isCustom, propertyNamed } from "../../../../src/core/segments/events"
import type { PropertyFilter } from "../../../../src/core/segments/values/behaviour-value"
import { filterOperators } from "../../../../src/core/segments/values/event-step"
import { filterOn, withFilterOperator } from "../edit-filters"
import { OperandEditor } from "./operand-editor"
import { PropertyPicker } from "./property-picker"

type FilterListProps = { event: EventKind; filters: PropertyFilter[]; onChange: (filters: PropertyFilter[]) => void }

/** Conditions on an event's properties, all of which must hold. */
export function FilterList({ event, filters, onChange }: FilterListProps) {
  const { t } = useTranslation("marketing")
  if (event.properties.length === 0 && !isCustom(event)) return null
  return (
    <div className="flex w-full flex-col gap-y-2">
      {filters.map((filter, index) => (
        <FilterRow
          key={index}
          event={event}
          filter={filter}
          onChange={(next) => onChange(filters.map((one, at) => (at === index ? next : one)))}
          onRemove={() => onChange(filters.filter((_, at) => at !== index))}
        />
      ))}
      <span>
        <Button size="small" variant="transparent" type="button" onClick={() => onChange([...filters, filterOn(event, event.properties[0]?.name ?? "")])}>
          <Plus /> {t("segments.builder.add_filter")}
        </Button>
      </span>
    </div>
  )
}

type FilterRowProps = { event: EventKind; filter: PropertyFilter; onChange: (filter: PropertyFilter) => void; onRemove: () => void }

function FilterRow({ event, filter, onChange, onRemove }: FilterRowProps) {
  const { t } = useTranslation("marketing")
  const property = propertyNamed(event, filter.property)
  return (
    <div role="group" aria-label={t("segments.builder.filter_name", { name: property?.label ?? filter.property })} className="flex items-start gap-x-2">
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-2">
        <Text size="small" leading="compact" className="text-ui-fg-subtle w-12">{t("segments.builder.where")}</Text>
        <PropertyPicker
          event={event}
          offered={event.properties}
          value={filter.property}
          onChange={(name) => onChange(isCustom(event) ? { ...filter, property: name } : filterOn(event, name))}
          label={t("segments.builder.property")}
        />
        {property && (
          <>
            <span className="w-32">
              <Select size="small" value={filter.operator} onValueChange={(name) => onChange(withFilterOperator(filter, name as PropertyFilter["operator"], property))}>
                <Select.Trigger aria-label={t("segments.builder.operator_of", { name: property.label })}><Select.Value /></Select.Trigger>
                <Select.Content>
                  {filterOperators(property).map((name) => <Select.Item key={name} value={name}>{t(`segments.builder.compare.${name}`)}</Select.Item>)}
                </Select.Content>
              </Select>
            </span>
            <OperandEditor property={property} filter={filter} onChange={(value) => onChange({ ...filter, value })} />
          </>
        )}
      </div>
      <IconButton size="small" variant="transparent" type="button" onClick={onRemove} aria-label={t("segments.builder.remove_filter")}><XMarkMini /></IconButton>
    </div>
  )
}
