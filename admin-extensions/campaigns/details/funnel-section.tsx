import { Container, Text, Tooltip, clx } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { CampaignReportResponse } from "../../../src/core/http"
import { ErrorState, HeaderRow, SectionSkeleton, useFormat } from "../../kit"

type Report = CampaignReportResponse["report"]
type FunnelSectionProps = { report: Report | undefined; error: unknown; retry: () => void }

/** From planned to ordered, each step with its rate and of what. */
export function FunnelSection({ report, error, retry }: FunnelSectionProps) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  if (!report) return error ? <ErrorState error={error} retry={retry} /> : <SectionSkeleton rows={4} />
  const { planned, accepted, clicked, ordered } = report.funnel
  const steps = [
    { name: "planned", value: planned, of: planned, whole: null },
    { name: "accepted", value: accepted, of: planned, whole: "planned" },
    { name: "clicked", value: clicked, of: accepted, whole: "accepted" },
    { name: "ordered", value: ordered, of: accepted, whole: "accepted" },
  ] as const
  return (
    <Container className="p-0">
      <HeaderRow level="h2" title={t("campaigns.funnel.title")} actions={<span className="text-ui-fg-muted txt-compact-small">{t("overview.as_of", { time: format.dateTime(report.as_of) })}</span>} />
      <ol className="flex flex-col gap-y-3 px-6 pb-4">
        {steps.map(({ name, value, of, whole }) => (
          <li key={name} className="grid grid-cols-[72px_minmax(0,1fr)] items-center gap-x-4 sm:grid-cols-[88px_minmax(0,1fr)_minmax(0,220px)]">
            <Tooltip content={t(`campaigns.funnel.help.${name}`)}>
              <button type="button" className="txt-compact-small-plus text-ui-fg-base focus-visible:shadow-borders-focus rounded text-start outline-none">{t(`campaigns.funnel.${name}`)}</button>
            </Tooltip>
            <div aria-hidden className="bg-ui-bg-component-hover h-6 overflow-hidden rounded">
              <div className={clx("bg-ui-fg-interactive h-full rounded transition-[width] duration-500", value > 0 && "min-w-[2px]")} style={{ width: `${planned ? (100 * value) / planned : 0}%` }} />
            </div>
            <Text size="small" leading="compact" className="text-ui-fg-subtle col-start-2 tabular-nums sm:col-start-auto">
              <span className="text-ui-fg-base font-medium">{format.number(value)}</span>
              {whole && ` · ${t(`campaigns.funnel.of_${whole}`, { share: format.share(value, of) })}`}
            </Text>
          </li>
        ))}
      </ol>
      <div className="border-t px-6 py-3">
        <Text size="small" className="text-ui-fg-subtle">{noteOf(report, t, format)}</Text>
      </div>
    </Container>
  )
}

function noteOf({ clicks, opens, unsubscribed }: Report, t: (key: string, values?: Record<string, unknown>) => string, format: ReturnType<typeof useFormat>): string {
  return [
    t("campaigns.funnel.clicks", { count: clicks.total, number: format.number(clicks.total) }),
    clicks.machine ? t("campaigns.funnel.machine", { count: clicks.machine, number: format.number(clicks.machine) }) : "",
    opens.consented ? t("campaigns.funnel.opens", { people: format.number(opens.people), consented: format.number(opens.consented) }) : "",
    t("campaigns.funnel.unsubscribed", { count: unsubscribed, number: format.number(unsubscribed) }),
  ].filter(Boolean).join(" ")
}
