import { useTranslation } from "react-i18next"
import type { SegmentOverlapResponse } from "../../../src/core/http/segments"
import { useFormat } from "../../kit"
import { drawVenn } from "./venn"

/** The colours of the first, second and third segment, as a dot and as a filled circle. */
export const segmentColours = [
  { dot: "bg-ui-tag-blue-icon", fill: "fill-ui-tag-blue-icon" },
  { dot: "bg-ui-tag-orange-icon", fill: "fill-ui-tag-orange-icon" },
  { dot: "bg-ui-tag-purple-icon", fill: "fill-ui-tag-purple-icon" },
] as const

/** Two circles, their areas and what they share in proportion to the people. */
export function VennDrawing({ overlap: { segments, areas } }: { overlap: SegmentOverlapResponse["overlap"] }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const [first, second] = segments
  const shared = areas.find(({ ids }) => ids.length === 2)?.people ?? 0
  const venn = first && second && drawVenn(first.members, second.members, shared)
  if (!venn) return null
  const { left, right, distance } = venn
  const from = Math.min(-left, distance - right)
  const width = Math.max(left, distance + right) - from
  return (
    <svg
      role="img"
      aria-label={t("segments.overlap.drawing", { first: first.name, second: second.name, shared: format.number(shared) })}
      viewBox={`${from - 0.05} -1.05 ${width + 0.1} 2.1`}
      className="max-h-36 w-full"
    >
      <circle r={left} className={segmentColours[0].fill} fillOpacity={0.45} />
      <circle cx={distance} r={right} className={segmentColours[1].fill} fillOpacity={0.45} />
    </svg>
  )
}
