import { Container, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { SegmentResponse } from "../../../src/core/http/segments"
import { Figure, useFormat } from "../../kit"
import { Freshness } from "../freshness"

/** What the segment says, and how many it says it of. */
export function SegmentFacts({ segment }: { segment: SegmentResponse }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const byHand = segment.kind === "static"
  return (
    <div className="grid grid-cols-1 gap-3 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
      <Container className="flex flex-col justify-center gap-y-1 px-6 py-4">
        <Text size="small" leading="compact" className="text-ui-fg-subtle">{t("segments.field.rule")}</Text>
        <Text className="break-words">{byHand ? t("segments.static.sentence") : segment.sentence}</Text>
        {segment.refresh_error && (
          <Text size="small" role="alert" className="text-ui-fg-error">{t("segments.freshness.failed_because", { reason: segment.refresh_error })}</Text>
        )}
      </Container>
      <Container className="p-0">
        <Figure
          label={t("segments.field.members")}
          value={byHand || segment.refreshed_at ? format.number(segment.member_count) : "–"}
          meaning={byHand ? t("segments.static.meaning") : <span className="flex flex-wrap gap-x-1">{segment.refreshed_at && t("segments.field.as_of")} <Freshness segment={segment} /></span>}
          help={t(byHand ? "segments.static.help" : segment.time_dependent ? "segments.freshness.help_time" : "segments.freshness.help")}
        />
      </Container>
    </div>
  )
}
