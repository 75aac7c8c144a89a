import { useTranslation } from "react-i18next"
import type { OverviewResponse } from "../../src/core/http"
import { Figure, Figures, useFormat } from "../kit"
import { comparePeriods } from "./compare-periods"

/** The four figures at the top, each with its denominator or the period it is compared with. */
export function OverviewFigures({ overview }: { overview: OverviewResponse["overview"] }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const { profiles, revenue, reporting_currency: currency } = overview
  const changeOf = (now: number, before: number) => {
    const { direction, ratio } = comparePeriods(now, before)
    return t(`overview.change.${direction}`, { share: format.share(ratio ?? 0, 1), before: format.money(before, currency) })
  }
  return (
    <Figures>
      <Figure
        label={t("overview.people.label")}
        value={format.number(profiles.total)}
        meaning={profiles.total === 0 ? t("overview.people.none") : t("overview.people.meaning", { count: profiles.with_orders, number: format.number(profiles.with_orders) })}
        help={t("overview.people.help")}
      />
      <Figure
        label={t("overview.subscribed.label")}
        value={format.number(profiles.subscribed)}
        meaning={profiles.total === 0 ? t("overview.people.none") : t("overview.subscribed.meaning", { share: format.share(profiles.subscribed, profiles.total), total: format.number(profiles.total) })}
        help={t("overview.subscribed.help", { unsubscribed: format.number(profiles.unsubscribed), never_asked: format.number(profiles.never_asked), suppressed: format.number(profiles.suppressed) })}
      />
      <Figure
        label={t("overview.revenue.label")}
        value={format.money(revenue.total, currency)}
        meaning={changeOf(revenue.total, revenue.total_before)}
        help={[
          t("overview.revenue.help", { count: revenue.orders, number: format.number(revenue.orders) }),
          revenue.unconverted_orders ? t("overview.revenue.unconverted", { count: revenue.unconverted_orders, number: format.number(revenue.unconverted_orders) }) : "",
        ].join(" ").trim()}
      />
      <Figure
        label={t("overview.attributed.label")}
        value={format.money(revenue.attributed, currency)}
        meaning={revenue.total === 0 ? t("overview.attributed.none") : t("overview.attributed.meaning", {
          count: revenue.attributed_orders,
          number: format.number(revenue.attributed_orders),
          share: format.share(revenue.attributed, revenue.total),
        })}
        help={t("overview.attributed.help", { change: changeOf(revenue.attributed, revenue.attributed_before) })}
      />
    </Figures>
  )
}
