import { Container, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { CampaignResponse } from "../../../src/core/http"
import { HeaderRow, useFormat } from "../../kit"
import { holdoutWords, paceWords, testWords, utmWords, whenWords } from "../plan/plan-words"

/** How the campaign goes out, each part in a few words. */
export function PlanSummary({ campaign: { plan } }: { campaign: CampaignResponse }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const parts = { when: whenWords(plan, t, format), pace: paceWords(plan, t, format), test: testWords(plan, t), holdout: holdoutWords(plan, t), utm: utmWords(plan, t) }
  return (
    <Container className="divide-y p-0">
      <HeaderRow level="h2" title={t("campaigns.plan.title")} />
      <dl className="flex flex-col gap-y-3 px-6 py-4">
        {Object.entries(parts).map(([part, words]) => (
          <div key={part} className="flex flex-col gap-y-0.5">
            <Text asChild size="xsmall" className="text-ui-fg-muted"><dt>{t(`campaigns.plan.${part}.title`)}</dt></Text>
            <Text asChild size="small" className="break-words"><dd>{words}</dd></Text>
          </div>
        ))}
      </dl>
    </Container>
  )
}
