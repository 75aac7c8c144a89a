import { ExclamationCircle, Spinner } from "@medusajs/icons"
import { Tooltip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { SegmentResponse } from "../../src/core/http/segments"
import { RelativeMoment } from "../kit"

type FreshnessProps = { segment: Pick<SegmentResponse, "stale" | "refreshed_at" | "refresh_error"> }

/** As of when a segment's membership is true, and whether that is about to change. */
export function Freshness({ segment }: FreshnessProps) {
  const { t } = useTranslation("marketing")
  if (segment.refresh_error) {
    return (
      <Tooltip content={segment.refresh_error}>
        <span className="text-ui-fg-error flex items-center gap-x-1.5"><ExclamationCircle /> {t("segments.freshness.failed")}</span>
      </Tooltip>
    )
  }
  return (
    <span className="flex items-center gap-x-1.5">
      {segment.stale && (
        <span role="status" className="text-ui-fg-muted flex items-center gap-x-1.5">
          <Spinner className="animate-spin" />
          <span className={segment.refreshed_at ? "sr-only" : undefined}>{t("segments.freshness.counting")}</span>
        </span>
      )}
      {segment.refreshed_at && <RelativeMoment at={segment.refreshed_at} />}
    </span>
  )
}
