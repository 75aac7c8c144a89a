import { Container, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { CampaignHoldoutReport } from "../../../src/core/http"
import { HeaderRow, useFormat } from "../../kit"
import { GroupList } from "./group-list"
import { IntervalRows } from "./interval-rows"

/** What mailing did, against those who were held out by lot: in words, and with the span the truth lies in. */
export function HoldoutSection({ holdout }: { holdout: CampaignHoldoutReport }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const { held, sent, order_lift, revenue_lift, incremental_revenue, currency } = holdout
  const money = (minor: number) => format.money(Math.round(minor), currency)
  const points = (share: number) => t("campaigns.holdout.points", { points: format.number(Math.round(share * 10_000) / 100) })
  const span = (told: (value: number) => string, { value, interval }: { value: number; interval: [number, number] }) => t("campaigns.ab.interval", { value: told(value), from: told(interval[0]), to: told(interval[1]) })
  const group = (people: { people: number; ordered: number }) => t("campaigns.holdout.group", { ordered: format.number(people.ordered), people: format.number(people.people), share: format.share(people.ordered, people.people) })
  return (
    <Container className="divide-y p-0">
      <HeaderRow level="h2" title={t("campaigns.holdout.title")} subtitle={holdout.words} />
      <GroupList groups={[{ label: t("campaigns.holdout.sent"), words: group(sent) }, { label: t("campaigns.holdout.held", { percent: holdout.percent }), words: group(held) }]} />
      <div className="flex flex-col gap-y-4 px-6 py-4">
        <IntervalRows mark={0} rows={[{ key: "orders", label: t("campaigns.holdout.orders"), ...order_lift, words: span(points, order_lift), strong: order_lift.interval[0] > 0 }]} />
        <IntervalRows mark={0} rows={[{ key: "revenue", label: t("campaigns.holdout.revenue"), ...revenue_lift, words: span(money, revenue_lift), strong: revenue_lift.interval[0] > 0 }]} />
        <Text size="small" className="text-ui-fg-subtle">{t("campaigns.holdout.incremental", { words: span(money, incremental_revenue) })}</Text>
      </div>
      <Text size="xsmall" className="text-ui-fg-muted px-6 py-3">
        {t("campaigns.holdout.note", { count: holdout.window_days })} {holdout.until && t("campaigns.holdout.until", { time: format.dateTime(holdout.until) })}
      </Text>
    </Container>
  )
}
