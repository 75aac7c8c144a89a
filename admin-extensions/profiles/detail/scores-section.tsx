import { Container, Text, Tooltip, clx } from "@medusajs/ui"
import { InformationCircle } from "@medusajs/icons"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { ProfileResponse, ProfileScores } from "../../../src/core/http/profiles"
import { HeaderRow, useFormat } from "../../kit"
import { useScores } from "../queries"

/** How good a customer someone is, by both methods, and what is expected of them. What cannot be told yet says so. */
export function ScoresSection({ profile }: { profile: ProfileResponse }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const { scores, predictions } = profile
  const told = useScores().data?.scores
  const asOf = told?.as_of ? t("profiles.scores.as_of", { time: format.relative(told.as_of) }) : t("profiles.scores.not_yet")
  const reasons = [scores.quintile.group ? null : told?.quintiles.reason, predictions.value === null ? told?.predictions.reason : null].filter(Boolean)
  const untold = <span className="text-ui-fg-muted">{t("profiles.scores.untold")}</span>
  const rows: [string, ReactNode][] = [
    ["next_order", predictions.next_order_at && format.date(predictions.next_order_at)],
    ["orders", predictions.orders !== null && format.number(Math.round(predictions.orders * 10) / 10)],
    ["value", predictions.value !== null && format.money(predictions.value, profile.reporting_currency)],
    ["churn", predictions.churn_risk !== null && format.share(predictions.churn_risk, 100)],
  ]
  return (
    <Container className="divide-y p-0">
      <HeaderRow title={t("profiles.scores.title")} level="h2" subtitle={told && asOf} />
      <div className="grid grid-cols-1 gap-4 px-6 py-4 sm:grid-cols-2">
        <Method name="quintile" scores={scores.quintile} />
        <Method name="fixed" scores={scores.fixed} />
      </div>
      <dl className="flex flex-col gap-y-2 px-6 py-4">
        {rows.map(([name, value]) => (
          <div key={name} className="grid grid-cols-2 items-start gap-x-4">
            <dt className="txt-small text-ui-fg-subtle flex items-center gap-x-1">
              {t(`profiles.scores.${name}`)}
              <Tooltip content={t(`profiles.scores.${name}_help`)}>
                <button type="button" aria-label={t(`profiles.scores.${name}_help`)} className="text-ui-fg-muted focus-visible:shadow-borders-focus rounded-full outline-none">
                  <InformationCircle />
                </button>
              </Tooltip>
            </dt>
            <dd className="txt-small tabular-nums">{value || untold}</dd>
          </div>
        ))}
      </dl>
      {reasons.length > 0 && <Text size="xsmall" className="text-ui-fg-subtle px-6 py-3">{reasons.join(" ")}</Text>}
    </Container>
  )
}

function Method({ name, scores }: { name: "quintile" | "fixed"; scores: ProfileScores }) {
  const { t } = useTranslation("marketing")
  return (
    <div className="flex min-w-0 flex-col gap-y-2">
      <Text size="xsmall" leading="compact" className="text-ui-fg-muted">{t(`profiles.scores.${name}`)}</Text>
      <Text size="small" leading="compact" weight="plus" className={clx(!scores.group && "text-ui-fg-muted font-normal")}>{scores.group ?? t("profiles.scores.untold")}</Text>
      {scores.group && (
        <ul className="flex flex-col gap-y-1">
          {(["recency", "frequency", "monetary"] as const).map((part) => <Score key={part} label={t(`profiles.scores.${part}`)} score={scores[part]} />)}
        </ul>
      )}
    </div>
  )
}

function Score({ label, score }: { label: string; score: number | null }) {
  const { t } = useTranslation("marketing")
  return (
    <li className="flex items-center justify-between gap-x-2" aria-label={score === null ? `${label}: ${t("profiles.scores.untold")}` : t("profiles.scores.of_five", { label, score })}>
      <span className="txt-compact-xsmall text-ui-fg-subtle">{label}</span>
      <span aria-hidden className="flex items-center gap-x-0.5">
        {[1, 2, 3, 4, 5].map((step) => (
          <span key={step} className={clx("h-1.5 w-4 rounded-full", score !== null && step <= score ? "bg-ui-tag-blue-icon" : "bg-ui-bg-component-hover")} />
        ))}
        <span className="txt-compact-xsmall w-4 text-right tabular-nums">{score ?? "–"}</span>
      </span>
    </li>
  )
}
