import { Input } from "@medusajs/ui"

type NumberInputProps = { id: string; label: string; value: number; onChange: (value: number) => void; min?: number; max?: number; step?: number }

/** A number; an empty field is NaN, which every schema refuses in words. */
export function NumberInput({ id, label, value, onChange, min, max, step = 1 }: NumberInputProps) {
  return (
    <div className="w-24">
      <Input
        id={id} type="number" size="small" inputMode="decimal" aria-label={label} min={min} max={max} step={step}
        value={Number.isNaN(value) ? "" : value}
        onChange={({ target }) => onChange(target.value === "" ? Number.NaN : Number(target.value))}
      />
    </div>
  )
}
