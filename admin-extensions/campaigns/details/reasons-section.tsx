import { Container, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { findReason } from "../../../src/core/campaigns/send-reasons"
import type { CampaignReportResponse } from "../../../src/core/http"
import { HeaderRow, StatusTag, useFormat } from "../../kit"

/** Why planned people got no mail, in words; nothing when all did. */
export function ReasonsSection({ reasons }: { reasons: CampaignReportResponse["report"]["reasons"] }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  if (reasons.length === 0) return null
  return (
    <Container className="divide-y p-0">
      <HeaderRow level="h2" title={t("campaigns.reasons.title")} />
      {reasons.map(({ state, reason, label, count }) => (
        <div key={`${state}-${reason}`} className="flex flex-col gap-y-1 px-6 py-3">
          <div className="flex items-center justify-between gap-x-4">
            <Text size="small" leading="compact" weight="plus">{label}</Text>
            <div className="flex shrink-0 items-center gap-x-2">
              <Text size="small" leading="compact" className="tabular-nums">{format.number(count)}</Text>
              <StatusTag kind="send" value={state} />
            </div>
          </div>
          <Text size="xsmall" className="text-ui-fg-subtle">{findReason(reason)?.explanation}</Text>
        </div>
      ))}
    </Container>
  )
}
