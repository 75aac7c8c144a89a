import { Container, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { SegmentInsightResponse } from "../../../src/core/http/segments"
import { ErrorState, HeaderRow, Skeleton, useFormat } from "../../kit"
import { useSegmentInsight } from "../queries"
import { RfmMix } from "./rfm-mix"

type Insight = SegmentInsightResponse["insight"]
type Worth = Insight["members"]

/** What the members are worth beside everybody. */
export function InsightSection({ id }: { id: string }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const { data, error, refetch } = useSegmentInsight(id)
  return (
    <Container className="divide-y p-0">
      <HeaderRow level="h2" title={t("segments.insight.title")} subtitle={data && t("segments.insight.as_of", { time: format.dateTime(data.insight.as_of) })} />
      {error && !data ? <ErrorState error={error} retry={() => void refetch()} framed={false} />
        : !data ? <div className="flex flex-col gap-y-3 px-6 py-4" aria-busy="true">{[0, 1, 2, 3].map((row) => <Skeleton key={row} className="h-5 w-full" />)}</div>
          : <><Comparison insight={data.insight} /><RfmMix rfm={data.insight.rfm} /></>}
    </Container>
  )
}

type Row = { name: string; of: (worth: Worth) => number | null; say: (value: number | null) => string; share?: true }

function Comparison({ insight }: { insight: Insight }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const per = (part: number, whole: number) => (whole > 0 ? part / whole : null)
  const money = (value: number | null) => format.money(value === null ? null : Math.round(value), insight.reporting_currency)
  const percent = (value: number | null) => (value === null ? "–" : format.share(value, 1))
  const rows: Row[] = [
    { name: "people", of: ({ people }) => people, say: format.number, share: true },
    { name: "revenue", of: ({ revenue }) => revenue, say: money, share: true },
    { name: "revenue_30_days", of: (worth) => worth.revenue_30_days, say: money, share: true },
    { name: "orders", of: ({ orders }) => orders, say: format.number, share: true },
    { name: "average_order", of: (worth) => worth.average_order, say: money },
    { name: "revenue_each", of: ({ revenue, people }) => per(revenue, people), say: money },
    { name: "buyers", of: ({ buyers, people }) => per(buyers, people), say: percent },
    { name: "subscribed", of: ({ subscribed, people }) => per(subscribed, people), say: percent },
  ]
  return (
    <div className="overflow-x-auto">
      <table className="txt-compact-small w-full">
        <thead>
          <tr className="text-ui-fg-subtle border-b">
            <th scope="col" className="py-2 pl-4 pr-1 text-left font-normal md:pl-6"><span className="sr-only">{t("segments.insight.figure")}</span></th>
            <th scope="col" className="px-2 py-2 text-right md:px-3 font-normal">{t("segments.insight.members")}</th>
            <th scope="col" className="px-2 py-2 text-right md:px-3 font-normal">{t("segments.insight.everybody")}</th>
            <th scope="col" className="py-2 pl-2 pr-4 text-right md:pr-6 font-normal">{t("segments.insight.compared")}</th>
          </tr>
        </thead>
        <tbody className="divide-y">
          {rows.map(({ name, of, say, share }) => {
            const [own, all] = [of(insight.members), of(insight.everybody)]
            return (
              <tr key={name}>
                <th scope="row" className="text-ui-fg-subtle py-2 pl-4 pr-1 text-left font-normal md:pl-6">{t(`segments.insight.row.${name}`)}</th>
                <td className="text-ui-fg-base px-2 py-2 text-right md:px-3 font-medium tabular-nums">{say(own)}</td>
                <td className="px-2 py-2 text-right md:px-3 tabular-nums">{say(all)}</td>
                <td className="py-2 pl-2 pr-4 text-right md:pr-6 tabular-nums">{share ? format.share(own ?? 0, all ?? 0) : <Times own={own} all={all} />}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** "1.4 ×" of everybody's. */
function Times({ own, all }: { own: number | null; all: number | null }) {
  const { locale } = useFormat()
  if (own === null || !all) return <Text size="small" leading="compact" className="text-ui-fg-muted">–</Text>
  return <>{new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(own / all)} ×</>
}
