import { Input, Text } from "@medusajs/ui"

type DecimalInputProps = { value: unknown; onChange: (value: number | null) => void; label: string; unit?: string }

/** A number, fractions and negative ones too; an empty field is null. */
export function DecimalInput({ value, onChange, label, unit }: DecimalInputProps) {
  return (
    <span className="flex items-center gap-x-2">
      <span className="w-28 shrink-0">
        <Input
          size="small"
          type="number"
          className="[&::-webkit-inner-spin-button]:appearance-none"
          inputMode="decimal"
          step="any"
          aria-label={unit ? `${label} (${unit})` : label}
          value={typeof value === "number" && Number.isFinite(value) ? value : ""}
          onChange={(event) => onChange(event.target.value === "" ? null : Number(event.target.value))}
        />
      </span>
      {unit && <Text size="small" leading="compact" className="text-ui-fg-subtle">{unit}</Text>}
    </span>
  )
}
