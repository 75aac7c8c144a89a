import { Container, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { CampaignReportResponse } from "../../../src/core/http"
import { HeaderRow, useFormat } from "../../kit"

/** What became of mails after the mail server took them; nothing while no provider told anything. */
export function FeedbackSection({ feedback }: { feedback: CampaignReportResponse["report"]["feedback"] }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  if (feedback.length === 0) return null
  return (
    <Container className="divide-y p-0">
      <HeaderRow level="h2" title={t("campaigns.feedback.title")} />
      {feedback.map(({ kind, label, explanation, people }) => (
        <div key={kind} className="flex flex-col gap-y-1 px-6 py-3">
          <div className="flex items-center justify-between gap-x-4">
            <Text size="small" leading="compact" weight="plus">{label}</Text>
            <Text size="small" leading="compact" className="shrink-0 tabular-nums">{format.number(people)}</Text>
          </div>
          <Text size="xsmall" className="text-ui-fg-subtle">{explanation}</Text>
        </div>
      ))}
    </Container>
  )
}
