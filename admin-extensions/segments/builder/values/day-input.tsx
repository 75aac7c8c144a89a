import { DatePicker } from "@medusajs/ui"
import { readDay, writeDay } from "../day-text"

type DayInputProps = { value: unknown; onChange: (day: string) => void; label: string }

/** A calendar day, stored as "2026-05-31". */
export function DayInput({ value, onChange, label }: DayInputProps) {
  return (
    <span className="w-40">
      <DatePicker
        size="small"
        modal
        aria-label={label}
        value={readDay(value)}
        onChange={(date) => onChange(date ? writeDay(date) : "")}
      />
    </span>
  )
}
