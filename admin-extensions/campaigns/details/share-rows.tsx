import { Text } from "@medusajs/ui"

type ShareRowsProps = { rows: readonly { key: string; label: string; value: number; note: string }[] }

/** Amounts below one another, each with a bar as long as it is beside the largest. */
export function ShareRows({ rows }: ShareRowsProps) {
  const largest = Math.max(1, ...rows.map(({ value }) => value))
  return (
    <ul className="flex flex-col gap-y-3 px-6 py-4">
      {rows.map(({ key, label, value, note }) => (
        <li key={key} className="flex flex-col gap-y-1.5">
          <div className="flex items-baseline justify-between gap-x-4">
            <Text size="small" leading="compact" className="min-w-0 truncate">{label}</Text>
            <Text size="small" leading="compact" className="text-ui-fg-subtle shrink-0 tabular-nums">{note}</Text>
          </div>
          <div aria-hidden className="bg-ui-bg-component-hover h-1.5 overflow-hidden rounded-full">
            <div className="bg-ui-fg-interactive h-full rounded-full" style={{ width: `${(100 * value) / largest}%` }} />
          </div>
        </li>
      ))}
    </ul>
  )
}
