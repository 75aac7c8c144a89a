import { clx } from "@medusajs/ui"

type SegmentedProps<T extends string> = { label: string; value: T; onChange: (value: T) => void; options: readonly { value: T; label: string }[] }

/** A choice of a few, all in sight. */
export function Segmented<T extends string>({ label, value, onChange, options }: SegmentedProps<T>) {
  return (
    <div role="group" aria-label={label} className="bg-ui-bg-component-hover flex items-center gap-x-0.5 rounded-md p-0.5">
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
          className={clx(
            "txt-compact-small-plus transition-fg focus-visible:shadow-borders-focus rounded px-2.5 py-1 outline-none",
            option.value === value ? "bg-ui-bg-base text-ui-fg-base shadow-elevation-card-rest" : "text-ui-fg-muted hover:text-ui-fg-base"
          )}
        >
          {option.label}
        </button>
      ))}
    </div>
  )
}
