import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { CampaignReportResponse } from "../../../src/core/http"
import { HeaderRow, useFormat } from "../../kit"

type CouponsSectionProps = { report: CampaignReportResponse["report"] }

/** What came of the coupons a campaign gave away; nothing for one without. */
export function CouponsSection({ report: { coupons, revenue } }: CouponsSectionProps) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  if (!coupons) return null
  const rows = [
    ["issued", format.number(coupons.issued)],
    ["redeemed", `${format.number(coupons.redeemed)} (${format.share(coupons.redeemed, coupons.issued)})`],
    ["discount", format.money(coupons.discount, revenue.currency)],
  ] as const
  return (
    <Container className="divide-y p-0">
      <HeaderRow level="h2" title={t("offers.report.title")} />
      <dl className="flex flex-col gap-y-2 px-6 py-4">
        {rows.map(([name, value]) => (
          <div key={name} className="txt-compact-small flex items-baseline justify-between gap-x-4">
            <dt className="text-ui-fg-subtle">{t(`offers.report.${name}`)}</dt>
            <dd className="text-ui-fg-base tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
    </Container>
  )
}
