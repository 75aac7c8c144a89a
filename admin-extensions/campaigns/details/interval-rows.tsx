import { Text, clx } from "@medusajs/ui"

export type IntervalRow = { key: string; label: string; value: number; interval: readonly [number, number]; words: string; strong?: boolean }

type IntervalRowsProps = { rows: readonly IntervalRow[]; /** A place on the axis to mark, such as no difference. */ mark?: number }

/** Estimates on one axis, each as a dot within the span it may truly lie in: what overlaps cannot be told apart. */
export function IntervalRows({ rows, mark }: IntervalRowsProps) {
  const all = [...rows.flatMap(({ value, interval }) => [value, ...interval]), ...(mark === undefined ? [] : [mark])].filter(Number.isFinite)
  const [low, high] = [Math.min(...all), Math.max(...all)]
  const margin = (high - low || 1) * 0.04
  const place = (value: number) => `${Math.min(100, Math.max(0, (100 * (value - low + margin)) / (high - low + 2 * margin)))}%`
  return (
    <ul className="flex flex-col gap-y-3">
      {rows.map(({ key, label, value, interval: [from, to], words, strong }) => (
        <li key={key} className="flex flex-col gap-y-1">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
            <Text size="small" leading="compact" weight={strong ? "plus" : "regular"} className="min-w-0 break-words">{label}</Text>
            <Text size="small" leading="compact" className="text-ui-fg-subtle shrink-0 tabular-nums">{words}</Text>
          </div>
          <div aria-hidden className="relative h-3">
            <div className="bg-ui-border-base absolute inset-x-0 top-1/2 h-px" />
            {mark !== undefined && <div className="bg-ui-fg-muted absolute inset-y-0 w-px" style={{ insetInlineStart: place(mark) }} />}
            <div className={clx("absolute top-1 h-1 rounded-full", strong ? "bg-ui-tag-green-icon" : "bg-ui-fg-disabled")} style={{ insetInlineStart: place(from), insetInlineEnd: `calc(100% - ${place(to)})` }} />
            <div className={clx("border-ui-bg-base absolute top-0 size-3 -translate-x-1/2 rounded-full border-2 rtl:translate-x-1/2", strong ? "bg-ui-tag-green-icon" : "bg-ui-fg-interactive")} style={{ insetInlineStart: place(value) }} />
          </div>
        </li>
      ))}
    </ul>
  )
}
