import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { OrderCredit } from "../../src/core/http"
import { RelativeMoment, useFormat } from "../kit"

/** One credited share: the campaign, the money net of refunds, and the evidence in words. */
export function CreditDetail({ credit }: { credit: OrderCredit }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const money = (minor: number) => format.money(minor, credit.currency_code)
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <div className="flex items-baseline justify-between gap-x-4">
        <div className="min-w-0">
          {credit.campaign ? (
            <Link
              to={`/marketing/campaigns/${credit.campaign.id}`}
              className="txt-compact-small-plus text-ui-fg-interactive hover:text-ui-fg-interactive-hover focus-visible:shadow-borders-focus break-words rounded outline-none"
            >
              {credit.campaign.name}
            </Link>
          ) : <Text size="small" leading="compact" weight="plus">{t("order_widget.deleted_campaign")}</Text>}
        </div>
        <Text size="small" leading="compact" weight="plus" className="shrink-0 tabular-nums">{money(credit.net)}</Text>
      </div>
      <Text size="small" className="text-ui-fg-subtle">{t(`order_widget.evidence.${credit.evidence}`)}</Text>
      {credit.forwarded && <Text size="small" className="text-ui-fg-subtle">{t("order_widget.forwarded")}</Text>}
      <dl className="flex flex-col gap-y-2">
        {credit.share < 1 && <Row label={t("order_widget.share")}>{format.share(credit.share, 1)}</Row>}
        {credit.adjustments !== 0 && (
          <>
            <Row label={t("order_widget.gross")}>{money(credit.gross)}</Row>
            <Row label={t("order_widget.adjustments")}>{money(credit.adjustments)}</Row>
          </>
        )}
        <Row label={t("order_widget.clicked")}><RelativeMoment at={credit.clicked_at} /></Row>
        {credit.link && (
          <Row label={t("order_widget.link")}>
            <a href={credit.link} target="_blank" rel="noreferrer" className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover focus-visible:shadow-borders-focus break-all rounded outline-none">
              {credit.link}
            </a>
          </Row>
        )}
      </dl>
    </div>
  )
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="txt-compact-small grid grid-cols-[96px_minmax(0,1fr)] gap-x-4">
      <dt className="text-ui-fg-subtle">{label}</dt>
      <dd className="text-ui-fg-base min-w-0 text-end tabular-nums">{children}</dd>
    </div>
  )
}
