import { Container, Text, clx } from "@medusajs/ui"
import { useMemo, type ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { Area, Bar, CartesianGrid, ComposedChart, Line, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis, type TooltipContentProps } from "recharts"
import type { SegmentHistoryResponse } from "../../../src/core/http/segments"
import { EmptyState, ErrorState, HeaderRow, Skeleton, useFormat } from "../../kit"
import { niceTicks } from "../../insights/nice-ticks"
import { useSegmentHistory } from "../queries"
import { sizePoints, type SizePoint } from "./size-points"

const COUNTED = "var(--fg-interactive)"
const COMPUTED = "var(--fg-muted)"
const JOINED = "var(--tag-green-icon)"
const LEFT = "var(--tag-red-icon)"

/** How many members the segment had, day by day, and who came and went. */
export function HistorySection({ id }: { id: string }) {
  const { t } = useTranslation("marketing")
  const { data, error, refetch } = useSegmentHistory(id)
  return (
    <Container className="p-0">
      <HeaderRow level="h2" title={t("segments.history.title")} subtitle={data && <Backwards history={data} />} />
      {error && !data ? <ErrorState error={error} retry={() => void refetch()} framed={false} />
        : !data ? <div className="px-6 pb-6" aria-busy="true"><Skeleton className="h-56 w-full" /></div>
          : data.history.length < 2 ? <EmptyState title={t("segments.history.empty")} text={t("segments.history.empty_text")} />
            : <Chart history={data} />}
    </Container>
  )
}

function Backwards({ history: { backwards, reason, history } }: { history: SegmentHistoryResponse }) {
  const { t } = useTranslation("marketing")
  if (backwards === "pending") return t("segments.history.pending")
  if (backwards === "impossible") return reason ?? t("segments.history.impossible")
  return history.some(({ computed }) => computed) ? t("segments.history.possible") : null
}

function Chart({ history }: { history: SegmentHistoryResponse }) {
  const { t } = useTranslation("marketing")
  const points = useMemo(() => sizePoints(history.history), [history])
  const moved = points.some(({ joined, left }) => joined > 0 || left < 0)
  return (
    <div className="flex flex-col gap-y-3 px-2 pb-4 sm:px-6">
      <div className="flex flex-wrap gap-x-4 gap-y-1 px-4 sm:px-0">
        <Key label={t("segments.history.members")}><span className="h-0.5 w-4" style={{ background: COUNTED }} /></Key>
        {points.some(({ computed }) => computed !== null) && (
          <Key label={t("segments.history.computed")}><span className="w-4 border-t-2 border-dashed" style={{ borderColor: COMPUTED }} /></Key>
        )}
        {moved && <Key label={t("segments.history.joined")}><span className="size-2.5 rounded-sm" style={{ background: JOINED }} /></Key>}
        {moved && <Key label={t("segments.history.left")}><span className="size-2.5 rounded-sm" style={{ background: LEFT }} /></Key>}
      </div>
      <Sizes points={points} />
      {moved && <Moves points={points} />}
    </div>
  )
}

function Key({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex items-center gap-x-2">
      <span aria-hidden className="flex w-4 justify-center">{children}</span>
      <Text size="xsmall" className="text-ui-fg-subtle">{label}</Text>
    </div>
  )
}

function useAxes(points: SizePoint[]) {
  const { locale } = useFormat()
  return useMemo(() => {
    const long = (points.at(-1)?.at ?? 0) - (points[0]?.at ?? 0) > 150 * 86_400_000
    const day = new Intl.DateTimeFormat(locale, long ? { month: "short", year: "2-digit", timeZone: "UTC" } : { day: "numeric", month: "short", timeZone: "UTC" })
    const short = new Intl.NumberFormat(locale, { notation: "compact", maximumFractionDigits: 1 })
    const tick = { fill: "var(--fg-muted)", fontSize: 12 }
    return {
      x: { dataKey: "at", type: "number" as const, scale: "time" as const, domain: ["dataMin", "dataMax"] as ["dataMin", "dataMax"], tickFormatter: (at: number) => day.format(at), tick, tickLine: false, axisLine: false, minTickGap: 32 },
      y: { tickFormatter: (value: number) => short.format(Math.abs(value)), tick, tickLine: false, axisLine: false, width: 44 },
    }
  }, [points, locale])
}

function Sizes({ points }: { points: SizePoint[] }) {
  const { t } = useTranslation("marketing")
  const axes = useAxes(points)
  const ticks = niceTicks(Math.max(...points.map(({ counted, computed }) => counted ?? computed ?? 0)))
  return (
    <div role="img" aria-label={t("segments.history.description")} className="h-48 w-full">
      <ResponsiveContainer width="100%" height="100%">
        <ComposedChart data={points} margin={{ top: 8, right: 8, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--border-base)" />
          <XAxis {...axes.x} />
          <YAxis {...axes.y} ticks={ticks} domain={[0, ticks.at(-1) ?? 0]} />
          <Tooltip content={(props) => <DayTooltip {...props} />} cursor={{ stroke: "var(--border-strong)" }} isAnimationActive={false} />
          <Line dataKey="computed" stroke={COMPUTED} strokeWidth={2} strokeDasharray="5 4" dot={false} isAnimationActive={false} />
          <Area dataKey="counted" stroke={COUNTED} strokeWidth={2} fill={COUNTED} fillOpacity={0.08} dot={points.filter(({ counted }) => counted !== null).length < 3} isAnimationActive={false} />
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  )
}

function Moves({ points }: { points: SizePoint[] }) {
  const { t } = useTranslation("marketing")
  const counted = useMemo(() => points.filter((point) => point.counted !== null), [points])
  const axes = useAxes(counted)
  const largest = Math.max(1, ...counted.flatMap(({ joined, left }) => [joined, -left]))
  return (
    <div role="img" aria-label={t("segments.history.moves")} className="h-24 w-full">
      <ResponsiveContainer width="100%" height="100%">
        <ComposedChart data={counted} margin={{ top: 4, right: 8, bottom: 0, left: 0 }} stackOffset="sign" accessibilityLayer={false}>
          <XAxis {...axes.x} type="category" scale="band" />
          <YAxis {...axes.y} ticks={[-largest, 0, largest]} domain={[-largest, largest]} />
          <ReferenceLine y={0} stroke="var(--border-strong)" />
          <Tooltip content={(props) => <DayTooltip {...props} />} cursor={{ fill: "var(--bg-base-hover)" }} isAnimationActive={false} />
          <Bar dataKey="joined" stackId="moves" fill={JOINED} maxBarSize={24} isAnimationActive={false} />
          <Bar dataKey="left" stackId="moves" fill={LEFT} maxBarSize={24} isAnimationActive={false} />
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  )
}

function DayTooltip({ active, payload }: Pick<TooltipContentProps<number, string>, "active" | "payload">) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const point = payload?.[0]?.payload as SizePoint | undefined
  if (!active || !point) return null
  const size = point.counted ?? point.computed
  return (
    <div className={clx("bg-ui-bg-base shadow-elevation-tooltip flex flex-col gap-y-1 rounded-lg px-3 py-2")}>
      <Text size="xsmall" className="text-ui-fg-subtle">{format.date(point.day)}</Text>
      <Text size="small" leading="compact" weight="plus" className="tabular-nums">{t("segments.preview.short", { count: size ?? 0, formatted: format.number(size) })}</Text>
      {point.counted === null ? (
        <Text size="xsmall" className="text-ui-fg-subtle">{t("segments.history.computed")}</Text>
      ) : (
        <Text size="xsmall" className="text-ui-fg-subtle tabular-nums">{t("segments.history.moved", { joined: format.number(point.joined), left: format.number(-point.left) })}</Text>
      )}
    </div>
  )
}
