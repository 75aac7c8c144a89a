import { Badge, Tooltip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { SegmentResponse } from "../../src/core/http/segments"

/** What is special about a segment: kept by hand, public, mirrored to a customer group. */
export function SegmentMarks({ segment: { kind, is_public, handle, group } }: { segment: Pick<SegmentResponse, "kind" | "is_public" | "handle" | "group"> }) {
  const { t } = useTranslation("marketing")
  const marks = [
    kind === "static" && { name: "static", help: t("segments.mark.static_help") },
    is_public && { name: "public", help: t("segments.mark.public_help", { handle }) },
    group && { name: "mirror", help: t("segments.mark.mirror_help", { name: group.name ?? group.id }) },
  ].filter((mark) => mark !== false && mark !== null)
  if (marks.length === 0) return null
  return (
    <span className="inline-flex flex-wrap items-center gap-1">
      {marks.map(({ name, help }) => (
        <Tooltip key={name} content={help}>
          <span><Badge size="2xsmall" color={name === "static" ? "grey" : name === "public" ? "blue" : "green"}>{t(`segments.mark.${name}`)}</Badge></span>
        </Tooltip>
      ))}
    </span>
  )
}
