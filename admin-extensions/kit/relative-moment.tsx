import { Tooltip } from "@medusajs/ui"
import { useFormat } from "./use-format"

/** "3 weeks ago", with the exact time on hover and focus. */
export function RelativeMoment({ at, empty }: { at: string | null; empty?: string }) {
  const format = useFormat()
  if (!at) return <span className="text-ui-fg-muted">{empty ?? "–"}</span>
  return (
    <Tooltip content={format.dateTime(at)}>
      <time dateTime={at}>{format.relative(at)}</time>
    </Tooltip>
  )
}
