import { Container, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { CampaignReportResponse } from "../../../src/core/http"
import { HeaderRow, useFormat } from "../../kit"
import { GroupList } from "./group-list"
import { IntervalRows } from "./interval-rows"

type BestHour = NonNullable<CampaignReportResponse["report"]["best_hour"]>

/** What an hour of each person's own did, beside those who by lot got one hour for all. */
export function BestHourSection({ bestHour: { best, fixed, value, interval, verdict, words } }: { bestHour: BestHour }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const points = (share: number) => t("campaigns.holdout.points", { points: format.number(Math.round(share * 10_000) / 100) })
  const group = ({ people, clicked }: BestHour["best"]) => t("campaigns.best_hour.group", { clicked: format.number(clicked), people: format.number(people), share: format.share(clicked, people) })
  return (
    <Container className="divide-y p-0">
      <HeaderRow level="h2" title={t("campaigns.best_hour.title")} subtitle={words} />
      <GroupList groups={[{ label: t("campaigns.best_hour.best"), words: group(best) }, { label: t("campaigns.best_hour.fixed"), words: group(fixed) }]} />
      {verdict !== "waiting" && best.people > 0 && fixed.people > 0 && (
        <div className="px-6 py-4">
          <IntervalRows mark={0} rows={[{
            key: "clicks", label: t("campaigns.best_hour.clicks"), value, interval, strong: verdict === "more",
            words: t("campaigns.ab.interval", { value: points(value), from: points(interval[0]), to: points(interval[1]) }),
          }]} />
        </div>
      )}
      <Text size="xsmall" className="text-ui-fg-muted px-6 py-3">{t("campaigns.best_hour.note")}</Text>
    </Container>
  )
}
