import { InformationCircleSolid } from "@medusajs/icons"
import { Container, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { CampaignBreakdownResponse } from "../../../src/core/http"
import { HeaderRow, useFormat } from "../../kit"

/** Whom the campaign lost: unsubscribed, reported as spam, and mails that came back, by reason; or that nobody tells the shop of them. */
export function LossesSection({ breakdown: { unsubscribed, bounces, told_at } }: { breakdown: CampaignBreakdownResponse["breakdown"] }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  return (
    <Container className="divide-y p-0">
      <HeaderRow level="h2" title={t("campaigns.losses.title")} />
      <Line label={t("campaigns.losses.unsubscribed")} value={format.number(unsubscribed.people)} note={t("campaigns.funnel.of_accepted", { share: format.share(unsubscribed.people, unsubscribed.of) })} />
      <Line
        label={t("campaigns.losses.complained")}
        value={told_at ? format.number(unsubscribed.complained) : "–"}
        note={told_at ? t("campaigns.funnel.of_accepted", { share: format.share(unsubscribed.complained, unsubscribed.of) }) : t("campaigns.losses.not_known")}
      />
      {bounces.map(({ key, label, remedy, people, example }) => (
        <Line key={key} label={label} value={format.number(people)} note={remedy} title={example} />
      ))}
      {bounces.length === 0 && <Text size="small" className="text-ui-fg-subtle px-6 py-3">{t(told_at ? "campaigns.losses.no_bounces" : "campaigns.losses.none_refused")}</Text>}
      {!told_at && (
        <div role="note" className="flex items-start gap-x-2 px-6 py-3">
          <InformationCircleSolid className="text-ui-tag-blue-icon mt-0.5 shrink-0" />
          <Text size="small" className="text-ui-fg-subtle min-w-0 break-words">{t("campaigns.losses.nobody_tells")}</Text>
        </div>
      )}
    </Container>
  )
}

function Line({ label, value, note, title }: { label: string; value: string; note: string; title?: string }) {
  const { t } = useTranslation("marketing")
  return (
    <div className="flex flex-col gap-y-1 px-6 py-3">
      <div className="flex items-center justify-between gap-x-4">
        <Text size="small" leading="compact" weight="plus">{label}</Text>
        <Text size="small" leading="compact" className="shrink-0 tabular-nums">{value}</Text>
      </div>
      <Text size="xsmall" className="text-ui-fg-subtle">{note}</Text>
      {title && <Text size="xsmall" className="text-ui-fg-muted break-words">{t("campaigns.losses.example", { answer: title })}</Text>}
    </div>
  )
}
