import { createDataTableColumnHelper, createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { OfferCodeResponse } from "../../src/core/http/offers"
import { RelativeMoment, RowLink, ServerTable, StatusTag, useFormat, useTableQuery } from "../kit"
import { useOfferCodes } from "./queries"

const PAGE_SIZE = 20
const PREFIX = "c"
const column = createDataTableColumnHelper<OfferCodeResponse>()
const filter = createDataTableFilterHelper<OfferCodeResponse & { redeemed: boolean }>()

/** Every code of an offer: whose it is, which mail gave it, and the order it was used in. */
export function CodesSection({ offerId }: { offerId: string }) {
  const { t } = useTranslation("marketing")
  const query = useTableQuery({ pageSize: PAGE_SIZE, prefix: PREFIX, filters: ["redeemed"] })
  const answer = useOfferCodes(offerId, query)
  const columns = useColumns()
  const filters = useMemo(() => [
    filter.accessor("redeemed", { type: "radio", label: t("offers.codes.used"), options: (["true", "false"] as const).map((value) => ({ value, label: t(`offers.codes.used_${value}`) })) }),
  ], [t])
  return (
    <ServerTable
      title={t("offers.codes.title")}
      level="h2"
      query={query}
      answer={answer}
      rows={answer.data?.codes}
      columns={columns}
      filters={filters as never}
      rowId={({ code, profile_id, campaign }) => `${code} ${profile_id} ${campaign?.id ?? ""}`}
      prefix={PREFIX}
      empty={{ title: t("offers.codes.empty_title"), text: t("offers.codes.empty_text") }}
    />
  )
}

function useColumns() {
  const { t } = useTranslation("marketing")
  const format = useFormat()
  return useMemo(() => [
    column.accessor("code", { header: t("offers.code"), cell: ({ getValue }) => <code className="txt-compact-small whitespace-nowrap">{getValue()}</code> }),
    column.accessor("state", { header: t("offers.status"), cell: ({ row: { original } }) => <StatusTag kind="code" value={original.order_id ? "redeemed" : original.state} /> }),
    column.accessor("email", {
      header: t("offers.codes.person"),
      cell: ({ row: { original } }) => <RowLink to={`/marketing/customers/${original.profile_id}`}><span className="block max-w-[220px] truncate">{original.email}</span></RowLink>,
    }),
    column.accessor("campaign", {
      header: t("offers.codes.campaign"),
      cell: ({ getValue }) => {
        const campaign = getValue()
        return campaign ? <RowLink to={`/marketing/campaigns/${campaign.id}`}><span className="block max-w-[200px] truncate">{campaign.name}</span></RowLink> : "–"
      },
    }),
    column.accessor("order_id", {
      header: t("offers.codes.order"),
      cell: ({ row: { original: { order_id, discount, currency_code } } }) => order_id
        ? <Link to={`/orders/${order_id}`} className="text-ui-fg-interactive whitespace-nowrap">{t("offers.codes.saved", { amount: format.money(discount, currency_code!) })}</Link>
        : "–",
    }),
    column.accessor("issued_at", { header: t("offers.codes.issued_at"), cell: ({ getValue }) => <RelativeMoment at={getValue()} /> }),
    column.accessor("expires_at", { header: t("offers.codes.expires_at"), cell: ({ getValue }) => format.date(getValue()) }),
  ], [t, format])
}
