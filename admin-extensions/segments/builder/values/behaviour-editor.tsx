import { Select } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { EventKind } from "../../../../src/core/segments/event-kind"
import { eventNamed, isCustom, propertyNamed } from "../../../../src/core/segments/events"
import type { BehaviourValue, Measure } from "../../../../src/core/segments/values/behaviour-value"
import { isCountable } from "../../../../src/core/segments/values/event-step"
import { valueKinds } from "../../../../src/core/segments/value-kinds"
import { measureFor } from "../edit-filters"
import type { ValueEditorProps } from "../value-editor"
import { DecimalInput } from "./decimal-input"
import { EventStepEditor } from "./event-step-editor"
import { filled } from "./filled"
import { MoneyInput } from "./money-input"
import { PropertyPicker } from "./property-picker"
import { WholeInput } from "./whole-input"
import { WindowEditor } from "./window-editor"

const measures = ["count", "sum", "average", "smallest", "largest"] as const satisfies readonly Measure["of"][]

/** What was done, of which kind, how often or how much of it, and when. */
export function BehaviourEditor({ value, onChange, field, operator }: ValueEditorProps) {
  const { t } = useTranslation("marketing")
  const behaviour = filled<BehaviourValue>(value, valueKinds.behaviour.initial)
  const event = eventNamed(behaviour.event)
  const change = (part: Partial<BehaviourValue>) => onChange({ ...behaviour, ...part })
  return (
    <div className="flex flex-col gap-y-2">
      <EventStepEditor
        step={behaviour}
        label={t("segments.builder.event_of", { name: field.label })}
        onChange={({ event: name, filters }) => {
          const next = eventNamed(name)
          change({ event: name, filters, ...(next && name !== behaviour.event ? { measure: measureFor(behaviour.measure, next) } : {}) })
        }}
      />
      <div className="flex flex-wrap items-center gap-2">
        {event && operator !== "never" && <MeasureEditor event={event} behaviour={behaviour} change={change} />}
        <WindowEditor window={behaviour.window} onChange={(window) => change({ window })} label={field.label} />
      </div>
    </div>
  )
}

type MeasureEditorProps = { event: EventKind; behaviour: BehaviourValue; change: (part: Partial<BehaviourValue>) => void }

/** How often, or which sum, average or extreme of a number, and what it is compared with. */
function MeasureEditor({ event, behaviour: { measure, amount }, change }: MeasureEditorProps) {
  const { t } = useTranslation("marketing")
  const countable = event.properties.filter(isCountable)
  const property = measure.of === "count" ? undefined : propertyNamed(event, measure.property)
  const number = (given: number | null) => change({ amount: given ?? Number.NaN })
  const label = t("segments.builder.amount")
  return (
    <>
      {(countable.length > 0 || isCustom(event)) && (
        <span className="w-36">
          <Select
            size="small"
            value={measure.of}
            onValueChange={(of) => change({ measure: of === "count" ? { of } : { of: of as "sum", property: property?.name ?? countable[0]?.name ?? "" } })}
          >
            <Select.Trigger aria-label={t("segments.builder.measure_of")}><Select.Value /></Select.Trigger>
            <Select.Content>
              {measures.map((of) => <Select.Item key={of} value={of}>{t(`segments.builder.measure.${of}`)}</Select.Item>)}
            </Select.Content>
          </Select>
        </span>
      )}
      {measure.of !== "count" && (
        <PropertyPicker event={event} offered={countable} value={measure.property} onChange={(name) => change({ measure: { ...measure, property: name } })} label={t("segments.builder.property")} />
      )}
      {measure.of === "count" ? (
        <WholeInput value={amount} onChange={number} label={label} unit={t("segments.builder.times", { count: amount })} />
      ) : property?.type === "money" ? (
        <MoneyInput value={amount} onChange={number} label={label} />
      ) : (
        <DecimalInput value={amount} onChange={number} label={label} />
      )}
    </>
  )
}
