import { Container, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis, type TooltipContentProps } from "recharts"
import { toMajor } from "../../../src/core/base/money"
import type { CampaignBreakdownResponse, RevenueStep } from "../../../src/core/http"
import { niceTicks } from "../../insights/nice-ticks"
import { EmptyState, HeaderRow, Segmented, useFormat } from "../../kit"

/** When the campaign earned what it earned: hour by hour while it is young, then day by day. */
export function RevenueTimeSection({ revenue: { currency, hours, days } }: { revenue: CampaignBreakdownResponse["breakdown"]["revenue"] }) {
  const { t } = useTranslation("marketing")
  const [chosen, setChosen] = useState<"hours" | "days">()
  const by = chosen ?? (days.length > 3 ? "days" : "hours")
  const nothing = days.every(({ orders, net }) => orders === 0 && net === 0)
  return (
    <Container className="p-0">
      <HeaderRow
        level="h2"
        title={t("campaigns.revenue_time.title")}
        subtitle={t("campaigns.revenue_time.subtitle")}
        actions={!nothing && <Segmented label={t("campaigns.revenue_time.step")} value={by} onChange={setChosen} options={[{ value: "hours", label: t("campaigns.revenue_time.hours") }, { value: "days", label: t("campaigns.revenue_time.days") }]} />}
      />
      {nothing ? <EmptyState title={t("campaigns.revenue_time.empty_title")} text={t("campaigns.revenue_time.empty_text")} /> : <Bars key={by} steps={by === "hours" ? hours : days} by={by} currency={currency} />}
    </Container>
  )
}

function Bars({ steps, by, currency }: { steps: RevenueStep[]; by: "hours" | "days"; currency: string }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const points = steps.map((step) => ({ ...step, amount: toMajor(step.net, currency) }))
  const ticks = niceTicks(Math.max(0, ...points.map(({ amount }) => amount)))
  const short = new Intl.NumberFormat(format.locale, { notation: "compact", style: "currency", currency: currency.toUpperCase(), maximumFractionDigits: 1 })
  const label = new Intl.DateTimeFormat(format.locale, by === "hours" ? { weekday: "short", hour: "numeric" } : { day: "numeric", month: "short" })
  const best = points.reduce((most, point) => (point.amount > most.amount ? point : most), points[0]!)
  const tick = { fill: "var(--fg-muted)", fontSize: 12 }
  return (
    <div role="img" aria-label={t("campaigns.revenue_time.description", { most: format.money(best.net, currency), time: format.dateTime(best.at) })} className="h-56 w-full px-2 pb-4 sm:px-6">
      <ResponsiveContainer width="100%" height="100%">
        <BarChart data={points} margin={{ top: 8, right: 8, bottom: 0, left: 0 }} barCategoryGap="15%" accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--border-base)" />
          <XAxis dataKey="at" tickFormatter={(at: string) => label.format(new Date(at))} tick={tick} tickLine={false} axisLine={false} minTickGap={32} />
          <YAxis ticks={ticks} domain={[Math.min(0, ...points.map(({ amount }) => amount)), ticks.at(-1) ?? 0]} tickFormatter={(value: number) => short.format(value)} tick={tick} tickLine={false} axisLine={false} width={56} />
          <Tooltip content={(props) => <StepTooltip {...props} currency={currency} />} cursor={{ fill: "var(--bg-base-hover)" }} isAnimationActive={false} />
          <Bar dataKey="amount" fill="var(--fg-interactive)" isAnimationActive={false} radius={[2, 2, 0, 0]} />
        </BarChart>
      </ResponsiveContainer>
    </div>
  )
}

function StepTooltip({ active, payload, currency }: Pick<TooltipContentProps<number, string>, "active" | "payload"> & { currency: string }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const point = payload?.[0]?.payload as RevenueStep | undefined
  if (!active || !point) return null
  return (
    <div className="bg-ui-bg-base shadow-elevation-tooltip flex flex-col gap-y-1 rounded-lg px-3 py-2">
      <Text size="xsmall" className="text-ui-fg-subtle">{t("campaigns.revenue_time.from", { time: format.dateTime(point.at) })}</Text>
      <Text size="small" leading="compact" weight="plus" className="tabular-nums">{format.money(point.net, currency)}</Text>
      <Text size="xsmall" className="text-ui-fg-subtle">{t("campaigns.revenue.orders", { count: point.orders, number: format.number(point.orders) })}</Text>
    </div>
  )
}
