import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { SegmentInsightResponse } from "../../../src/core/http/segments"
import { useFormat } from "../../kit"

/** Which kinds of customers the members are, beside everybody: a pair of bars a group, each a share of its own whole. */
export function RfmMix({ rfm }: { rfm: SegmentInsightResponse["insight"]["rfm"] }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const members = rfm.reduce((sum, group) => sum + group.members, 0)
  const everybody = rfm.reduce((sum, group) => sum + group.everybody, 0)
  const widest = Math.max(...rfm.flatMap((group) => [group.members / (members || 1), group.everybody / (everybody || 1)]), 0.01)
  if (everybody === 0) return <Text size="small" className="text-ui-fg-muted px-6 py-4">{t("segments.insight.no_rfm")}</Text>
  const bar = (part: number, whole: number, className: string) => (
    <div className="flex items-center gap-x-2">
      <div className="h-2.5 min-w-0 flex-1"><div className={`h-full rounded-sm ${className}`} style={{ width: `${whole > 0 ? (100 * part) / whole / widest : 0}%` }} /></div>
      <Text size="xsmall" leading="compact" className="text-ui-fg-subtle w-12 shrink-0 text-right tabular-nums">{format.share(part, whole)}</Text>
    </div>
  )
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <Text size="small" leading="compact" weight="plus">{t("segments.insight.rfm")}</Text>
        <div className="flex gap-x-4">
          {([["members", "bg-ui-fg-interactive"], ["everybody", "bg-ui-fg-disabled"]] as const).map(([name, colour]) => (
            <span key={name} className="flex items-center gap-x-2">
              <span aria-hidden className={`size-2.5 rounded-sm ${colour}`} />
              <Text size="xsmall" className="text-ui-fg-subtle">{t(`segments.insight.${name}`)}</Text>
            </span>
          ))}
        </div>
      </div>
      <ul className="flex flex-col gap-y-2.5">
        {rfm.map((group) => (
          <li key={group.group} className="grid grid-cols-[110px_minmax(0,1fr)] items-center gap-x-3 sm:grid-cols-[150px_minmax(0,1fr)]">
            <Text size="small" leading="compact" className="truncate">{group.group}</Text>
            <div className="flex flex-col gap-y-1">
              {bar(group.members, members, "bg-ui-fg-interactive")}
              {bar(group.everybody, everybody, "bg-ui-fg-disabled")}
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}
