import { Text } from "@medusajs/ui"

type PercentSliderProps = { id: string; value: number; min: number; max: number; step?: number; onChange: (value: number) => void }

/** A percentage to be drawn or typed. */
export function PercentSlider({ id, value, min, max, step = 1, onChange }: PercentSliderProps) {
  return (
    <div className="flex items-center gap-x-3">
      <input
        id={id} type="range" min={min} max={max} step={step} value={value} aria-describedby={`${id}-hint`} aria-valuetext={`${value} %`}
        onChange={({ target }) => onChange(Number(target.value))}
        className="focus-visible:shadow-borders-focus h-2 min-w-0 flex-1 cursor-pointer rounded-full accent-[var(--fg-interactive)] outline-none"
      />
      <Text size="small" weight="plus" className="w-12 shrink-0 text-end tabular-nums">{value} %</Text>
    </div>
  )
}
