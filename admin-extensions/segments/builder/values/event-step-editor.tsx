import { eventNamed } from "../../../../src/core/segments/events"
import type { EventStep } from "../../../../src/core/segments/values/behaviour-value"
import { Text } from "@medusajs/ui"
import { withEvent } from "../edit-filters"
import { EventPicker } from "./event-picker"
import { FilterList } from "./filter-list"

type EventStepEditorProps = { step: EventStep; onChange: (step: EventStep) => void; label: string; lead?: string }

/** One kind of event and what must be true of it. */
export function EventStepEditor({ step, onChange, label, lead }: EventStepEditorProps) {
  const event = eventNamed(step.event)
  return (
    <div className="flex flex-col gap-y-2">
      <div className="flex flex-wrap items-center gap-2">
        {lead && <Text size="small" leading="compact" className="text-ui-fg-subtle w-12">{lead}</Text>}
        <EventPicker
          event={step.event}
          label={label}
          onChange={(name) => {
            const next = eventNamed(name)
            if (next) onChange(withEvent(step, next))
          }}
        />
        {event && <Text size="xsmall" leading="compact" className="text-ui-fg-muted min-w-0 flex-1 basis-40">{event.help}</Text>}
      </div>
      {event && <FilterList event={event} filters={step.filters} onChange={(filters) => onChange({ ...step, filters })} />}
    </div>
  )
}
