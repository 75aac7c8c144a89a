import { Container, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { CampaignReportResponse } from "../../../src/core/http"
import { HeaderRow, useFormat } from "../../kit"

/** The mail's links, the most clicked first. */
export function LinksSection({ report: { links, funnel } }: { report: CampaignReportResponse["report"] }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  return (
    <Container className="divide-y p-0">
      <HeaderRow level="h2" title={t("campaigns.links.title")} subtitle={links.length ? t("campaigns.links.subtitle") : undefined} />
      {links.length === 0 && <Text size="small" className="text-ui-fg-subtle px-6 py-4">{t("campaigns.links.empty")}</Text>}
      {links.map(({ url, people, clicks }) => (
        <div key={url} className="flex flex-col gap-y-1 px-6 py-3">
          <a href={url} target="_blank" rel="noreferrer" className="txt-compact-small text-ui-fg-interactive hover:text-ui-fg-interactive-hover focus-visible:shadow-borders-focus break-all rounded outline-none">{url}</a>
          <Text size="xsmall" className="text-ui-fg-subtle tabular-nums">
            {t("campaigns.links.people", { count: people, people: format.number(people), share: format.share(people, funnel.accepted) })}
            {" · "}
            {t("campaigns.recipients.clicks", { count: clicks, number: format.number(clicks) })}
          </Text>
        </div>
      ))}
    </Container>
  )
}
