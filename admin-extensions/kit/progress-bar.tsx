import { clx } from "@medusajs/ui"

export type ProgressPart = { value: number; className: string }

type ProgressBarProps = {
  label: string
  /** 0 to 1. */
  share: number
  /** Draws the bar in parts (their sizes relative to `whole`) instead of one. */
  parts?: readonly ProgressPart[]
  whole?: number
}

/** How far something is, for eyes and for screen readers. */
export function ProgressBar({ label, share, parts, whole = 1 }: ProgressBarProps) {
  const drawn = parts ?? [{ value: share, className: "bg-ui-fg-interactive" }]
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share * 100)}
      className="bg-ui-bg-component-hover flex h-2 w-full overflow-hidden rounded-full"
    >
      {drawn.map(({ value, className }, index) => (
        <div
          key={index}
          className={clx("h-full transition-[width] duration-500", className)}
          style={{ width: `${whole > 0 ? Math.min(100, (100 * value) / whole) : 0}%` }}
        />
      ))}
    </div>
  )
}
