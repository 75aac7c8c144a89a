import { clx } from "@medusajs/ui"

type ChipsProps<T> = { label: string; options: readonly { value: T; label: string }[]; chosen: readonly T[]; onChange: (chosen: T[]) => void }

/** Several of a few, all in sight; kept in the order they stand in. */
export function Chips<T extends string | number>({ label, options, chosen, onChange }: ChipsProps<T>) {
  const toggle = (value: T) =>
    onChange(options.map((option) => option.value).filter((one) => (one === value ? !chosen.includes(one) : chosen.includes(one))))
  return (
    <div role="group" aria-label={label} className="flex flex-wrap gap-1">
      {options.map((option) => {
        const pressed = chosen.includes(option.value)
        return (
          <button
            key={option.value}
            type="button"
            aria-pressed={pressed}
            onClick={() => toggle(option.value)}
            className={clx(
              "txt-compact-small transition-fg focus-visible:shadow-borders-interactive-with-active h-7 rounded-md px-2 outline-none",
              pressed ? "bg-ui-bg-interactive text-ui-fg-on-color" : "bg-ui-bg-field shadow-buttons-neutral text-ui-fg-base hover:bg-ui-bg-field-hover"
            )}
          >
            {option.label}
          </button>
        )
      })}
    </div>
  )
}
