import { Container, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { CampaignReportResponse, CampaignResponse, SendState } from "../../../src/core/http"
import { useFormat } from "../../kit"
import { ProgressBar } from "../../kit/progress-bar"
import { formatDuration } from "../format-duration"
import { isFlowing, progressFigures } from "../progress-figures"

const colours: Record<SendState, string> = {
  accepted: "bg-ui-tag-green-icon",
  skipped: "bg-ui-tag-orange-icon",
  failed: "bg-ui-tag-red-icon",
  unknown: "bg-ui-tag-purple-icon",
  sending: "bg-ui-tag-blue-icon",
  queued: "bg-ui-bg-component-hover border border-ui-border-strong",
}

/** Every planned mail by where it stands; while sending also how fast it goes and how long it will take. */
export function ProgressSection({ campaign, report }: { campaign: CampaignResponse; report: CampaignReportResponse["report"] | undefined }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const { progress, status, wake_at } = campaign
  const { finished, share } = progressFigures(progress)
  const states = (Object.keys(colours) as SendState[]).filter((state) => progress[state] > 0)
  const label = t("campaigns.progress.done_of", { finished: format.number(finished), planned: format.number(progress.planned) })
  return (
    <Container className="flex flex-col gap-y-3 px-6 py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <Text size="small" weight="plus" className="tabular-nums">{label}</Text>
        <Text size="small" className="text-ui-fg-subtle tabular-nums" aria-live="off">
          {status === "sending" && isFlowing(wake_at, new Date()) && report?.rate != null && report.seconds_left != null
            ? t("campaigns.progress.rate", { rate: format.number(Math.round(report.rate * 10) / 10), left: formatDuration(report.seconds_left, format.locale) })
            : format.share(finished, progress.planned)}
        </Text>
      </div>
      <ProgressBar
        label={label}
        share={share}
        whole={progress.planned}
        parts={states.filter((state) => state !== "queued").map((state) => ({ value: progress[state], className: colours[state] }))}
      />
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {states.map((state) => (
          <li key={state} className="flex items-center gap-x-2">
            <span aria-hidden className={`size-2 rounded-full ${colours[state]}`} />
            <Text size="small" leading="compact" className="text-ui-fg-subtle">
              {t(`status.send.${state}`)} <span className="text-ui-fg-base tabular-nums">{format.number(progress[state])}</span>
            </Text>
          </li>
        ))}
      </ul>
    </Container>
  )
}
