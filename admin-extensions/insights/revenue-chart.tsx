import { Container, Tabs, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis, type TooltipContentProps } from "recharts"
import { minorDigits, toMajor } from "../../src/core/base/money"
import type { OverviewResponse } from "../../src/core/http"
import { EmptyState, HeaderRow, useFormat } from "../kit"
import { niceTicks } from "./nice-ticks"
import { RevenueTable } from "./revenue-table"

export type RevenueDay = OverviewResponse["overview"]["revenue_by_day"][number]
type RevenueChartProps = { days: RevenueDay[]; currency: string }

const ATTRIBUTED = "var(--fg-interactive)"
const OTHER = "var(--fg-disabled)"

/** Net revenue a day, the part that campaigns earned drawn apart; the same figures as a table for who would rather read. */
export function RevenueChart({ days, currency }: RevenueChartProps) {
  const { t } = useTranslation("marketing")
  const nothing = days.every(({ total }) => total === 0)
  return (
    <Container className="p-0">
      <Tabs defaultValue="chart">
        <HeaderRow
          level="h2"
          title={t("overview.chart.title")}
          subtitle={t("overview.chart.subtitle", { currency: currency.toUpperCase() })}
          actions={!nothing && (
            <Tabs.List aria-label={t("overview.chart.view")}>
              <Tabs.Trigger value="chart">{t("overview.chart.chart")}</Tabs.Trigger>
              <Tabs.Trigger value="table">{t("overview.chart.table")}</Tabs.Trigger>
            </Tabs.List>
          )}
        />
        {nothing ? <EmptyState title={t("overview.chart.empty_title")} text={t("overview.chart.empty_text")} /> : (
          <>
            <Tabs.Content value="chart" className="px-2 pb-4 sm:px-6">
              <Legend />
              <Bars days={days} currency={currency} />
            </Tabs.Content>
            <Tabs.Content value="table"><RevenueTable days={days} currency={currency} /></Tabs.Content>
          </>
        )}
      </Tabs>
    </Container>
  )
}

function Legend() {
  const { t } = useTranslation("marketing")
  return (
    <div className="flex flex-wrap gap-x-4 gap-y-1 px-4 pb-3 sm:px-0">
      {[[ATTRIBUTED, t("overview.chart.attributed")], [OTHER, t("overview.chart.other")]].map(([color, label]) => (
        <div key={label} className="flex items-center gap-x-2">
          <span aria-hidden className="size-2.5 rounded-sm" style={{ background: color }} />
          <Text size="xsmall" className="text-ui-fg-subtle">{label}</Text>
        </div>
      ))}
    </div>
  )
}

function Bars({ days, currency }: RevenueChartProps) {
  const { t } = useTranslation("marketing")
  const { locale } = useFormat()
  const points = days.map(({ day, total, attributed }) => ({ day, attributed: toMajor(attributed, currency), other: toMajor(total - attributed, currency) }))
  const ticks = niceTicks(Math.max(...points.map(({ attributed, other }) => attributed + other)))
  const short = new Intl.NumberFormat(locale, { notation: "compact", style: "currency", currency: currency.toUpperCase(), maximumFractionDigits: 1 })
  const dayLabel = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", timeZone: "UTC" })
  const tick = { fill: "var(--fg-muted)", fontSize: 12 }
  return (
    <div role="img" aria-label={t("overview.chart.description")} className="h-64 w-full">
      <ResponsiveContainer width="100%" height="100%">
        <BarChart data={points} margin={{ top: 8, right: 8, bottom: 0, left: 0 }} barCategoryGap="20%" accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--border-base)" />
          <XAxis dataKey="day" tickFormatter={(day: string) => dayLabel.format(new Date(day))} tick={tick} tickLine={false} axisLine={false} minTickGap={24} />
          <YAxis ticks={ticks} domain={[Math.min(0, ...points.map(({ other }) => other)), ticks.at(-1) ?? 0]} tickFormatter={(value: number) => short.format(value)} tick={tick} tickLine={false} axisLine={false} width={56} />
          <Tooltip content={(props) => <DayTooltip {...props} currency={currency} />} cursor={{ fill: "var(--bg-base-hover)" }} isAnimationActive={false} />
          <Bar dataKey="attributed" stackId="revenue" fill={ATTRIBUTED} isAnimationActive={false} />
          <Bar dataKey="other" stackId="revenue" fill={OTHER} isAnimationActive={false} radius={[2, 2, 0, 0]} />
        </BarChart>
      </ResponsiveContainer>
    </div>
  )
}

function DayTooltip({ active, payload, currency }: Pick<TooltipContentProps<number, string>, "active" | "payload"> & { currency: string }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const point = payload?.[0]?.payload as { day: string; attributed: number; other: number } | undefined
  if (!active || !point) return null
  const money = (major: number) => format.money(Math.round(major * 10 ** minorDigits(currency)), currency)
  return (
    <div className="bg-ui-bg-base shadow-elevation-tooltip flex flex-col gap-y-1 rounded-lg px-3 py-2">
      <Text size="xsmall" className="text-ui-fg-subtle">{format.date(point.day)}</Text>
      <Text size="small" leading="compact" weight="plus" className="tabular-nums">{money(point.attributed + point.other)}</Text>
      <Text size="xsmall" className="text-ui-fg-subtle tabular-nums">{t("overview.chart.tooltip", { amount: money(point.attributed) })}</Text>
    </div>
  )
}
