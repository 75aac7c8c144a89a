import { Text } from "@medusajs/ui"
import type { AudienceCountResponse } from "../../../src/core/http"
import { useFormat } from "../../kit"

/** Reasons with how many people each holds back. */
export function SkipList({ skips }: { skips: AudienceCountResponse["audience"]["skips"] }) {
  const format = useFormat()
  return (
    <ul className="flex flex-col gap-y-1">
      {skips.map(({ reason, label, count }) => (
        <li key={reason} className="text-ui-fg-subtle flex items-baseline justify-between gap-x-4">
          <Text size="small" leading="compact">{label}</Text>
          <Text size="small" leading="compact" className="tabular-nums">{format.number(count)}</Text>
        </li>
      ))}
    </ul>
  )
}
