import { Container, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { CampaignReportResponse } from "../../../src/core/http"
import { HeaderRow, useFormat } from "../../kit"

/** What the campaign earned: credited orders, corrections by refunds, and the model behind the figure. */
export function RevenueSection({ report: { revenue, revenue_by_currency } }: { report: CampaignReportResponse["report"] }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const money = (minor: number) => format.money(minor, revenue.currency)
  const foreign = revenue_by_currency.filter(({ currency }) => currency !== revenue.currency)
  return (
    <Container className="divide-y p-0">
      <HeaderRow level="h2" title={t("campaigns.revenue.title")} />
      <div className="flex flex-col gap-y-1 px-6 py-4">
        <span className="text-ui-fg-base text-2xl font-medium tabular-nums">{money(revenue.net)}</span>
        <Text size="small" className="text-ui-fg-subtle">{t("campaigns.revenue.orders", { count: revenue.orders, number: format.number(revenue.orders) })}</Text>
      </div>
      <dl className="flex flex-col gap-y-2 px-6 py-4">
        <Row label={t("campaigns.revenue.gross")}>{money(revenue.gross)}</Row>
        <Row label={t("campaigns.revenue.adjustments")}>{money(revenue.adjustments)}</Row>
        <Row label={t("campaigns.revenue.net")}>{money(revenue.net)}</Row>
        {foreign.map(({ currency, orders, net }) => (
          <Row key={currency} label={t("campaigns.revenue.in_currency", { count: orders, number: format.number(orders), currency: currency.toUpperCase() })}>{format.money(net, currency)}</Row>
        ))}
      </dl>
      <div className="flex flex-col gap-y-1 px-6 py-3">
        {revenue.unconverted_orders > 0 && (
          <Text size="xsmall" className="text-ui-fg-subtle">{t("campaigns.revenue.unconverted", { count: revenue.unconverted_orders, number: format.number(revenue.unconverted_orders) })}</Text>
        )}
        <Text size="xsmall" className="text-ui-fg-muted">{t("campaigns.revenue.model", { count: revenue.window_days })}</Text>
      </div>
    </Container>
  )
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="txt-compact-small flex items-baseline justify-between gap-x-4">
      <dt className="text-ui-fg-subtle">{label}</dt>
      <dd className="text-ui-fg-base tabular-nums">{children}</dd>
    </div>
  )
}
