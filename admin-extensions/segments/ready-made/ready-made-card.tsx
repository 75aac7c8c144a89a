import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { ReadyMadeSegment } from "../../../src/core/http/segments"
import { useFormat } from "../../kit"
import { usePreview } from "../queries"

type ReadyMadeCardProps = { segment: ReadyMadeSegment; use: () => void }

/** One ready-made segment: what it is for, its sentence, how many it holds for when asked. */
export function ReadyMadeCard({ segment, use }: ReadyMadeCardProps) {
  const { t } = useTranslation("marketing")
  const whole = segment.problems.length === 0
  return (
    <li className="bg-ui-bg-component shadow-elevation-card-rest flex flex-col gap-y-2 rounded-lg p-4">
      <div className="flex flex-col gap-y-0.5">
        <Text size="small" leading="compact" weight="plus">{segment.name}</Text>
        <Text size="small" className="text-ui-fg-subtle">{segment.description}</Text>
      </div>
      <Text size="xsmall" className="text-ui-fg-muted flex-1 break-words">{segment.sentence}</Text>
      {!whole && (
        <Text size="xsmall" className="text-ui-tag-orange-text">{t("segments.ready_made.choose", { what: [...new Set(segment.problems.map(({ message }) => message))].join(" ") })}</Text>
      )}
      <div className="flex flex-wrap items-center justify-between gap-2">
        {whole ? <CountOnDemand segment={segment} /> : <span />}
        <div className="flex items-center gap-x-2">
          {segment.segment_id && (
            <Button size="small" variant="transparent" type="button" asChild>
              <Link to={`/marketing/segments/${segment.segment_id}`}>{t("segments.ready_made.there")}</Link>
            </Button>
          )}
          <Button size="small" variant="secondary" type="button" onClick={use} aria-label={t("segments.ready_made.use_named", { name: segment.name })}>
            {t("segments.ready_made.use")}
          </Button>
        </div>
      </div>
    </li>
  )
}

function CountOnDemand({ segment }: { segment: ReadyMadeSegment }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const [asked, setAsked] = useState(false)
  const { data, isFetching, error } = usePreview(segment.rule, { enabled: asked })
  const preview = asked && !isFetching ? data?.preview : undefined
  if (preview?.count != null) {
    return (
      <Text size="small" leading="compact" className="tabular-nums" role="status">
        {t("segments.preview.short", { count: preview.count, formatted: format.number(preview.count) })}
        <span className="text-ui-fg-muted"> · {format.share(preview.count, preview.of)}</span>
      </Text>
    )
  }
  if (error && !isFetching) return <Text size="small" className="text-ui-fg-error">{error.message}</Text>
  return (
    <Button size="small" variant="transparent" type="button" isLoading={asked && isFetching} onClick={() => setAsked(true)} aria-label={t("segments.ready_made.count_named", { name: segment.name })}>
      {t("segments.ready_made.count")}
    </Button>
  )
}
