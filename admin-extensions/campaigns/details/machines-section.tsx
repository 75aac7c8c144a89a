import { Container, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { CampaignReportResponse } from "../../../src/core/http"
import { HeaderRow, useFormat } from "../../kit"

type Report = CampaignReportResponse["report"]

/** The clicks that were not people's, and why; nothing while there were none. */
export function MachinesSection({ machines, clicks }: Pick<Report, "machines" | "clicks">) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  if (machines.length === 0) return null
  return (
    <Container className="divide-y p-0">
      <HeaderRow level="h2" title={t("campaigns.machines.title")} subtitle={t("campaigns.machines.help", { human: format.number(clicks.total), machine: format.number(clicks.machine) })} />
      {machines.map(({ reason, label, explanation, clicks, mails }) => (
        <div key={reason} className="flex flex-col gap-y-1 px-6 py-3">
          <div className="flex items-center justify-between gap-x-4">
            <Text size="small" leading="compact" weight="plus">{label}</Text>
            <Text size="small" leading="compact" className="shrink-0 tabular-nums">{t("campaigns.machines.figure", { count: clicks, clicks: format.number(clicks), mails: format.number(mails) })}</Text>
          </div>
          <Text size="xsmall" className="text-ui-fg-subtle">{explanation}</Text>
        </div>
      ))}
    </Container>
  )
}
