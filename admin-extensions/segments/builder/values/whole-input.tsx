import { Input, Text } from "@medusajs/ui"

type WholeInputProps = { value: unknown; onChange: (value: number | null) => void; label: string; unit?: string }

/** A whole number with its unit; an empty field is null. */
export function WholeInput({ value, onChange, label, unit }: WholeInputProps) {
  return (
    <span className="flex items-center gap-x-2">
      <span className="w-24 shrink-0">
        <Input
          size="small"
          type="number"
          className="[&::-webkit-inner-spin-button]:appearance-none"
          inputMode="numeric"
          min={0}
          step={1}
          aria-label={unit ? `${label} (${unit})` : label}
          value={typeof value === "number" && Number.isFinite(value) ? value : ""}
          onChange={(event) => onChange(event.target.value === "" ? null : Number(event.target.value))}
        />
      </span>
      {unit && <Text size="small" leading="compact" className="text-ui-fg-subtle">{unit}</Text>}
    </span>
  )
}
