import { Button, Copy, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { Link, useParams } from "react-router-dom"
import type { OfferResponse } from "../../src/core/http/offers"
import { ErrorState, Figure, Figures, PageHeader, PageSkeleton, StatusTag, useFormat } from "../kit"
import { CodesSection } from "./codes-section"
import { OfferDrawer } from "./offer-drawer"
import { OfferMenu } from "./offer-menu"
import { useOffer } from "./queries"

/** One offer: what it takes off, what came of it, and every code of it. */
export default function OfferPage() {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const { id } = useParams()
  const { data, error, isPending, refetch } = useOffer(id)
  const [editing, setEditing] = useState(false)
  if (isPending) return <PageSkeleton />
  if (!data) return <ErrorState error={error} retry={() => void refetch()} />
  const { offer } = data
  return (
    <div className="flex flex-col gap-y-3">
      <PageHeader
        title={offer.name}
        subtitle={<Terms offer={offer} />}
        status={<StatusTag kind="offer" value={offer.status} />}
        actions={
          <>
            {offer.promotion_campaign_id && <Button size="small" variant="secondary" asChild><Link to={`/campaigns/${offer.promotion_campaign_id}`}>{t("offers.in_medusa")}</Link></Button>}
            <Button size="small" variant="secondary" onClick={() => setEditing(true)}>{t("action.edit")}</Button>
            <OfferMenu offer={offer} edit={() => setEditing(true)} />
          </>
        }
      >
        <div className="flex flex-wrap items-center gap-x-2 pt-1">
          <Text size="xsmall" className="text-ui-fg-muted">{t("offers.in_a_message")}</Text>
          <code className="txt-compact-xsmall text-ui-fg-subtle break-all">{tagOf(offer)}</code>
          <Copy content={tagOf(offer)} />
        </div>
      </PageHeader>
      <Figures columns={4}>
        <Figure label={t("offers.value")} value={offer.value_text} meaning={t(`offers.target.${offer.target}`)} />
        <Figure label={t("offers.issued")} value={format.number(offer.issued)} meaning={offer.max_codes ? t("offers.of_at_most", { codes: format.number(offer.max_codes) }) : t("offers.without_cap")} />
        <Figure label={t("offers.redeemed")} value={format.number(offer.redeemed)} meaning={t("offers.share_redeemed", { share: format.share(offer.redeemed, offer.issued) })} />
        <Figure label={t("offers.discount")} value={format.money(offer.discount, offer.reporting_currency)} meaning={offer.budget ? t("offers.of_budget", { amount: format.money(offer.budget.amount, offer.budget.currency_code) }) : t("offers.without_cap")} />
      </Figures>
      <CodesSection offerId={offer.id} />
      <OfferDrawer open={editing} existing={data} close={() => setEditing(false)} />
    </div>
  )
}

const tagOf = ({ id }: OfferResponse) => `<mj-coupon offer="${id}" />`

function Terms({ offer: { kind, code, prefix, expires } }: { offer: OfferResponse }) {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  const codes = kind === "shared" ? t("offers.terms.shared", { code }) : prefix ? t("offers.terms.prefixed", { prefix }) : t("offers.terms.unique")
  const end = expires.type === "days" ? t("offers.terms.days", { count: expires.days }) : expires.type === "date" ? t("offers.terms.date", { date: format.date(expires.at) }) : t("offers.terms.never")
  return <>{codes} {end}</>
}
